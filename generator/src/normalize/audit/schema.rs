//! Schema Object: the names of types, and schemas that are only `true` or `false`.

use super::super::version::Version;
use super::keyword::nearest;
use super::{Audit, Fate};
use crate::node::Node;

/// JSON Schema 2020-12 §6.1.1; `null` is one since OpenAPI 3.1.
const TYPES: [&str; 7] = [
    "string", "number", "integer", "boolean", "array", "object", "null",
];

impl Audit<'_> {
    /// Every name of a type is one.
    pub(super) fn schema(self, node: &mut Node) -> Fate {
        let Some(members) = node.as_object_mut() else {
            return Fate::Keep;
        };
        let fate = match members.get_mut("type") {
            Some(types) if types.as_array().is_some() => {
                let types = types.as_array_mut().into_iter();
                types.for_each(|types| types.retain(|name| self.type_name(name) == Fate::Keep));
                Fate::Keep
            }
            Some(name) => self.type_name(name),
            None => Fate::Keep,
        };
        if fate == Fate::Remove {
            members.shift_remove("type");
        }
        Fate::Keep
    }

    fn type_name(self, node: &Node) -> Fate {
        let Some(name) = node.as_str() else {
            return Fate::Keep; // Reported as a mismatch.
        };
        if TYPES.contains(&name) {
            if name == "null" && self.version < Version::V31 {
                let message = format!(
                    "`null` is a type in {}, not in {}",
                    Version::V31.title(),
                    self.version.title()
                );
                self.cx
                    .note(node.origin, message)
                    .help(format!("it is read as {} means it", Version::V31.title()));
            }
            return Fate::Keep;
        }
        let help = match nearest(name, TYPES.into_iter()) {
            Some(near) => {
                format!("did you mean `{near}`? It is read as if there were no type: any value")
            }
            None => "it is read as if there were no type: any value".to_owned(),
        };
        self.cx
            .note(node.origin, format!("`{name}` is no type of JSON Schema"))
            .help(help);
        Fate::Remove
    }

    /// `true` and `false` are schemas since 3.1.
    pub(super) fn boolean_schema(self, node: &Node) -> Fate {
        if self.version < Version::V31 {
            let message = format!(
                "a schema that is a boolean is of {}, not of {}",
                Version::V31.title(),
                self.version.title()
            );
            self.cx
                .note(node.origin, message)
                .help(format!("it is read as {} means it", Version::V31.title()));
        }
        Fate::Keep
    }
}
