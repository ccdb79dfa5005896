//! What each keyword of a Schema Object constrains, and which type a schema without `type` means: the one table of it.
//!
//! ```text
//! minLength  ->  string        items  ->  array        {properties: {…}}  ->  object
//! ```

use crate::node::{Node, Value};

const OBJECT: &[&str] = &["object"];
const ARRAY: &[&str] = &["array"];
const STRING: &[&str] = &["string"];
const NUMBER: &[&str] = &["number", "integer"];

/// Keywords that hand the question to other schemas.
const ELSEWHERE: [&str; 5] = ["$ref", "allOf", "oneOf", "anyOf", "not"];

/// The types whose values a keyword constrains (JSON Schema 2020-12 §6 and §10.3): it has no effect on values of another type. `None`
/// for one that does not depend on the type. An `enum` of objects or arrays makes no type.
pub(crate) fn constrains(keyword: &str) -> Option<&'static [&'static str]> {
    Some(match keyword {
        "properties"
        | "required"
        | "additionalProperties"
        | "patternProperties"
        | "minProperties"
        | "maxProperties"
        | "discriminator" => OBJECT,
        "items" | "prefixItems" | "minItems" | "maxItems" | "uniqueItems" => ARRAY,
        "pattern" | "minLength" | "maxLength" => STRING,
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => NUMBER,
        "format" => &["string", "number", "integer"],
        "enum" => &["string", "number", "integer", "boolean"],
        _ => return None,
    })
}

/// Whether a keyword constrains values. Otherwise it is words for people, or `nullable`.
pub(crate) fn is_constraint(keyword: &str) -> bool {
    keyword == "type" || ELSEWHERE.contains(&keyword) || constrains(keyword).is_some()
}

/// Whether a schema constrains its values, keywords in `aside` not counted.
pub(crate) fn constrains_beside(schema: &Node, aside: &[&str]) -> bool {
    let mut members = schema.as_object().into_iter().flatten();
    members.any(|(key, _)| !aside.contains(&key.as_str()) && is_constraint(key))
}

/// The keywords of a schema that have no effect on values of a type: `items` of a string.
pub(crate) fn without_effect<'n>(
    schema: &'n Node,
    kind: &str,
) -> impl Iterator<Item = (&'n str, &'n Node)> {
    let members = schema.as_object().into_iter().flatten();
    let members = members.map(|(key, value)| (key.as_str(), value));
    members.filter(move |(key, _)| match constrains(key) {
        Some(types) => !types.contains(&kind),
        None => ELSEWHERE.contains(key) && *key != "not",
    })
}

/// The type that a schema without `type` must have, if its keywords leave only one.
pub(crate) fn inferred_type(schema: &Node) -> Option<&'static str> {
    let members = schema.as_object()?;
    if members.contains_key("type") || ELSEWHERE.iter().any(|key| members.contains_key(*key)) {
        return None;
    }
    if let Some(values) = schema.get("enum").and_then(Node::as_array) {
        return type_of_values(values);
    }
    let mut types = members.keys().filter_map(|key| match constrains(key)? {
        [only, ..] if key != "format" => Some(*only),
        _ => None,
    });
    let only = types.next();
    only.filter(|first| types.all(|other| other == *first))
        .or_else(|| type_of_format(schema.get("format")?.as_str()?))
}

/// Whether a schema says that it is of a type: by `type`, or by an `enum` of such values alone. A `type` that [`inferred_type`] found
/// stands at the schema's key.
pub(crate) fn has_type(schema: &Node, kind: Option<&str>) -> bool {
    let is_written = |written: &Node| written.origin != schema.origin.key();
    let of_values = || type_of_values(schema.list("enum")).filter(|of| Some(*of) == kind);
    schema.get("type").is_some_and(is_written) || of_values().is_some()
}

/// The likeliest type of a schema whose `type` is neither written nor inferred, keywords in `aside` not counted.
pub(crate) fn likely_type(schema: &Node, aside: &[&str]) -> Option<&'static str> {
    let keys = || {
        schema
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.as_str())
    };
    let has = |types| keys().any(|key| !aside.contains(&key) && constrains(key) == Some(types));
    if has(OBJECT) {
        return Some("object");
    }
    if has(ARRAY) {
        return Some("array");
    }
    if let Some(values) = schema.get("enum").and_then(Node::as_array) {
        let is_string = |value: &Node| matches!(value.value, Value::String(_) | Value::Null);
        return (!values.is_empty() && values.iter().all(is_string)).then_some("string");
    }
    if has(STRING) {
        return Some("string");
    }
    match schema.get("format").and_then(Node::as_str) {
        Some(format) => Some(type_of_format(format).unwrap_or("string")),
        None => has(NUMBER).then_some("number"),
    }
}

/// The type that a format belongs to; `None` for one that is not known. A `decimal` is a string: a number would lose digits.
pub(crate) fn type_of_format(format: &str) -> Option<&'static str> {
    match format {
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" => {
            Some("integer")
        }
        "float" | "double" => Some("number"),
        "date-time" | "date" | "time" | "duration" | "uuid" | "byte" | "binary" | "password"
        | "email" | "uri" | "hostname" | "ipv4" | "ipv6" | "decimal" => Some("string"),
        _ => None,
    }
}

/// The one type that all values but null have.
pub(crate) fn type_of_values(values: &[Node]) -> Option<&'static str> {
    let mut kinds = values.iter().filter(|value| !value.is_null()).map(type_of);
    let first = kinds.next()?;
    kinds.all(|other| other == first).then_some(first)
}

/// JSON Schema's type of a value.
pub(crate) fn type_of(value: &Node) -> &'static str {
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

/// Whether a schema is `false`, which no value fits; `normalize` writes it as `{not: {}}`.
pub(crate) fn is_false(schema: &Node) -> bool {
    schema
        .get("not")
        .is_some_and(|not| !constrains_beside(not, &[]))
}

/// Whether a schema allows null and nothing else: a branch that only says "or null".
pub(crate) fn is_only_null(schema: &Node) -> bool {
    let values = schema.list("enum");
    !values.is_empty() && values.iter().all(Node::is_null)
}
