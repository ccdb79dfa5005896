//! Translates one schema from the document's dialect to JSON Schema 2020-12.
//!
//! ```text
//! 3.0: {type: string, nullable: true}                  ->  {type: [string, 'null']}
//! 3.0: {minimum: 0, exclusiveMinimum: true}            ->  {exclusiveMinimum: 0}
//! {type: integer, format: int32}                       ->  {type: integer, minimum: -2147483648, maximum: 2147483647}
//! ```

use serde_json::{Map, Value, json};

use crate::document::Dialect;
use crate::schemas::{Meaning, Reader};
use crate::{flat, subtypes};

/// Keywords that mean the same in every dialect and contain no schema.
const PLAIN: &[&str] = &[
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "format",
    "default",
    "examples",
    "dependentRequired",
    "minContains",
    "maxContains",
    "type",
];

/// Keywords whose value is a schema.
const SCHEMA: &[&str] = &[
    "items",
    "additionalProperties",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value is an array of schemas.
const ARRAY: &[&str] = &["allOf", "oneOf", "anyOf", "prefixItems"];

/// Keywords whose value is an object of schemas.
const MAP: &[&str] = &["properties", "patternProperties", "dependentSchemas"];

/// Translates a schema of a file.
pub(crate) fn schema(reader: &mut Reader<'_>, schema: &Value, file: &str) -> Value {
    let Some(members) = schema.as_object() else {
        return schema.as_bool().map_or(Value::Bool(true), Value::Bool);
    };
    let mut written = Map::new();
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        let location = reader.resolve(file, reference);
        let index = reader.index(location, Meaning::Any);
        written.insert("$ref".to_owned(), format!("#/$defs/{index}").into());
        if reader.dialect != Dialect::V31 {
            return Value::Object(written); // Reference Object: siblings of `$ref` are ignored.
        }
    }
    for (key, value) in members {
        if let Some(value) = keyword(reader, key, value, file) {
            written.insert(key.clone(), value);
        }
    }
    if let Some(example) = members.get("example") {
        written
            .entry("examples")
            .or_insert_with(|| json!([example]));
    }
    if reader.dialect != Dialect::V31 {
        exclusive(&mut written, "minimum", "exclusiveMinimum");
        exclusive(&mut written, "maximum", "exclusiveMaximum");
    }
    discriminate(reader, members, &mut written, file);
    if members.get("contentEncoding") == Some(&"base64".into()) {
        written.insert("format".to_owned(), "byte".into());
    }
    formats(&mut written);
    nullable(reader.dialect, members, written)
}

fn keyword(reader: &mut Reader<'_>, key: &str, value: &Value, file: &str) -> Option<Value> {
    if SCHEMA.contains(&key) {
        return Some(schema(reader, value, file));
    }
    if ARRAY.contains(&key) {
        // In `allOf`, a supertype stands for itself alone.
        let inherits = key == "allOf";
        let branches = value
            .as_array()?
            .iter()
            .map(|branch| match branch["$ref"].as_str() {
                Some(reference) if inherits => {
                    let location = reader.resolve(file, reference);
                    let index = reader.index(location, Meaning::Own);
                    json!({"$ref": format!("#/$defs/{index}")})
                }
                Some(_) | None => schema(reader, branch, file),
            });
        return Some(branches.collect());
    }
    if MAP.contains(&key) {
        let schemas = value.as_object()?.iter();
        let schemas = schemas.map(|(name, value)| (name.clone(), schema(reader, value, file)));
        return Some(Value::Object(schemas.collect()));
    }
    let is_sound = match key {
        "type" => return types(value),
        "pattern" => jsonschema::validator_for(&json!({"pattern": value})).is_ok(),
        "enum" | "required" => value.as_array().is_some_and(|values| !values.is_empty()),
        "examples" | "default" | "const" => true,
        "format" => value.is_string(),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number() || value.is_boolean(),
        "uniqueItems" => value.is_boolean(),
        "dependentRequired" => value.is_object(),
        _ => value
            .as_f64()
            .is_some_and(|number| number >= 0.0 || key.ends_with("mum")),
    };
    (PLAIN.contains(&key) && is_sound).then(|| value.clone())
}

