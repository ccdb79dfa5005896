//! The keywords of Schema Object by what they speak about.

use crate::node::Node;

use super::formats;

/// Keywords that tell what a value is, beyond words for people.
const TELLING: &[&str] = &[
    "$ref",
    "type",
    "enum",
    "format",
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "x-patternProperties",
    "x-prefixItems",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "discriminator",
];

/// The keywords that say something about a string.
const STRING: &[&str] = &["enum", "format", "pattern", "minLength", "maxLength"];
/// About a number or an integer.
const NUMBER: &[&str] = &[
    "enum",
    "format",
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
];
/// About a boolean.
const BOOLEAN: &[&str] = &["enum"];
/// About an object.
const OBJECT: &[&str] = &[
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "discriminator",
    "x-patternProperties",
];
/// About an array.
const ARRAY: &[&str] = &[
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "x-prefixItems",
];

/// Whether a schema says what a value is; otherwise it has only words for people (`description`, `example`, …) and `nullable`.
pub(super) fn says_something(schema: &Node) -> bool {
    says_something_beside(schema, "")
}

/// [`says_something`], one keyword left aside.
pub(super) fn says_something_beside(schema: &Node, aside: &str) -> bool {
    schema.as_object().is_some_and(|members| {
        members
            .keys()
            .any(|key| key != aside && TELLING.contains(&key.as_str()))
    })
}

/// The keywords beside `type` that say something about a value of this type.
pub(super) fn about(kind: &str) -> Option<&'static [&'static str]> {
    match kind {
        "string" => Some(STRING),
        "number" | "integer" => Some(NUMBER),
        "boolean" => Some(BOOLEAN),
        "object" => Some(OBJECT),
        "array" => Some(ARRAY),
        _ => None,
    }
}

/// The telling keywords of a schema that say nothing about a value of this type: `items` in a string.
pub(super) fn idle<'n>(schema: &'n Node, kind: &str) -> Vec<(&'n str, &'n Node)> {
    let about = about(kind).unwrap_or(TELLING);
    schema
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value))
        .filter(|(key, _)| !matches!(*key, "type" | "not"))
        .filter(|(key, _)| TELLING.contains(key) && !about.contains(key))
        .collect()
}

/// The type that a schema without `type` must mean, by the keywords it has.
pub(super) fn implied_type(schema: &Node) -> Option<&'static str> {
    let has = |keys: &[&str]| keys.iter().any(|key| schema.get(key).is_some());
    if has(OBJECT) {
        Some("object")
    } else if has(ARRAY) {
        Some("array")
    } else if let Some(values) = schema.get("enum").and_then(Node::as_array) {
        // A list of strings is an enum of strings, with or without the word.
        (!values.is_empty()
            && values
                .iter()
                .all(|value| value.as_str().is_some() || value.is_null()))
        .then_some("string")
    } else if has(&["pattern", "minLength", "maxLength"]) {
        Some("string")
    } else if let Some(format) = schema.get("format").and_then(Node::as_str) {
        Some(formats::type_of(format))
    } else if has(NUMBER) {
        Some("number")
    } else {
        None
    }
}
