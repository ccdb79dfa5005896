//! Scalars, with and without `enum`.
//!
//! ```text
//! {type: string, enum: [asc, desc, asc, null]}  ->  StringEnum { values: ["asc", "desc"] }
//! {type: integer, enum: [0, 1, -1]}             ->  ValueEnum { of: Integer(I64), values: [0, 1, -1] }
//! {type: boolean, enum: [true]}                 ->  ValueEnum { of: Boolean, values: [true] }
//! {enum: [auto, 1, 2.5]}                        ->  ValueEnum { of: Json, values: ["auto", 1, 2.5] }
//! ```

use indexmap::IndexSet;

use crate::ir::{EnumOf, IntegerFormat, Shape, StringEnum, TypeKind, ValueEnum};
use crate::node::{Node, Value};

use crate::lower::formats;
use crate::lower::scope::Scope;

/// Below this every whole number is exact in a float.
const EXACT: f64 = 9.007e15;

/// A string.
pub(super) fn string(scope: &Scope<'_>, schema: &Node) -> TypeKind {
    let values = schema.list("enum").iter().filter(|value| !value.is_null());
    // A value that stands twice is one value.
    let values: IndexSet<String> = values.map(|value| string_of(scope, value)).collect();
    if values.is_empty() {
        return TypeKind::Alias(formats::string(schema));
    }
    let values = values.into_iter().collect();
    TypeKind::StringEnum(StringEnum { values })
}

/// A value of an enum of strings. YAML reads `[on, 1]` as a boolean and a number where strings were meant.
fn string_of(scope: &Scope<'_>, value: &Node) -> String {
    if let Some(string) = value.as_str() {
        return string.to_owned();
    }
    let string = serde_json::Value::from(value).to_string();
    let kind = value.kind();
    let message = format!("this value of a string is {kind}; it is taken as `{string}`");
    scope
        .cx()
        .note(value.origin, message)
        .help("put it in quotes");
    string
}

/// A number, an integer or a boolean.
pub(super) fn scalar(scope: &Scope<'_>, schema: &Node, kind: &str) -> TypeKind {
    let plain = formats::scalar(kind, schema.string("format"));
    let of = match (&plain, kind) {
        (Shape::Integer(format), _) => EnumOf::Integer(*format),
        (_, "boolean") => EnumOf::Boolean,
        // A number that is not of the list may have a fraction.
        (_, _) => EnumOf::Json,
    };
    let values = schema.list("enum").iter().filter(|value| !value.is_null());
    let values = values.filter_map(|value| value_of(scope, value, kind, of));
    let values: IndexSet<String> = values.map(|value| canonical(&value)).collect();
    if values.is_empty() || (of == EnumOf::Boolean && values.len() > 1) {
        return TypeKind::Alias(plain);
    }
    value_enum(of, values)
}

/// An `enum` whose values are of several kinds, or of one that is no scalar; any JSON without one.
pub(super) fn of_any(values: &[Node]) -> TypeKind {
    let values = values.iter().filter(|value| !value.is_null());
    let values: IndexSet<String> = values.map(canonical).collect();
    match values.is_empty() {
        true => TypeKind::Alias(Shape::Any),
        false => value_enum(EnumOf::Json, values),
    }
}

fn value_enum(of: EnumOf, values: IndexSet<String>) -> TypeKind {
    let values = values.into_iter().collect();
    TypeKind::ValueEnum(ValueEnum { of, values })
}

/// A value of the list, if it is of the type. Authors put numbers and booleans in quotes.
fn value_of(scope: &Scope<'_>, value: &Node, kind: &str, of: EnumOf) -> Option<Node> {
    let fits = |value: &Node| match of {
        EnumOf::Boolean => value.as_bool().is_some(),
        EnumOf::Integer(format) => value
            .as_number()
            .is_some_and(|number| is_of(number, format)),
        EnumOf::Json => value.as_number().is_some(),
    };
    if fits(value) {
        return Some(value.clone());
    }
    let unquoted = value.as_str().and_then(|string| {
        let meant = match serde_json::from_str(string.trim()).ok()? {
            serde_json::Value::Bool(flag) => Value::Boolean(flag),
            serde_json::Value::Number(number) => Value::Number(number),
            _ => return None,
        };
        Some(Node::new(value.origin, meant)).filter(fits)
    });
    let what = format!("this value of an enum of type `{kind}` is {}", value.kind());
    match &unquoted {
        Some(_) => scope
            .cx()
            .note(
                value.origin,
                format!("{what}; it is taken without its quotes"),
            )
            .help("take the quotes away"),
        None => scope
            .cx()
            .note(value.origin, format!("{what}; it is left out"))
            .help(format!("no value of type `{kind}` is equal to it")),
    };
    unquoted
}

/// JSON without blanks, its keys in order, whole numbers without a fraction: equal values are equal strings.
fn canonical(value: &Node) -> String {
    match &value.value {
        Value::Number(number) => match number.as_f64() {
            Some(whole) if number.is_f64() && whole.fract() == 0.0 && whole.abs() < EXACT => {
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
        (None, None, Some(float)) if float.fract() == 0.0 && float.abs() < EXACT => float as i128,
        (None, None, _) => return false,
    };
    match format {
        IntegerFormat::I32 => i32::try_from(whole).is_ok(),
        IntegerFormat::I64 => i64::try_from(whole).is_ok(),
        IntegerFormat::U32 => u32::try_from(whole).is_ok(),
        IntegerFormat::U64 => u64::try_from(whole).is_ok(),
    }
}