/// `type`, if JSON Schema knows it. Swagger's `file` is a string.
fn types(value: &Value) -> Option<Value> {
    const KNOWN: [&str; 7] = [
        "array", "boolean", "integer", "null", "number", "object", "string",
    ];
    match value {
        Value::String(kind) if kind == "file" => Some("string".into()),
        Value::String(kind) => KNOWN.contains(&kind.as_str()).then(|| value.clone()),
        Value::Array(kinds) => kinds
            .iter()
            .all(|kind| kind.as_str().is_some_and(|kind| KNOWN.contains(&kind)))
            .then(|| value.clone()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => None,
    }
}

/// `{minimum: 0, exclusiveMinimum: true}` of draft 4.
fn exclusive(schema: &mut Map<String, Value>, bound: &str, exclusive: &str) {
    if let Some(Value::Bool(is_exclusive)) = schema.get(exclusive).cloned() {
        schema.remove(exclusive);
        if let Some(limit) = schema.get(bound).cloned().filter(|_| is_exclusive) {
            schema.remove(bound);
            schema.insert(exclusive.to_owned(), limit);
        }
    }
}

/// Restricts each branch of a union with a discriminator to the values that choose it.
fn discriminate(
    reader: &mut Reader<'_>,
    members: &Map<String, Value>,
    written: &mut Map<String, Value>,
    file: &str,
) {
    let Some(discriminator) = members.get("discriminator") else {
        return;
    };
    for key in ["oneOf", "anyOf"] {
        let branches = members.get(key).and_then(Value::as_array);
        let Some(Value::Array(made)) = written.get_mut(key) else {
            continue;
        };
        for (branch, made) in branches.into_iter().flatten().zip(made) {
            if let Some(reference) = branch["$ref"].as_str() {
                let location = reader.resolve(file, reference);
                let chosen = subtypes::chosen(reader, discriminator, &location);
                *made = json!({"allOf": [made.take(), chosen]});
            }
        }
    }
}

/// Adds the bounds of OpenAPI's numeric formats (by its Format Registry, a number with an
/// integer's format is an integer), and limits integers to 64 bits (RFC 8259 §6 leaves the limit open).
fn formats(schema: &mut Map<String, Value>) {
    let kinds = schema.get("type").map(flat::types).unwrap_or_default();
    let is = |wanted: &str| kinds.iter().any(|kind| kind == wanted);
    let format = schema.get("format").and_then(Value::as_str);
    let limits = match format {
        _ if !is("integer") && !is("number") => return,
        Some("int8") => json!({"minimum": i8::MIN, "maximum": i8::MAX}),
        Some("int16") => json!({"minimum": i16::MIN, "maximum": i16::MAX}),
        Some("int32") => json!({"minimum": i32::MIN, "maximum": i32::MAX}),
        Some("uint8") => json!({"minimum": 0, "maximum": u8::MAX}),
        Some("uint16") => json!({"minimum": 0, "maximum": u16::MAX}),
        Some("uint32") => json!({"minimum": 0, "maximum": u32::MAX}),
        Some("uint64") => json!({"minimum": 0, "maximum": u64::MAX}),
        _ if is("integer") || format == Some("int64") => {
            json!({"minimum": i64::MIN, "maximum": i64::MAX})
        }
        _ => return,
    };
    if kinds == ["number"] {
        schema.insert("type".to_owned(), "integer".into());
    }
    for (bound, limit) in limits.as_object().into_iter().flatten() {
        let own = schema.get(bound).and_then(Value::as_f64);
        let within = match (own, limit.as_f64()) {
            (Some(own), Some(limit)) if bound == "minimum" => own >= limit,
            (Some(own), Some(limit)) => own <= limit,
            (_, _) => false,
        };
        if !within {
            schema.insert(bound.clone(), limit.clone());
        }
    }
}

/// Applies `nullable` of 3.0, and `x-nullable`, its form in 2.0.
///
/// By 3.0.3 it has an effect only beside `type`; documents also use it beside `allOf`.
fn nullable(
    dialect: Dialect,
    members: &Map<String, Value>,
    mut schema: Map<String, Value>,
) -> Value {
    let keyword = match dialect {
        Dialect::V2 => "x-nullable",
        Dialect::V30 => "nullable",
        Dialect::V31 => return Value::Object(schema),
    };
    if members.get(keyword) != Some(&Value::Bool(true)) {
        return Value::Object(schema);
    }
    match schema.get("type").cloned() {
        Some(Value::String(kind)) => {
            // An `enum` without null excludes it (3.0.3, "Clarify semantics of nullable").
            schema.insert("type".to_owned(), json!([kind, "null"]));
            Value::Object(schema)
        }
        _ if members.contains_key("enum") => Value::Object(schema),
        _ => json!({"anyOf": [{"type": "null"}, schema]}),
    }
}
