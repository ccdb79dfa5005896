//! Scalars, with and without `enum`.
//!
//! ```text
//! {type: string, enum: [asc, desc, asc, null]}  ->  StringEnum(["asc", "desc"])
//! {type: integer, enum: [0, 1, -1]}             ->  ValueEnum { of: Integer(I64), values: [0, 1, -1] }
//! {type: boolean, enum: [true]}                 ->  ValueEnum { of: Boolean, values: [true] }
//! {enum: [auto, 1, 2.5]}                        ->  ValueEnum { of: Json, values: ["auto", 1, 2.5] }
//! ```

use indexmap::IndexSet;
use serde_json::Value;

use crate::ir::{EnumOf, IntegerFormat, Shape, TypeKind, ValueEnum};
use crate::node::Node;

use crate::lower::formats;
use crate::lower::scope::Scope;

/// Below this every whole number is exact in a float.
const EXACT: f64 = 9.007e15;

/// A string.
pub(super) fn string(scope: &Scope<'_>, schema: &Node) -> TypeKind {
    // A value that stands twice is one value.
    let values = values(schema).map(|value| string_of(scope, value));
    let values: IndexSet<String> = values.collect();
    match values.is_empty() {
        true => TypeKind::Alias(formats::string(schema)),
        false => TypeKind::StringEnum(values.into_iter().collect()),
    }
}

/// A value of an enum of strings. YAML reads `[on, 1]` as a boolean and a number where strings were meant.
fn string_of(scope: &Scope<'_>, value: &Node) -> String {
    if let Some(string) = value.as_str() {
        return string.to_owned();
    }
    let string = Value::from(value).to_string();
    let kind = value.kind();
    let message = format!("this value of a string is {kind}; it is taken as `{string}`");
    let help = "put it in quotes";
    scope.cx().note(value.origin, message).help(help);
    string
}

/// A number, an integer or a boolean.
pub(super) fn scalar(scope: &Scope<'_>, schema: &Node, kind: &str) -> TypeKind {
    let plain = formats::scalar(kind, schema.string("format"));
    let of = match plain {
        Shape::Integer(format) => EnumOf::Integer(format),
        Shape::Boolean => EnumOf::Boolean,
        // A number that is not of the list may have a fraction.
        _ => EnumOf::Json,
    };
    let values = values(schema).filter_map(|value| value_of(scope, value, kind, of));
    let values: IndexSet<String> = values.map(|value| value.to_string()).collect();
    if of == EnumOf::Boolean && values.len() > 1 {
        return TypeKind::Alias(plain);
    }
    value_enum(of, values).unwrap_or(TypeKind::Alias(plain))
}

/// An `enum` whose values are of several kinds, or of one that is no scalar; any JSON without one.
pub(super) fn of_any(schema: &Node) -> TypeKind {
    let values = values(schema).map(|value| canonical(value.into()).to_string());
    value_enum(EnumOf::Json, values.collect()).unwrap_or(TypeKind::Alias(Shape::Any))
}

/// The values of an `enum` but null.
fn values(schema: &Node) -> impl Iterator<Item = &Node> {
    schema.list("enum").iter().filter(|value| !value.is_null())
}

fn value_enum(of: EnumOf, values: IndexSet<String>) -> Option<TypeKind> {
    let values: Vec<String> = values.into_iter().collect();
    (!values.is_empty()).then_some(TypeKind::ValueEnum(ValueEnum { of, values }))
}

/// A value of the list, if it is of the type. Authors put numbers and booleans in quotes.
fn value_of(scope: &Scope<'_>, value: &Node, kind: &str, of: EnumOf) -> Option<Value> {
    let written = canonical(value.into());
    if fits(&written, of) {
        return Some(written);
    }
    let unquoted = value.as_str();
    let unquoted = unquoted.and_then(|string| serde_json::from_str(string.trim()).ok());
    let unquoted = unquoted.map(canonical).filter(|value| fits(value, of));
    let (what, help) = match &unquoted {
        Some(_) => (
            "taken without its quotes",
            "take the quotes away".to_owned(),
        ),
        None => (
            "left out",
            format!("no value of type `{kind}` is equal to it"),
        ),
    };
    let found = value.kind();
    let message = format!("this value of an enum of type `{kind}` is {found}; it is {what}");
    scope.cx().note(value.origin, message).help(help);
    unquoted
}

/// Whether a value is of the kind that those of an enum of numbers or booleans are.
fn fits(value: &Value, of: EnumOf) -> bool {
    match of {
        EnumOf::Boolean => value.is_boolean(),
        EnumOf::Json => value.is_number(),
        EnumOf::Integer(IntegerFormat::I32) => {
            value.as_i64().is_some_and(|n| i32::try_from(n).is_ok())
        }
        EnumOf::Integer(IntegerFormat::I64) => value.is_i64(),
        EnumOf::Integer(IntegerFormat::U32) => {
            value.as_u64().is_some_and(|n| u32::try_from(n).is_ok())
        }
        EnumOf::Integer(IntegerFormat::U64) => value.is_u64(),
    }
}

/// A value whose whole numbers have no fraction: as JSON, equal values are equal strings.
fn canonical(mut value: Value) -> Value {
    let inner: Vec<&mut Value> = match &mut value {
        Value::Number(number) if number.is_f64() => {
            let whole = number.as_f64().filter(|float| float.fract() == 0.0);
            let whole = whole.filter(|float| float.abs() < EXACT);
            return whole.map_or(value, |whole| Value::from(whole as i64));
        }
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for inner in inner {
        *inner = canonical(inner.take());
    }
    value
}
