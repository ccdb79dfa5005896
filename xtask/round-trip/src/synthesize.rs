//! Instances of a schema: the smallest, the largest, each value of an enum, each branch of a union, bounds, empty and unusual
//! values, and combinations of them. These are proposals: the judge decides which of them are valid.

mod array;
mod number;
mod object;
mod pattern;
mod string;

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::flat::{self, Flat, types};
use crate::schemas::Schemas;

/// The depth of instances, if they need not be deeper.
const DEEPEST: usize = 6;

/// Proposes instances.
pub(crate) struct Synthesizer<'a> {
    schemas: &'a Schemas,
    /// The proposals for a schema at a depth.
    known: HashMap<(String, usize), Vec<Value>>,
    dice: Dice,
}

/// Pseudorandom numbers, the same in every run.
struct Dice(u64);

impl Dice {
    /// A number below `limit`, which is not zero.
    fn below(&mut self, limit: usize) -> usize {
        // Knuth's multiplicative generator; its high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }
}

impl<'a> Synthesizer<'a> {
    /// A synthesizer for the schemas of a document.
    pub(crate) fn new(schemas: &'a Schemas) -> Self {
        Self {
            schemas,
            known: HashMap::new(),
            dice: Dice(2_026),
        }
    }

    /// Proposals for a schema of the table, the most revealing ones first.
    pub(crate) fn propose(&mut self, index: usize) -> Vec<Value> {
        self.values(&json!({"$ref": format!("#/$defs/{index}")}), 0)
    }

    /// Random proposals, for when too few of the others are valid.
    pub(crate) fn propose_more(&mut self, index: usize, count: usize) -> Vec<Value> {
        let ways = flat::ways(self.schemas, self.schemas.definition(index));
        (0..count)
            .filter_map(|turn| {
                let way = ways.get(turn % ways.len().max(1))?;
                self.random(way, 0)
            })
            .collect()
    }

    /// Proposals for a schema `depth` levels below the requested one.
    fn values(&mut self, schema: &Value, depth: usize) -> Vec<Value> {
        // A schema that must contain itself has no instance.
        if depth > 2 * DEEPEST {
            return Vec::new();
        }
        let known = (schema.to_string(), depth);
        if let Some(values) = self.known.get(&known) {
            return values.clone();
        }
        let ways = flat::ways(self.schemas, schema);
        let of_ways: Vec<Vec<Value>> = ways.iter().map(|way| self.of_way(way, depth)).collect();
        let mut values = Vec::new();
        let longest = of_ways.iter().map(Vec::len).max().unwrap_or_default();
        let limit = limit(depth).max(if depth < 2 { ways.len() } else { 0 });
        for turn in 0..longest {
            for value in of_ways.iter().filter_map(|values| values.get(turn)) {
                if values.len() < limit && !values.contains(value) {
                    values.push(value.clone());
                }
            }
        }
        self.known.insert(known, values.clone());
        values
    }

    fn of_way(&mut self, way: &Flat, depth: usize) -> Vec<Value> {
        if let Some(value) = way.get("const") {
            return vec![value.clone()];
        }
        if let Some(values) = way.get("enum").and_then(Value::as_array) {
            return values.clone();
        }
        let mut kinds = kinds(way);
        // Null last: other values reveal more.
        kinds.sort_by_key(|kind| kind == "null");
        let of_kinds: Vec<Vec<Value>> = kinds
            .iter()
            .map(|kind| self.of_kind(kind, way, depth))
            .collect();
        let longest = of_kinds.iter().map(Vec::len).max().unwrap_or_default();
        let in_turn = (0..longest).flat_map(|turn| {
            of_kinds
                .iter()
                .filter_map(move |values| values.get(turn))
                .cloned()
        });
        let shown = shown(way);
        // Many objects lack `type`, and some examples of them are not objects.
        let shown = shown.into_iter().filter(|value| {
            kinds.iter().any(|kind| is_of(kind, value)) && self.declares(way, value)
        });
        in_turn.chain(shown).collect()
    }

    fn of_kind(&mut self, kind: &str, way: &Flat, depth: usize) -> Vec<Value> {
        match kind {
            "null" => vec![Value::Null],
            "boolean" => vec![Value::Bool(true), Value::Bool(false)],
            "integer" => number::integers(way),
            "number" => number::numbers(way),
            "string" => string::strings(way),
            "array" => self.arrays(way, depth),
            _ => self.objects(way, depth),
        }
    }

    fn random(&mut self, way: &Flat, depth: usize) -> Option<Value> {
        let kinds = kinds(way);
        let kind = kinds.get(self.dice.below(kinds.len()))?.clone();
        match kind.as_str() {
            _ if way.contains_key("enum") || way.contains_key("const") => {
                let values = self.of_way(way, depth);
                values.get(self.dice.below(values.len())).cloned()
            }
            "integer" => Some(number::random_integer(way, self.dice.below(1 << 30))),
            "number" => Some(number::random_number(way, self.dice.below(1 << 30))),
            "string" => Some(string::random(way, self.dice.below(1 << 30))),
            "array" => Some(self.random_array(way, depth)),
            "object" => Some(self.random_object(way, depth)),
            _ => {
                let values = self.of_kind(&kind, way, depth);
                values.get(self.dice.below(values.len())).cloned()
            }
        }
    }

    /// A value for a member of a random instance.
    fn pick(&mut self, schema: &Value, depth: usize) -> Option<Value> {
        let ways = flat::ways(self.schemas, schema);
        let way = ways.get(self.dice.below(ways.len()))?;
        // Deep down, objects and arrays would grow without end; strings and numbers make instances differ.
        let is_flat = kinds(way)
            .iter()
            .all(|kind| kind != "object" && kind != "array");
        if (depth < 3 || is_flat) && self.dice.below(2) == 0 {
            return self.random(way, depth);
        }
        let values = self.values(schema, depth + 2);
        values.get(self.dice.below(values.len())).cloned()
    }
}

/// The most proposals at a depth.
fn limit(depth: usize) -> usize {
    [120, 16, 8, 4, 2].get(depth).copied().unwrap_or(1)
}

/// Whether a value has a type, by its name in JSON Schema.
fn is_of(kind: &str, value: &Value) -> bool {
    match value {
        Value::Null => kind == "null",
        Value::Bool(_) => kind == "boolean",
        Value::Number(_) => kind == "number" || kind == "integer",
        Value::String(_) => kind == "string",
        Value::Array(_) => kind == "array",
        Value::Object(_) => kind == "object",
    }
}

/// The types of a schema: by `type`, else by its keywords, else all.
fn kinds(way: &Flat) -> Vec<String> {
    if let Some(kinds) = way.get("type") {
        return types(kinds);
    }
    let speaks = |keywords: &[&str]| keywords.iter().any(|keyword| way.contains_key(*keyword));
    let kind = if speaks(&[
        "properties",
        "additionalProperties",
        "patternProperties",
        "required",
        "minProperties",
    ]) {
        "object"
    } else if speaks(&[
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
        "uniqueItems",
    ]) {
        "array"
    } else if speaks(&["pattern", "minLength", "maxLength", "format"]) {
        "string"
    } else if speaks(&[
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    ]) {
        "number"
    } else {
        return [
            "string", "integer", "object", "array", "boolean", "number", "null",
        ]
        .map(str::to_owned)
        .into();
    };
    vec![kind.to_owned()]
}

/// The examples and the default of a schema.
fn shown(way: &Flat) -> Vec<Value> {
    let examples = way
        .get("examples")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    examples.chain(way.get("default")).cloned().collect()
}
