//! A schema without `type` whose other keywords leave only one.
//!
//! ```yaml
//! {properties: {id: {type: string}}}                       # before
//! {properties: {id: {type: string}}, type: object}         # after
//! ---
//! {enum: [asc, desc]}                                      # before
//! {enum: [asc, desc], type: string}                        # after
//! ```

use super::set;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// What each keyword is about (JSON Schema 2020-12 §6 and §10.3): it has no effect on values of another type.
const ABOUT: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "additionalProperties",
            "patternProperties",
            "required",
            "minProperties",
            "maxProperties",
        ],
    ),
    (
        "array",
        &[
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "uniqueItems",
        ],
    ),
    ("string", &["pattern", "minLength", "maxLength"]),
    ("number", &["minimum", "maximum", "multipleOf"]),
];

/// The formats that only strings have.
const OF_STRINGS: [&str; 14] = [
    "date-time",
    "date",
    "time",
    "duration",
    "uuid",
    "byte",
    "binary",
    "password",
    "email",
    "uri",
    "hostname",
    "ipv4",
    "ipv6",
    "decimal",
];

/// What leaves the type to other schemas.
const ELSEWHERE: [&str; 5] = ["$ref", "allOf", "oneOf", "anyOf", "not"];

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let origin = schema.origin;
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if members.contains_key("type") || ELSEWHERE.iter().any(|key| members.contains_key(*key)) {
        return;
    }
    let inferred = match members.get("enum").and_then(Node::as_array) {
        Some(values) => type_of_values(values),
        None => type_of_keywords(members).or_else(|| type_of_format(members)),
    };
    if let Some(inferred) = inferred {
        set(members, "type", Node::new(origin, inferred));
    }
}

/// The one type that keywords are about.
fn type_of_keywords(members: &Object) -> Option<&'static str> {
    let mut types = ABOUT
        .iter()
        .filter(|(_, keywords)| {
            keywords
                .iter()
                .any(|keyword| members.contains_key(*keyword))
        })
        .map(|(name, _)| *name);
    types.next().filter(|_| types.next().is_none())
}

fn type_of_format(members: &Object) -> Option<&'static str> {
    match members.get("format")?.as_str()? {
        "int32" | "int64" => Some("integer"),
        "float" | "double" => Some("number"),
        format if OF_STRINGS.contains(&format) => Some("string"),
        _ => None,
    }
}

/// The one type that all values but null have.
pub(super) fn type_of_values(values: &[Node]) -> Option<&'static str> {
    let mut types = values.iter().filter(|value| !value.is_null()).map(type_of);
    let first = types.next()?;
    types.all(|other| other == first).then_some(first)
}

/// JSON Schema's type of a value.
pub(super) fn type_of(value: &Node) -> &'static str {
    match &value.value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
