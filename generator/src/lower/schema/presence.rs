//! How the values of a schema hold the property that tells which branch of a union they are.
//!
//! ```text
//! Cat: {required: [kind], properties: {kind: {enum: [cat]}}}, Dog: {properties: {name: …}}
//!   ->  Cat: always, as "cat"; Dog: not, so that the union writes it
//! ```

use crate::node::Node;

use super::discriminator::{Discriminator, MAX_UNIONS};
use crate::lower::normal::{Normal, branches, discriminator};

/// How the values of a schema hold a property.
pub(super) struct Held {
    pub(super) holds: Holds,
    /// The few values that they have for it, if they always have it and not just any; else none.
    pub(super) values: Vec<String>,
}

/// Whether the values of a schema have a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    /// They are no objects.
    Never,
    /// They do not name it.
    Unnamed,
    /// They name it, and may leave it out.
    Optional,
    /// They always have it.
    Required,
}

impl Holds {
    /// Whether the union writes it.
    pub(super) fn needs_tag(self) -> bool {
        matches!(self, Self::Unnamed | Self::Optional)
    }
}

impl Discriminator<'_> {
    /// How the values of a schema hold it.
    pub(super) fn held(&self, schema: &Node, normal: &Normal<'_>) -> Held {
        self.held_within(schema, normal, 0)
    }

    fn held_within(&self, schema: &Node, normal: &Normal<'_>, unions: usize) -> Held {
        let either = |is: &dyn Fn(&Normal<'_>) -> bool| is(normal) || is(self.common);
        let is_required = either(&|one| one.required.contains_key(self.name));
        let is_named = either(&|one| one.properties.contains_key(self.name));
        let is_object = either(&|one| one.kinds().contains(&"object"));
        let mut values = self.components.strings(normal.declarations(self.name));
        let mut inner = Vec::new();
        if values.is_empty() && unions < MAX_UNIONS {
            inner.extend(normal.branches().iter().map(|branch| {
                let normal = self.components.normal(branch, None);
                self.held_within(branch, &normal, unions + 1)
            }));
        }
        if inner.iter().all(|inner| !inner.values.is_empty()) {
            values.extend(inner.iter().flat_map(|inner| inner.values.iter().cloned()));
        }
        if inner.is_empty() && !is_required {
            values.clear();
        }
        let inner = inner.iter().map(|inner| inner.holds).min();
        let holds = match inner {
            _ if self.is_written(schema, normal, unions) => Holds::Required,
            _ if is_named && is_required => Holds::Required,
            _ if is_named => Holds::Optional,
            Some(inner) => inner,
            None if is_object => Holds::Unnamed,
            None => Holds::Never,
        };
        Held { holds, values }
    }

    /// Whether a union of the same discriminator, or a supertype, writes it.
    fn is_written(&self, schema: &Node, normal: &Normal<'_>, unions: usize) -> bool {
        let by_target = self.components.target(schema).is_some_and(|target| {
            discriminator(target.schema) == Some(self.name)
                && (branches(target.schema).next().is_some() || !target.subtypes.is_empty())
        });
        let parts = normal.parts.iter().chain(&self.common.parts);
        let unions_met = normal.unions.iter();
        let of_unions = unions_met.map(|union| discriminator(union.schema));
        let mut written = parts.map(|part| part.discriminator).chain(of_unions);
        by_target || (unions > 0 && written.any(|written| written == Some(self.name)))
    }
}
