//! Schema Object, and the objects that describe a value without one: what their keywords ask of each other.

use super::super::broken;
use super::super::version::Version;
use super::Audit;
use super::wrong::{Broken, Judged, Unfit};
use crate::node::{Node, Object};
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
    /// `required` of a path parameter, `style` by `in`, and one of `schema` and `content`.
    pub(super) fn parameter(self, node: &mut Node) -> Judged {
        let location = node.string("in").to_owned();
        let schema = node.get("schema").filter(|_| location != "body");
        if let Some(schema) = schema.filter(|schema| broken::is_marked(schema)) {
            let broken = Broken::new(schema.origin, "its `schema` is broken");
            return Err(Unfit::Broken(broken));
        }
        if self.version > Version::V20 {
            self.schema_or_content(node);
            self.style(node, &location);
        } else if location != "body" {
            self.type_of_value(node, &location);
        } else if node.get("schema").is_none() {
            // Swagger 2.0, Parameter Object.
            let message = "there is no `schema`, which `in: body` requires";
            let help = "it is read as `schema: {}`: any value";
            self.note(node.origin, message, help);
            node.insert("schema", Object::default());
        }
        if location == "path" && !node.flag("required") {
            self.note(
                node.get("required").unwrap_or(node).origin,
                "a parameter with `in: path` must say `required: true`",
                "it is read as if it did: a path cannot go without one of its parts",
            );
            node.insert("required", true);
        }
        Ok(())
    }

    /// One of `schema` and `content`; in Swagger 2.0 a `type`.
    pub(super) fn header(self, node: &mut Node) {
        match self.version {
            Version::V20 => self.type_of_value(node, "header"),
            Version::V30 | Version::V31 | Version::V32 => self.schema_or_content(node),
        }
    }

    /// `type` is required wherever there is no schema (Swagger 2.0, Parameter Object, Header Object and Items Object).
    pub(super) fn type_of_value(self, node: &mut Node, location: &str) {
        let as_30 = "it is read as OpenAPI 3.0 means it";
        let as_string = "it is read as if it said `type: string`";
        let name = node.get("type").filter(|name| name.as_str().is_some());
        let at = name.unwrap_or(node).origin;
        match (name.and_then(Node::as_str), node.get("schema")) {
            (Some("string" | "number" | "integer" | "boolean" | "array"), _) => return,
            (Some("file"), _) if location == "formData" => return,
            (Some("object"), _) => {
                let message = "`object` is a type of schemas alone in Swagger 2.0";
                return self.note(at, message, as_30);
            }
            (None, Some(schema)) => {
                let message = "`schema` is for `in: body` alone in Swagger 2.0";
                return self.note(schema.origin.key(), message, as_30);
            }
            (None, None) => self.note(at, "there is no `type`, which is required here", as_string),
            (Some(other), _) => self.note(
                at,
                format!("invalid type `{other}`: values here are strings, numbers, integers, booleans or arrays"),
                as_string,
            ),
        }
        node.insert("type", "string");
    }

    fn schema_or_content(self, node: &mut Node) {
        match (node.get("schema"), node.get("content")) {
            (Some(_), None) | (None, Some(_)) => {}
            (None, None) => {
                let message = "there is neither `schema` nor `content`";
                let help = "it is read as if it said `schema: {type: string}`";
                self.note(node.origin, message, help);
                insert_string(node);
            }
            (Some(_), Some(content)) => {
                self.note(
                    content.origin.key(),
                    "there is `content` beside `schema`, and only one of them can be true",
                    "`schema` is read, and `content` is ignored",
                );
                node.take("content");
            }
        }
    }

    /// The table "Style Values" (OpenAPI 3.1.1 §4.8.12.3): which styles a location has, the default first.
    fn style(self, node: &mut Node, location: &str) {
        let styles: &[&str] = match location {
            "path" => &["simple", "label", "matrix"],
            "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            "cookie" if self.version < Version::V32 => &["form"],
            "cookie" => &["form", "cookie"],
            "header" => &["simple"],
            _ => return,
        };
        if let (Some(style), Some(default)) = (node.get("style"), styles.first())
            && let Some(name) = style.as_str().filter(|name| !styles.contains(name))
        {
            let message = format!("`style: {name}` is not for `in: {location}`");
            let help = format!("it is read as `{default}`, the default there");
            self.note(style.origin, message, help);
            node.take("style");
        }
    }

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

/// `schema: {type: string}`
pub(super) fn insert_string(node: &mut Node) {
    let name = Node::new(node.origin, "string");
    node.insert("schema", Object::from_iter([("type".to_owned(), name)]));
}
