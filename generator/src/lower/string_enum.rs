//! `type: string` with `enum`.
//!
//! ```text
//! {type: string, enum: [asc, desc, asc, null]}  ->  StringEnum { values: ["asc", "desc"] }
//! ```

use indexmap::IndexSet;

use crate::ir::{Shape, StringEnum, TypeKind};
use crate::node::{Node, Value};

use super::formats;
use super::scope::{Lowered, Scope};

impl Scope<'_> {
    /// A string, with or without `enum`.
    pub(super) fn string(&mut self, schema: &Node) -> Lowered {
        let plain = formats::scalar("string", formats::of_text(schema));
        let plain = Lowered::Shape(plain.unwrap_or(Shape::Any));
        let Some(list) = schema.get("enum").and_then(Node::as_array) else {
            return plain;
        };
        // A value that stands twice is one value.
        let values: IndexSet<String> = list
            .iter()
            .filter_map(|value| self.text_of(value))
            .collect();
        let values: Vec<String> = values.into_iter().collect();
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
