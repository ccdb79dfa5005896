//! `$ref`, and what stands beside it (OpenAPI 3.0.4 §4.7.24 and 3.1.1 §4.8.23, Reference Object).
//!
//! ```yaml
//! $ref: '#/components/schemas/User'
//! description: The owner.             # 3.0: note, it is ignored; 3.1: part of the schema
//! ```

use super::super::tables::{Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{self, Judged, Site, Unfit};
use crate::node::{Node, Object};

impl Audit<'_> {
    /// Whether an object where this kind belongs is a Reference Object. A Path Item Object and, since 3.1, a Schema Object
    /// have a keyword `$ref` of their own instead.
    pub(super) fn is_reference(self, kind: Kind, members: &Object) -> bool {
        let own = kind == Kind::PathItem
            || (kind == Kind::Schema && self.version >= Version::V31)
            || (kind == Kind::MediaType && self.version < Version::V32);
        !own && kind.component().is_some() && members.contains_key("$ref")
    }

    /// Judges a Reference Object.
    pub(super) fn reference(self, members: &mut Object, kind: Kind, site: Site<'_>) -> Judged {
        let mut judged = Ok(());
        members.retain(|key, node| {
            let result = match key == "$ref" {
                true => {
                    let valid = self.member(Kind::Reference, key, node, site.weight);
                    valid.and_then(|()| self.lost_target(node, site.weight))
                }
                false => self.sibling(kind, key, node, site.weight),
            };
            wrong::keeps(result, &mut judged)
        });
        judged
    }

    fn sibling(self, kind: Kind, key: &str, node: &mut Node, weight: Weight) -> Judged {
        if self.version >= Version::V31 && matches!(key, "summary" | "description") {
            return self.member(Kind::Reference, key, node, weight);
        }
        if !key.starts_with("x-") {
            let version = self.version.title();
            let message = format!("`{key}` beside `$ref` has no effect in {version}");
            let help = match kind {
                Kind::Schema => {
                    format!("put the reference in a list: `allOf: [{{$ref: …}}]` beside `{key}`")
                }
                kind => {
                    let title = kind.title();
                    format!("the {title} that `$ref` leads to takes the place of the whole object")
                }
            };
            self.cx.note(node.origin.key(), message).help(help);
        }
        Err(Unfit::Reported)
    }
}
