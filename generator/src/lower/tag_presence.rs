//! Which branches of a union have its discriminator themselves, and which get it from the union.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind}}, Cat: {required: [kind], …}, Dog: {properties: {name: …}}
//!   ->  Cat: Own, Dog: Added
//! ```

use crate::ir::{TagPresence, TypeName};
use crate::node::Node;

use super::discriminator::Branch;
use super::inferred_tag::{MAX_UNIONS, requires};
use super::object::Part;
use super::scope::Scope;

/// How the values of a schema hold a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
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

impl Scope<'_> {
    /// Finds which branches have the discriminator themselves. One that does not name it, and that several values choose, becomes a branch for
    /// each of them: nothing else would tell which one it was.
    pub(super) fn settle_tag(
        &self,
        property: &str,
        branches: &mut Vec<Branch<'_>>,
        common: &[Part<'_>],
    ) {
        let mut settled = Vec::with_capacity(branches.len());
        for mut branch in branches.drain(..) {
            let holds = self.holds(branch.schema, property, common, 0);
            branch.tag = holds.into();
            if holds != Holds::Unnamed || branch.values.len() < 2 {
                settled.push(branch);
                continue;
            }
            settled.extend(branch.values.iter().map(|value| Branch {
                schema: branch.schema,
                name: value.clone(),
                values: vec![value.clone()],
                tag: branch.tag,
            }));
        }
        *branches = settled;
    }

    /// Whether the values of a branch have the discriminator.
    pub(super) fn tag_presence(
        &self,
        schema: &Node,
        property: &str,
        common: &[Part<'_>],
    ) -> TagPresence {
        self.holds(schema, property, common, 0).into()
    }

    /// Whether a union of one branch is more than that: it writes the discriminator.
    pub(super) fn adds_tag(&self, union: &Node, only: &Node) -> bool {
        let property = union.at(&["discriminator", "propertyName"]);
        property
            .and_then(Node::as_str)
            .is_some_and(|property| self.tag_presence(only, property, &[]) == TagPresence::Added)
    }

    fn holds(&self, schema: &Node, property: &str, common: &[Part<'_>], unions: usize) -> Holds {
        let parts = self.parts(schema, &TypeName::Inline(Vec::new()));
        let all = || parts.iter().chain(common).map(|part| part.schema);
        let writes_it = |schema: &Node| {
            schema
                .at(&["discriminator", "propertyName"])
                .and_then(Node::as_str)
                == Some(property)
        };
        // A union of the same discriminator writes it, and so does a base that has heirs.
        if unions > 0 && all().any(writes_it) || self.is_written_by_target(schema, property) {
            return Holds::Required;
        }
        let is_required = all().any(|schema| requires(schema, property));
        if all().any(|schema| schema.at(&["properties", property]).is_some()) {
            return if is_required {
                Holds::Required
            } else {
                Holds::Optional
            };
        }
        let inner = parts.iter().find_map(|part| part.union).unwrap_or(&[]);
        if !inner.is_empty() && unions < MAX_UNIONS {
            let inner = inner
                .iter()
                .map(|inner| self.holds(inner, property, common, unions + 1));
            return inner.min().unwrap_or(Holds::Unnamed);
        }
        let is_object = |schema: &Node| {
            schema.get("type").and_then(Node::as_str) == Some("object")
                || schema.get("properties").is_some()
        };
        if all().any(is_object) {
            Holds::Unnamed
        } else {
            Holds::Never
        }
    }

    /// Whether a branch refers to a component that is a union by this very property.
    fn is_written_by_target(&self, schema: &Node, property: &str) -> bool {
        let components = &self.document.components;
        let reference = schema.get("$ref").and_then(Node::as_str);
        let Some(index) = reference.and_then(|reference| components.by_reference(reference)) else {
            return false;
        };
        let Some((_, target)) = components.get(index) else {
            return false;
        };
        let named = target
            .at(&["discriminator", "propertyName"])
            .and_then(Node::as_str);
        let is_union = ["oneOf", "anyOf"]
            .iter()
            .any(|key| target.get(key).is_some());
        named == Some(property) && (is_union || !components.heirs(index).is_empty())
    }
}
