//! `$ref`, and what stands beside it (OpenAPI 3.0.4 §4.7.24 and 3.1.1 §4.8.23, Reference Object).
//!
//! ```yaml
//! $ref: '#/components/schemas/User'
//! description: The owner.             # 3.0: note, it is ignored; 3.1: part of the schema
//! ```

use super::super::tables::{Kind, Takes};
use super::super::version::Version;
use super::words::{Part, Place};
use super::{Audit, Fate};
use crate::node::{Node, Object};

impl Audit<'_> {
    /// Whether an object at a place for this kind is a Reference Object. A Path Item Object and, since 3.1, a Schema Object
    /// have a keyword `$ref` of their own instead.
    pub(super) fn is_reference(self, kind: Kind, members: &Object) -> bool {
        let own = kind == Kind::PathItem
            || (kind == Kind::Schema && self.version >= Version::V31)
            || (kind == Kind::MediaType && self.version < Version::V32);
        !own && kind.component().is_some() && members.contains_key("$ref")
    }

    /// Judges a Reference Object.
    pub(super) fn reference(self, members: &mut Object, kind: Kind, place: Place<'_>) -> Fate {
        let mut fate = Fate::Keep;
        members.retain(|key, node| {
            if key == "$ref" {
                let place = Place {
                    kind: Kind::Reference,
                    key,
                    part: Part::Itself,
                    weight: place.weight,
                };
                if node.as_str().is_none() {
                    fate = self.mismatch(node, Takes::Reference, place);
                }
                return true;
            }
            self.sibling(kind, key, node, place) == Fate::Keep
        });
        fate
    }

    fn sibling(self, kind: Kind, key: &str, node: &mut Node, place: Place<'_>) -> Fate {
        if self.version >= Version::V31 && matches!(key, "summary" | "description") {
            return self.member(Kind::Reference, key, node, place.weight);
        }
        if !key.starts_with("x-") {
            let message = format!(
                "`{key}` beside `$ref` has no effect in {}",
                self.version.title()
            );
            let help = if kind == Kind::Schema {
                format!("put the reference in a list: `allOf: [{{$ref: …}}]` beside `{key}`")
            } else {
                format!(
                    "the {} that `$ref` leads to takes the place of the whole object",
                    kind.title()
                )
            };
            self.cx.note(node.origin.key(), message).help(help);
        }
        Fate::Remove
    }
}
