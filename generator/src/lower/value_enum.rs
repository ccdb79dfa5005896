//! `enum` and `const` of anything but texts.
//!
//! ```text
//! {type: integer, enum: [0, 1, -1]}     ->  ValueEnum { of: Integer(I64), values: [0, 1, -1] }
//! {type: boolean, enum: [true]}         ->  ValueEnum { of: Boolean, values: [true] }
//! {enum: [auto, 1, 2.5]}                ->  ValueEnum { of: Json, values: ["auto", 1, 2.5] }
//! ```

use indexmap::IndexMap;

use crate::ir::{EnumOf, EnumValue, IntegerFormat, Shape, TypeKind, ValueEnum};
use crate::node::{Node, Value};

use super::formats;
use super::scope::{Lowered, Scope};

impl Scope<'_> {
    /// A number, an integer or a boolean, with or without `enum`.
    pub(super) fn scalar(&mut self, schema: &Node, kind: &str) -> Lowered {
        let format = schema.get("format").and_then(Node::as_str);
        let plain = formats::scalar(kind, format).unwrap_or(Shape::Any);
        let of = match &plain {
            Shape::Integer(format) => EnumOf::Integer(*format),
            Shape::Boolean => EnumOf::Boolean,
            // A number that is not of the list may have a fraction.
            Shape::Number(_)
            | Shape::Named(_)
            | Shape::Boxed(_)
            | Shape::String(_)
            | Shape::Array(_)
            | Shape::Tuple(_)
            | Shape::Map(_)
            | Shape::Nullable(_)
            | Shape::Any => EnumOf::Json,
        };
        let list = schema.get("enum").and_then(Node::as_array).unwrap_or(&[]);
        let values = self.enum_values(list, |value| self.value_of(value, kind, of));
        let is_all = of == EnumOf::Boolean && values.len() > 1;
        if values.is_empty() || is_all {
            return Lowered::Shape(plain);
        }
        Lowered::Kind(TypeKind::ValueEnum(ValueEnum { of, values }))
    }

    /// An `enum` whose values are of several kinds, or of one that is no scalar.
    pub(super) fn json_enum(&mut self, list: &[Node]) -> Lowered {
        let values = self.enum_values(list, |value| (!value.is_null()).then(|| value.clone()));
        if values.is_empty() {
            return Lowered::Shape(Shape::Any);
        }
        let of = EnumOf::Json;
        Lowered::Kind(TypeKind::ValueEnum(ValueEnum { of, values }))
    }

    fn enum_values(&self, list: &[Node], kept: impl Fn(&Node) -> Option<Node>) -> Vec<EnumValue> {
        let values = list.iter().filter_map(kept).map(|value| {
            let json = canonical(&value);
            (json, name(&value))
        });
        // A value that stands twice is one value.
        let values: IndexMap<String, String> = values.collect();
        values
            .into_iter()
            .map(|(json, name)| EnumValue { name, json })
            .collect()
    }

    /// A value of the list, where it is of the type. Authors put numbers and booleans in quotes.
    fn value_of(&self, value: &Node, kind: &str, of: EnumOf) -> Option<Node> {
        if value.is_null() {
            return None;
        }
        let fits = |value: &Value| match (value, of) {
            (Value::Boolean(_), EnumOf::Boolean) => true,
            (Value::Number(number), EnumOf::Integer(format)) => is_of(number, format),
            (Value::Number(_), EnumOf::Json) => true,
            (
                Value::Null
                | Value::Boolean(_)
                | Value::Number(_)
                | Value::String(_)
                | Value::Array(_)
                | Value::Object(_),
                _,
            ) => false,
        };
        if fits(&value.value) {
            return Some(value.clone());
        }
        let unquoted = value.as_str().and_then(|text| {
            let json: serde_json::Value = serde_json::from_str(text.trim()).ok()?;
            let meant = match json {
                serde_json::Value::Bool(flag) => Value::Boolean(flag),
                serde_json::Value::Number(number) => Value::Number(number),
                serde_json::Value::Null
                | serde_json::Value::String(_)
                | serde_json::Value::Array(_)
                | serde_json::Value::Object(_) => return None,
            };
            fits(&meant).then(|| Node::new(value.origin, meant))
        });
        let what = format!("this value of an enum of type `{kind}` is {}", value.kind());
        match &unquoted {
            Some(_) => self
                .cx()
                .note(
                    value.origin,
                    format!("{what}; it is taken without its quotes"),
                )
                .help("take the quotes away"),
            None => self
                .cx()
                .note(value.origin, format!("{what}; it is left out"))
                .help(format!("no value of type `{kind}` is equal to it")),
        };
        unquoted
    }
}

/// What a variant is called after.
fn name(value: &Node) -> String {
    match &value.value {
        Value::String(text) => text.clone(),
        Value::Number(_) => canonical(value).replace('.', " point "),
        Value::Null | Value::Boolean(_) | Value::Array(_) | Value::Object(_) => canonical(value),
    }
}

/// JSON without blanks, its keys in order, whole numbers without a fraction: equal values have equal texts.
fn canonical(value: &Node) -> String {
    match &value.value {
        Value::Number(number) => match number.as_f64() {
            // Below 2^53 every whole number is exact.
            Some(whole) if number.is_f64() && is_whole(number) && whole.abs() < 9.007e15 => {
                format!("{whole:.0}")
            }
            Some(_) | None => number.to_string(),
        },
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Node)> = members.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            let members = members.into_iter().map(|(key, value)| {
                let key = serde_json::Value::from(key.as_str());
                format!("{key}:{}", canonical(value))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Value::Null | Value::Boolean(_) | Value::String(_) => {
            serde_json::Value::from(value).to_string()
        }
    }
}

/// Whether the type of a format has a number.
fn is_of(number: &serde_json::Number, format: IntegerFormat) -> bool {
    let whole = match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(number), _, _) => i128::from(number),
        (None, Some(number), _) => i128::from(number),
        (None, None, Some(float)) if is_whole(number) && float.abs() < 9.007e15 => float as i128,
        (None, None, _) => return false,
    };
    match format {
        IntegerFormat::I32 => i32::try_from(whole).is_ok(),
        IntegerFormat::I64 => i64::try_from(whole).is_ok(),
        IntegerFormat::U32 => u32::try_from(whole).is_ok(),
        IntegerFormat::U64 => u64::try_from(whole).is_ok(),
    }
}

fn is_whole(number: &serde_json::Number) -> bool {
    number.as_f64().is_some_and(|number| number.fract() == 0.0)
}
