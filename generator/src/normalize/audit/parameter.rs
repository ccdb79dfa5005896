//! Parameter Object and Header Object: what their keywords ask of each other.

use super::super::broken;
use super::super::version::Version;
use super::Audit;
use super::wrong::{Broken, Judged, Unfit};
use crate::node::{Node, Object, Value};

impl Audit<'_> {
    /// `required` of a path parameter, `style` by `in`, and one of `schema` and `content`.
    pub(super) fn parameter(self, node: &mut Node) -> Judged {
        let location = node.get("in").and_then(Node::as_str);
        let location = location.unwrap_or_default().to_owned();
        if let Some(schema) = node
            .get("schema")
            .filter(|schema| broken::is_marked(schema))
            && location != "body"
        {
            return Err(Unfit::Broken(Broken::new(
                schema.origin,
                "its `schema` is broken",
            )));
        }
        match (self.version, location.as_str()) {
            (Version::V20, "body") => self.body(node),
            (Version::V20, location) => self.type_of_value(node, location),
            (Version::V30 | Version::V31 | Version::V32, _) => {
                self.schema_or_content(node);
                self.style(node, &location);
            }
        }
        if location == "path" && node.get("required").and_then(Node::as_bool) != Some(true) {
            let at = node.get("required").unwrap_or(node).origin;
            self.cx
                .note(at, "a parameter with `in: path` must say `required: true`")
                .help("it is read as if it did: a path cannot go without one of its parts");
            insert(node, "required", true);
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

    /// `schema` is required where `in` is `body` (Swagger 2.0, Parameter Object).
    fn body(self, node: &mut Node) {
        if node.get("schema").is_none() {
            self.cx
                .note(
                    node.origin,
                    "there is no `schema`, which `in: body` requires",
                )
                .help("it is read as `schema: {}`: any value");
            insert(node, "schema", Object::new());
        }
    }

    /// `type` is required wherever there is no schema (Swagger 2.0, Parameter Object, Header Object and Items Object).
    pub(super) fn type_of_value(self, node: &mut Node, location: &str) {
        let Some((name, at)) = node
            .get("type")
            .and_then(|name| Some((name.as_str()?, name.origin)))
        else {
            if let Some(schema) = node.get("schema") {
                self.cx
                    .note(
                        schema.origin.key(),
                        "`schema` is for `in: body` alone in Swagger 2.0",
                    )
                    .help("it is read as OpenAPI 3.0 means it");
                return;
            }
            self.cx
                .note(node.origin, "there is no `type`, which is required here")
                .help("it is read as if it said `type: string`");
            return insert(node, "type", "string");
        };
        match name {
            "string" | "number" | "integer" | "boolean" | "array" => {}
            "file" if location == "formData" => {}
            "object" => {
                self.cx
                    .note(at, "`object` is a type of schemas alone in Swagger 2.0")
                    .help("it is read as OpenAPI 3.0 means it");
            }
            other => {
                self.cx
                    .note(at, format!("invalid type `{other}`: values here are strings, numbers, integers, booleans or arrays"))
                    .help("it is read as if it said `type: string`");
                insert(node, "type", "string");
            }
        }
    }

    fn schema_or_content(self, node: &mut Node) {
        match (node.get("schema"), node.get("content")) {
            (Some(_), None) | (None, Some(_)) => {}
            (None, None) => {
                self.cx
                    .note(node.origin, "there is neither `schema` nor `content`")
                    .help("it is read as if it said `schema: {type: string}`");
                insert_string(node);
            }
            (Some(_), Some(content)) => {
                self.cx
                    .note(
                        content.origin.key(),
                        "there is `content` beside `schema`, and only one of them can be true",
                    )
                    .help("`schema` is read, and `content` is ignored");
                remove(node, "content");
            }
        }
    }

    /// The table "Style Values" (OpenAPI 3.1.1 §4.8.12.3): which styles a location has.
    fn style(self, node: &mut Node, location: &str) {
        let (styles, default): (&[&str], &str) = match location {
            "path" => (&["matrix", "label", "simple"], "simple"),
            "query" => (
                &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
                "form",
            ),
            "cookie" if self.version < Version::V32 => (&["form"], "form"),
            "cookie" => (&["form", "cookie"], "form"),
            "header" => (&["simple"], "simple"),
            _ => return,
        };
        let Some((style, at)) = node
            .get("style")
            .and_then(|style| Some((style.as_str()?, style.origin)))
        else {
            return;
        };
        if !styles.contains(&style) {
            self.cx
                .note(at, format!("`style: {style}` is not for `in: {location}`"))
                .help(format!("it is read as `{default}`, the default there"));
            remove(node, "style");
        }
    }
}

/// Gives an object a member of its own origin.
pub(super) fn insert(node: &mut Node, key: &str, value: impl Into<Value>) {
    let origin = node.origin;
    if let Some(members) = node.as_object_mut() {
        members.insert(key.to_owned(), Node::new(origin, value));
    }
}

/// `schema: {type: string}`
pub(super) fn insert_string(node: &mut Node) {
    let name = Node::new(node.origin, "string");
    insert(node, "schema", Object::from([("type".to_owned(), name)]));
}

fn remove(node: &mut Node, key: &str) {
    if let Some(members) = node.as_object_mut() {
        members.shift_remove(key);
    }
}
