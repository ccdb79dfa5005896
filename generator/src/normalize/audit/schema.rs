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
        self.items(node);
        for (lower, upper) in BOUNDS {
            self.bounds(node, lower, upper);
        }
        let Some(members) = node.as_object_mut() else {
            return;
        };
        let names = members.get("type").map_or(&[][..], |types| {
            types.as_array().unwrap_or(std::slice::from_ref(types))
        });
        // All of them are judged. The others of an array must not become all that there is.
        let unknown = names.iter().filter(|name| !self.is_type(name)).count();
        if unknown > 0 {
            members.shift_remove("type");
        }
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
    pub(super) fn required_flag(self, node: &Node) -> Judged {
        self.cx
            .note(node.origin, "`required` of the Schema Object is a boolean, not an array")
            .help("it is ignored; `required` stands beside `properties`, and lists the names of those that must be there");
        Err(Unfit::Reported)
    }

    /// Whether a name is one of a type; says so if it is not.
    fn is_type(self, node: &Node) -> bool {
        let Some(name) = node.as_str() else {
            return true; // Not a string, which is another thing to say.
        };
        // What a response has that is no JSON (Swagger 2.0, Response Object).
        if TYPES.contains(&name) || (name == "file" && self.version == Version::V20) {
            if name == "null" {
                self.newer(node, "the type `null`");
            }
            return true;
        }
        let help = match spelling::nearest(name, &TYPES) {
            Some(near) => format!("did you mean `{near}`? Any value is taken"),
            None => "any value is taken".to_owned(),
        };
        self.cx
            .note(node.origin, format!("invalid type `{name}`"))
            .help(help);
        false
    }

    /// `true` and `false` are schemas since 3.1.
    pub(super) fn boolean_schema(self, node: &Node) {
        self.newer(node, "a schema that is a boolean");
    }

    /// Something that OpenAPI has since 3.1.
    fn newer(self, node: &Node, what: &str) {
        if self.version < Version::V31 {
            let (here, there) = (self.version.title(), Version::V31.title());
            self.cx
                .note(node.origin, format!("{what} is of {there}, not of {here}"))
                .help(format!("it is read as {there} means it"));
        }
    }
}
