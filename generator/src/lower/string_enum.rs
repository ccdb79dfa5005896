//! `type: string` with `enum`.
//!
//! ```text
//! {type: string, enum: [asc, desc, asc, null]}  ->  StringEnum { values: ["asc", "desc"] }
//! ```

use crate::ir::{Shape, StringEnum, TypeKind};
use crate::node::{Node, Value};

use super::formats;
use super::scope::{Lowered, Scope};

impl Scope<'_> {
    /// A string, with or without `enum`.
    pub(super) fn string(&mut self, schema: &Node) -> Lowered {
        let plain = formats::scalar("string", schema.get("format").and_then(Node::as_str));
        let plain = Lowered::Shape(plain.unwrap_or(Shape::Any));
        let Some(list) = schema.get("enum").and_then(Node::as_array) else {
            return plain;
        };
        let mut values: Vec<String> = Vec::with_capacity(list.len());
        for value in list {
            match self.text_of(value) {
                Some(text) if !values.contains(&text) => values.push(text),
                // A value that stands twice is one value.
                Some(_) | None => {}
            }
        }
        if values.is_empty() {
            return plain;
        }
        Lowered::Kind(TypeKind::StringEnum(StringEnum { values }))
    }

    /// A value of the enum. YAML reads `[on, 1]` as a boolean and a number where strings were meant.
    fn text_of(&self, value: &Node) -> Option<String> {
        let text = match &value.value {
            Value::Null => return None,
            Value::String(text) => return Some(text.clone()),
            Value::Boolean(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                serde_json::Value::from(value).to_string()
            }
        };
        self.cx()
            .note(
                value.origin,
                format!(
                    "this value of a string is {}; it is taken as `{text}`",
                    value.kind()
                ),
            )
            .help("put it in quotes");
        Some(text)
    }
}
