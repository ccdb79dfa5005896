//! Schema Object: the names of types, bounds that leave nothing, and forms of older dialects.

use super::super::version::Version;
use super::Audit;
use super::wrong::{Judged, Unfit};
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
    pub(super) fn schema(self, node: &mut Node) {
        for (lower, upper) in BOUNDS {
            let number = |key: &str| node.get(key)?.as_number()?.as_f64();
            if let (Some(at), Some(least), Some(most)) =
                (node.get(lower), number(lower), number(upper))
                && least > most
            {
                let message = format!("`{lower}` is above `{upper}`: no value is valid");
                let help = "no type depends on it, but one of the two is wrong";
                self.note(at.origin, message, help);
            }
        }
        let Some(kind) = node.get("type") else {
            return;
        };
        // `items` is required in 3.0 (OpenAPI 3.0.4 §4.7.24.1).
        let is_array = kind.as_str() == Some("array");
        if is_array && self.version < Version::V31 && node.get("items").is_none() {
            let message = "there is no `items`, which `type: array` requires";
            self.note(
                kind.origin,
                message,
                "it is read as `items: {}`: any values",
            );
        }
        let names = kind.as_array().unwrap_or(std::slice::from_ref(kind));
        // All of them are judged. The others of an array must not become all that there is.
        let unknown = names.iter().filter(|name| !self.is_type(name)).count();
        if unknown > 0 {
            node.take("type");
        }
    }

    /// `required: true` on a property, as JSON Schema had it up to draft 3.
    pub(super) fn required_flag(self, node: &Node) -> Judged {
        let message = "`required` of the Schema Object is a boolean, not an array";
        let help = "it is ignored; `required` stands beside `properties`, and lists the names of those that must be there";
        self.note(node.origin, message, help);
        Err(Unfit::Reported)
    }

    /// Whether a name is one of a type; says so if it is not.
    fn is_type(self, node: &Node) -> bool {
        let Some(name) = node.as_str() else {
            return true; // Not a string, which is another thing to say.
        };
        if name == "null" {
            self.newer(node, "the type `null`");
        }
        // `file` is what a response has that is no JSON (Swagger 2.0, Response Object).
        if TYPES.contains(&name) || (name == "file" && self.version == Version::V20) {
            return true;
        }
        let help = match spelling::nearest(name, &TYPES) {
            Some(near) => format!("did you mean `{near}`? Any value is taken"),
            None => "any value is taken".to_owned(),
        };
        self.note(node.origin, format!("invalid type `{name}`"), help);
        false
    }

    /// Says that something is of OpenAPI 3.1 and later.
    pub(super) fn newer(self, node: &Node, what: &str) {
        if self.version < Version::V31 {
            let (here, there) = (self.version.title(), Version::V31.title());
            let message = format!("{what} is of {there}, not of {here}");
            self.note(
                node.origin,
                message,
                format!("it is read as {there} means it"),
            );
        }
    }
}
