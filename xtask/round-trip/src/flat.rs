//! Expands a schema of the table to the ways to satisfy it, each a schema without `$ref`, `allOf`, `oneOf` and `anyOf`.
//!
//! ```text
//! {required: [id], oneOf: [{$ref: '#/$defs/1'}, {type: string}]}   ->   [{required: [id], …of 1}, {required: [id], type: string}]
//! ```
//!
//! The result need not be exact, since the judge decides what is valid. It must not miss anything worth a try.

use serde_json::{Map, Value, json};

use crate::schemas::Schemas;

/// The most ways to satisfy a schema.
const WAYS: usize = 40;

/// How many references and combinations are followed; deeper ones are taken for endless.
const DEEPEST: usize = 24;

/// A schema without references and combinations.
pub(crate) type Flat = Map<String, Value>;

/// The ways to satisfy a schema.
pub(crate) fn ways(schemas: &Schemas, schema: &Value) -> Vec<Flat> {
    expand(schemas, schema, 0)
}

fn expand(schemas: &Schemas, schema: &Value, depth: usize) -> Vec<Flat> {
    let members = match schema {
        Value::Object(members) => members,
        Value::Bool(false) => return Vec::new(),
        _ => return vec![Flat::new()],
    };
    if depth > DEEPEST {
        return Vec::new();
    }
    let own: Flat = members
        .iter()
        .filter(|(key, _)| {
            !matches!(
                key.as_str(),
                "$ref" | "allOf" | "oneOf" | "anyOf" | "if" | "then" | "else"
            )
        })
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let mut ways = vec![own];
    if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
        let target = schemas
            .target(reference)
            .map(|index| schemas.definition(index));
        let target = target.map(|target| expand(schemas, target, depth + 1));
        ways = product(&ways, &target.unwrap_or_default());
    }
    for branch in members
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        ways = product(&ways, &expand(schemas, branch, depth + 1));
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(branches) = members.get(key).and_then(Value::as_array) {
            let branches: Vec<Vec<Flat>> = branches
                .iter()
                .map(|branch| expand(schemas, branch, depth + 1))
                .collect();
            ways = product(&ways, &in_turn(branches));
        }
    }
    if let Some(condition) = members.get("if") {
        let then = json!({"allOf": [condition, members.get("then").unwrap_or(&Value::Bool(true))]});
        let otherwise = members.get("else").unwrap_or(&Value::Bool(true));
        let branches = [&then, otherwise].map(|branch| expand(schemas, branch, depth + 1));
        ways = product(&ways, &branches.concat());
    }
    ways
}

/// The first way of each branch, then the second of each and so on, so that the limit drops no branch.
fn in_turn(branches: Vec<Vec<Flat>>) -> Vec<Flat> {
    let longest = branches.iter().map(Vec::len).max().unwrap_or_default();
    (0..longest)
        .flat_map(|turn| branches.iter().filter_map(move |branch| branch.get(turn)))
        .take(WAYS.max(branches.len()))
        .cloned()
        .collect()
}

/// Merges all pairs up to the limit. Every item of both lists is used at least once.
fn product(ones: &[Flat], others: &[Flat]) -> Vec<Flat> {
    if ones.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let pairs = ones.len().saturating_mul(others.len());
    let kept = pairs.min(WAYS.max(ones.len()).max(others.len()));
    (0..kept)
        .filter_map(|turn| {
            let (one, other) = if pairs == kept {
                (turn / others.len(), turn % others.len())
            } else {
                (turn % ones.len(), turn % others.len())
            };
            Some(both(ones.get(one)?, others.get(other)?))
        })
        .collect()
}

/// The conjunction of two schemas.
pub(crate) fn both(one: &Flat, other: &Flat) -> Flat {
    let mut merged = one.clone();
    close(&mut merged, one, other);
    for (key, value) in other {
        let Some(mine) = merged.get(key).cloned() else {
            merged.insert(key.clone(), value.clone());
            continue;
        };
        merged.insert(key.clone(), keyword(key, &mine, value));
    }
    close(&mut merged, other, one);
    merged
}

/// Forbids the other schema's properties if one schema allows only its own.
fn close(merged: &mut Flat, one: &Flat, other: &Flat) {
    if one.get("additionalProperties") != Some(&Value::Bool(false)) {
        return;
    }
    let own = one.get("properties").and_then(Value::as_object);
    let theirs = other.get("properties").and_then(Value::as_object);
    for key in theirs.into_iter().flat_map(Map::keys) {
        if own.is_none_or(|own| !own.contains_key(key)) {
            let properties = merged.entry("properties").or_insert_with(|| json!({}));
            properties[key] = Value::Bool(false);
        }
    }
}

fn keyword(key: &str, mine: &Value, theirs: &Value) -> Value {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    match key {
        "type" => json!(
            types(mine)
                .into_iter()
                .filter_map(|kind| common(&kind, &types(theirs)))
                .collect::<Vec<_>>()
        ),
        "enum" => list(mine)
            .iter()
            .filter(|value| list(theirs).contains(value))
            .cloned()
            .collect(),
        "required" | "examples" => {
            let more = list(theirs)
                .iter()
                .filter(|value| !list(mine).contains(value));
            list(mine).iter().chain(more).cloned().collect()
        }
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => {
            if number(mine) < number(theirs) {
                theirs.clone()
            } else {
                mine.clone()
            }
        }
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => {
            if number(mine) > number(theirs) {
                theirs.clone()
            } else {
                mine.clone()
            }
        }
        "properties" | "patternProperties" => {
            let mut all = mine.as_object().cloned().unwrap_or_default();
            for (name, schema) in theirs.as_object().into_iter().flatten() {
                let merged = all
                    .get(name)
                    .map_or_else(|| schema.clone(), |own| all_of(own, schema));
                all.insert(name.clone(), merged);
            }
            Value::Object(all)
        }
        "items" | "additionalProperties" | "propertyNames" | "contains" => all_of(mine, theirs),
        _ => mine.clone(),
    }
}

fn all_of(one: &Value, other: &Value) -> Value {
    match (one, other) {
        (Value::Bool(true), schema) | (schema, Value::Bool(true)) => schema.clone(),
        (Value::Bool(false), _) | (_, Value::Bool(false)) => Value::Bool(false),
        (one, other) if one == other => one.clone(),
        (one, other) => json!({"allOf": [one, other]}),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// `type` as a list.
pub(crate) fn types(value: &Value) -> Vec<String> {
    match value {
        Value::String(kind) => vec![kind.clone()],
        other => list(other)
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
    }
}

/// The intersection of a type with a list of types: every integer is a number.
fn common(kind: &str, others: &[String]) -> Option<String> {
    let has = |wanted: &str| others.iter().any(|other| other == wanted);
    match kind {
        _ if has(kind) => Some(kind.to_owned()),
        "number" if has("integer") => Some("integer".to_owned()),
        "integer" if has("number") => Some("integer".to_owned()),
        _ => None,
    }
}
