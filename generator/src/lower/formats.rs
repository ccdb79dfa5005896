//! `format`: which Rust type a string, an integer or a number is. One row per format.
//!
//! ```text
//! {type: string, format: uuid}  ->  String(Uuid)
//! ```

use crate::ir::{IntegerFormat, NumberFormat, Shape, StringFormat};
use crate::node::Node;

const STRING: &[(&str, StringFormat)] = &[
    ("uuid", StringFormat::Uuid),
    ("date-time", StringFormat::DateTime),
    ("date", StringFormat::Date),
    ("byte", StringFormat::Byte),
    ("binary", StringFormat::Binary),
    ("password", StringFormat::Secret),
];

const INTEGER: &[(&str, IntegerFormat)] = &[
    ("int8", IntegerFormat::I32),
    ("int16", IntegerFormat::I32),
    ("int32", IntegerFormat::I32),
    ("int64", IntegerFormat::I64),
    ("uint8", IntegerFormat::U32),
    ("uint16", IntegerFormat::U32),
    ("uint32", IntegerFormat::U32),
    ("uint64", IntegerFormat::U64),
];

const NUMBER: &[(&str, NumberFormat)] =
    &[("float", NumberFormat::F32), ("double", NumberFormat::F64)];

/// What a value of a scalar `type` with a `format` is; a format that is not known changes nothing.
pub(super) fn scalar(kind: &str, format: Option<&str>) -> Shape {
    match kind {
        "string" => Shape::String(row(STRING, format).unwrap_or(StringFormat::Plain)),
        "integer" => Shape::Integer(row(INTEGER, format).unwrap_or(IntegerFormat::I64)),
        // A number whose format is one of the integers' is an integer.
        "number" => match row(INTEGER, format) {
            Some(integer) => Shape::Integer(integer),
            None => Shape::Number(row(NUMBER, format).unwrap_or(NumberFormat::F64)),
        },
        "boolean" => Shape::Boolean,
        _ => Shape::Any,
    }
}

/// The `format` of a string, unless its `pattern` asks for what the format's type does not write: a `Uuid` has small letters.
pub(super) fn of_string(schema: &Node) -> Option<&str> {
    let string = |key: &str| schema.get(key).and_then(Node::as_str);
    let wants_capitals = |pattern: &str| {
        let small = ["a-f", "a-z", "\\w", "\\S", "(?i"];
        ["A-F", "A-Z"].iter().any(|class| pattern.contains(class))
            && !small.iter().any(|class| pattern.contains(class))
    };
    let format = string("format")?;
    let is_spelled = format == "uuid" && string("pattern").is_some_and(wants_capitals);
    (!is_spelled).then_some(format)
}

/// Whether the Rust type tells the format, so that the docs need not.
pub(super) fn shows(kind: &str, format: &str) -> bool {
    match kind {
        "string" => row(STRING, Some(format)).is_some(),
        "integer" => ["int32", "int64", "uint32", "uint64"].contains(&format),
        "number" => row(NUMBER, Some(format)).is_some() || row(INTEGER, Some(format)).is_some(),
        _ => false,
    }
}

/// Whether the type of a string tells its format.
pub(super) fn is_shown(schema: &Node) -> bool {
    let format = schema.get("format").and_then(Node::as_str);
    format.is_some_and(|format| shows("string", format))
}

fn row<T: Copy>(rows: &[(&str, T)], format: Option<&str>) -> Option<T> {
    let format = format?;
    rows.iter()
        .find(|(name, _)| *name == format)
        .map(|(_, value)| *value)
}
