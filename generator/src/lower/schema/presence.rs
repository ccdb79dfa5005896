//! How the values of a schema hold the property that tells which branch of a union they are.
//!
//! ```text
//! Cat: {required: [kind], properties: {kind: {enum: [cat]}}}, Dog: {properties: {name: …}}
//!   ->  Cat: always, as "cat"; Dog: not, so that the union writes it
//! ```

use crate::ir::TagPresence;
use crate::node::Node;

use super::discriminator::MAX_UNIONS;
use crate::lower::normal::{self, Components, Normal};

/// How the values of a schema hold a property.
pub(super) struct Held {
    /// Whether they have it.
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

impl From<Holds> for TagPresence {
    fn from(holds: Holds) -> Self {
        match holds {
            Holds::Never | Holds::Required => Self::Own,
            Holds::Unnamed | Holds::Optional => Self::Added,
        }
    }
}

/// How the values of a schema hold a property, if all that `common` says holds for them as well.
pub(super) fn held(
    components: &Components<'_>,
    schema: &Node,
    normal: &Normal<'_>,
    property: &str,
    common: &Normal<'_>,
) -> Held {
    held_within(components, (schema, normal), property, common, 0)
}

fn held_within(
    components: &Components<'_>,
    (schema, normal): (&Node, &Normal<'_>),
    property: &str,
    common: &Normal<'_>,
    unions: usize,
) -> Held {
    let both = [normal, common];
    let is_required = both.iter().any(|one| one.required.contains_key(property));
    let is_named = both.iter().any(|one| one.properties.contains_key(property));
    let mut values = components.strings(normal.declarations(property));
    let mut inner = Vec::new();
    if values.is_empty() && unions < MAX_UNIONS {
        inner.extend(normal.branches().iter().map(|branch| {
            let normal = components.normal(branch, None);
            held_within(components, (branch, &normal), property, common, unions + 1)
        }));
    }
    if inner.iter().all(|inner| !inner.values.is_empty()) {
        values.extend(inner.iter().flat_map(|inner| inner.values.iter().cloned()));
    }
    if inner.is_empty() && !is_required {
        values.clear();
    }
    let inner = inner.iter().map(|inner| inner.holds).min();
    let parts = || both.iter().flat_map(|one| &one.parts);
    let holds = if is_written(components, (schema, normal), property, common, unions) {
        Holds::Required
    } else if is_named {
        if is_required {
            Holds::Required
        } else {
            Holds::Optional
        }
    } else if let Some(inner) = inner {
        inner
    } else if parts().any(|part| part.kind == Some("object")) {
        Holds::Unnamed
    } else {
        Holds::Never
    };
    Held { holds, values }
}

/// Whether a union of the same discriminator, or a supertype, writes the property.
fn is_written(
    components: &Components<'_>,
    (schema, normal): (&Node, &Normal<'_>),
    property: &str,
    common: &Normal<'_>,
    unions: usize,
) -> bool {
    let target = components
        .reference(schema)
        .and_then(|index| components.get(index));
    let by_target = target.is_some_and(|target| {
        let is_union = ["oneOf", "anyOf"]
            .iter()
            .any(|key| target.schema.get(key).is_some());
        normal::discriminator(target.schema) == Some(property)
            && (is_union || !target.subtypes.is_empty())
    });
    let parts = normal.parts.iter().chain(&common.parts);
    let of_unions = normal
        .unions
        .iter()
        .map(|union| normal::discriminator(union.schema));
    let mut discriminators = parts.map(|part| part.discriminator).chain(of_unions);
    by_target || (unions > 0 && discriminators.any(|written| written == Some(property)))
}

/// Whether the values of a schema have the discriminator.
pub(super) fn tag_presence(
    components: &Components<'_>,
    schema: &Node,
    normal: &Normal<'_>,
    property: &str,
) -> TagPresence {
    held(components, schema, normal, property, &Normal::default())
        .holds
        .into()
}
