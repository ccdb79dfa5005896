//! Schema Object: the names of types, bounds that leave nothing, and forms of older dialects.

use super::super::version::Version;
use super::{Audit, Fate};
use crate::node::Node;
use crate::spelling;

/// JSON Schema 2020-12 §6.1.1; `null` is one since OpenAPI 3.1.
const TYPES: [&str; 7] = [
    "string", "number", "integer", "boolean", "array", "object", "null",
];

/// The lower bounds with their upper ones.
const BOUNDS: [(&str, &str); 4] = [
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

impl Audit<'_> {
    /// Every name of a type is one, an array says of what, and a lower bound is below the upper one.
    pub(super) fn schema(self, node: &mut Node) -> Fate {
        self.items(node);
        for (lower, upper) in BOUNDS {
            self.bounds(node, lower, upper);
        }
        let Some(members) = node.as_object_mut() else {
            return Fate::Keep;
        };
        let names = members.get("type").map_or(&[][..], |types| {
            types.as_array().unwrap_or(std::slice::from_ref(types))
        });
        // All of them are judged. The others of an array must not become all that there is.
        let unknown = names
            .iter()
            .filter(|name| self.type_name(name) == Fate::Remove)
            .count();
        if unknown > 0 {
            members.shift_remove("type");
        }
        Fate::Keep
    }

    /// `items` is required in 3.0 where `type` is `array` (OpenAPI 3.0.4 §4.7.24.1).
    fn items(self, node: &Node) {
        let Some(array) = node
            .get("type")
            .filter(|name| name.as_str() == Some("array"))
        else {
            return;
        };
        if self.version < Version::V31 && node.get("items").is_none() {
            self.cx
                .note(
                    array.origin,
                    "there is no `items`, which `type: array` requires",
                )
                .help("it is read as `items: {}`: any values");
        }
    }

    fn bounds(self, node: &Node, lower: &str, upper: &str) {
        let number = |key: &str| node.get(key)?.as_number()?.as_f64();
        if let (Some(at), Some(least), Some(most)) = (node.get(lower), number(lower), number(upper))
            && least > most
        {
            self.cx
                .note(
                    at.origin,
                    format!("`{lower}` is above `{upper}`: no value is valid"),
                )
                .help("no type depends on it, but one of the two is wrong");
        }
    }

    /// `required: true` on a property, as JSON Schema had it up to draft 3.
    pub(super) fn required_flag(self, node: &Node) -> Fate {
        self.cx
            .note(node.origin, "`required` of the Schema Object is a boolean, not an array")
            .help("it is left out; `required` stands beside `properties`, and lists the names of those that must be there");
        Fate::Remove
    }

    fn type_name(self, node: &Node) -> Fate {
        let Some(name) = node.as_str() else {
            return Fate::Keep; // Reported as a mismatch.
        };
        // What a response has that is no JSON (Swagger 2.0, Response Object).
        if name == "file" && self.version == Version::V20 {
            return Fate::Keep;
        }
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
        let help = match spelling::nearest(name, &TYPES) {
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
