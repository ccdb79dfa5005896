//! `format`: which Rust type a string, an integer or a number is. One row per format.
//!
//! ```text
//! {type: string, format: uuid}  ->  String(Uuid)
//! ```

use crate::ir::{IntegerFormat, NumberFormat, Shape, StringFormat};
use crate::node::Node;

const FORMATS: &[(&str, Shape)] = &[
    ("uuid", Shape::String(StringFormat::Uuid)),
    ("date-time", Shape::String(StringFormat::DateTime)),
    ("date", Shape::String(StringFormat::Date)),
    ("byte", Shape::String(StringFormat::Byte)),
    ("binary", Shape::String(StringFormat::Binary)),
    ("password", Shape::String(StringFormat::Secret)),
    ("int8", Shape::Integer(IntegerFormat::I32)),
    ("int16", Shape::Integer(IntegerFormat::I32)),
    ("int32", Shape::Integer(IntegerFormat::I32)),
    ("int64", Shape::Integer(IntegerFormat::I64)),
    ("uint8", Shape::Integer(IntegerFormat::U32)),
    ("uint16", Shape::Integer(IntegerFormat::U32)),
    ("uint32", Shape::Integer(IntegerFormat::U32)),
    ("uint64", Shape::Integer(IntegerFormat::U64)),
    ("float", Shape::Number(NumberFormat::F32)),
    ("double", Shape::Number(NumberFormat::F64)),
];

/// What a value of a scalar `type` with a `format` is; a format that is not known changes nothing.
pub(super) fn scalar(kind: &str, format: &str) -> Shape {
    row(kind, format).cloned().unwrap_or(match kind {
        "string" => Shape::String(StringFormat::Plain),
        "integer" => Shape::Integer(IntegerFormat::I64),
        "number" => Shape::Number(NumberFormat::F64),
        "boolean" => Shape::Boolean,
        _ => Shape::Any,
    })
}

/// What a string is. Its `pattern` may ask for what the type of its format does not write: a `Uuid` has small letters.
pub(super) fn string(schema: &Node) -> Shape {
    let pattern = schema.string("pattern");
    let has = |classes: &[&str]| classes.iter().any(|class| pattern.contains(class));
    let wants_capitals = has(&["A-F", "A-Z"]) && !has(&["a-f", "a-z", "\\w", "\\S", "(?i"]);
    match schema.string("format") {
        "uuid" if wants_capitals => Shape::String(StringFormat::Plain),
        format => scalar("string", format),
    }
}

/// Whether the Rust type tells the format, so that the docs need not.
pub(super) fn shows(kind: &str, format: &str) -> bool {
    let is_narrow = ["int8", "int16", "uint8", "uint16"].contains(&format);
    row(kind, format).is_some() && !(kind == "integer" && is_narrow)
}

/// The row of a format, if values of the type have it. A number whose format is one of the integers' is an integer.
fn row(kind: &str, format: &str) -> Option<&'static Shape> {
    let (_, shape) = FORMATS.iter().find(|(name, _)| *name == format)?;
    let has_format = match kind {
        "string" => matches!(shape, Shape::String(_)),
        "integer" => matches!(shape, Shape::Integer(_)),
        "number" => matches!(shape, Shape::Integer(_) | Shape::Number(_)),
        _ => false,
    };
    has_format.then_some(shape)
}
