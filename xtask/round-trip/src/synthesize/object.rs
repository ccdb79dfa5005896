//! Objects: the required properties alone, all properties, each of their values, and additional properties.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Synthesizer, pattern};
use crate::flat::{self, Flat};

/// Unusual names of properties.
const UNUSUAL: [&str; 5] = ["extra-1", "", "ключ 🔑", "type", "a.b/c~\"d\""];

/// An object's properties with their proposed values.
struct Properties {
    /// Name, values, and whether it is required.
    members: Vec<(String, Vec<Value>, bool)>,
    /// Additional properties.
    extras: Vec<(String, Value)>,
}

impl Synthesizer<'_> {
    pub(super) fn objects(&mut self, way: &Flat, depth: usize) -> Vec<Value> {
        let properties = self.properties(way, depth);
        let minimal = properties.instance(|_, required| required.then_some(0));
        let most = properties
            .members
            .iter()
            .map(|(_, values, _)| values.len())
            .max()
            .unwrap_or_default();
        let budget = [20_000, 2_000, 300, 60].get(depth).copied().unwrap_or(20);
        let mut found = Vec::new();
        let mut propose = |object: Map<String, Value>| found.push(Value::Object(object));
        let maximal = properties.within(budget, 0);
        propose(maximal.clone());
        propose(properties.completed(way, minimal.clone()));
        for turn in 1..most.min(24) {
            propose(properties.within(budget, turn));
        }
        for (name, value) in &properties.extras {
            let mut object = maximal.clone();
            object.insert(name.clone(), value.clone());
            propose(object);
        }
        if properties.extras.len() > 1 {
            let mut object = minimal.clone();
            object.extend(properties.extras.iter().cloned());
            propose(object);
        }
        if depth < 2 {
            // One property beside the required ones, so that no failure hides another.
            for (name, values, required) in &properties.members {
                for value in values.iter().take(if *required { 4 } else { 2 }) {
                    let mut object = minimal.clone();
                    object.insert(name.clone(), value.clone());
                    propose(properties.completed(way, object));
                }
            }
        }
        found
    }

    pub(super) fn random_object(&mut self, way: &Flat, depth: usize) -> Value {
        let properties = self.properties(way, depth);
        let schemas = way.get("properties").and_then(Value::as_object);
        let mut object = Map::new();
        for (name, values, required) in &properties.members {
            if !required && self.dice.below(3) == 0 {
                continue;
            }
            let schema = schemas.and_then(|schemas| schemas.get(name));
            let random = schema.and_then(|schema| self.pick(schema, depth + 1));
            let known = values.get(self.dice.below(values.len())).cloned();
            object.extend(random.or(known).map(|value| (name.clone(), value)));
        }
        for (name, value) in &properties.extras {
            if self.dice.below(2) == 0 {
                object.insert(format!("{name}{}", self.dice.below(1000)), value.clone());
            }
        }
        Value::Object(object)
    }

    /// Whether the schema declares all properties of a value. Others may be dropped, and examples often have some.
    pub(super) fn declares(&self, way: &Flat, value: &Value) -> bool {
        let below = |schema: &Value, value: &Value| {
            let ways = flat::ways(self.schemas, schema);
            ways.iter().any(|way| self.declares(way, value))
        };
        let named = way.get("properties");
        let others = way.get("additionalProperties");
        let is_free = named.is_none() || way.contains_key("patternProperties");
        match value {
            Value::Object(members) => members.iter().all(|(key, value)| {
                match (named.and_then(|named| named.get(key)), others) {
                    (Some(schema), _) | (None, Some(schema)) => below(schema, value),
                    (None, None) => is_free,
                }
            }),
            Value::Array(items) => {
                let schema = way.get("items").unwrap_or(&Value::Bool(true));
                items.iter().all(|item| below(schema, item))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
        }
    }

    fn properties(&mut self, way: &Flat, depth: usize) -> Properties {
        let required: BTreeSet<&str> = way
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let anything = json!({"type": ["string", "integer", "object"]});
        let others = way
            .get("additionalProperties")
            .filter(|schema| !schema.is_boolean());
        let named = way.get("properties").and_then(Value::as_object);
        let mut members = Vec::new();
        for (name, schema) in named.into_iter().flatten() {
            let is_required = required.contains(name.as_str());
            // An object that contains itself must end at some depth.
            if is_required || depth <= super::DEEPEST {
                members.push((name.clone(), self.values(schema, depth + 1), is_required));
            }
        }
        for name in required
            .iter()
            .filter(|name| named.is_none_or(|named| !named.contains_key(**name)))
        {
            let values = self.values(others.unwrap_or(&anything), depth + 1);
            members.push(((*name).to_owned(), values, true));
        }
        Properties {
            members,
            extras: self.extras(way, depth),
        }
    }

    /// Additional properties, if `additionalProperties` or `patternProperties` is declared, or the schema declares nothing.
    fn extras(&mut self, way: &Flat, depth: usize) -> Vec<(String, Value)> {
        let mut extras = Vec::new();
        for (pattern, schema) in way
            .get("patternProperties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let values = self.values(schema, depth + 1);
            extras.extend(pattern::matching(pattern).into_iter().zip(values));
        }
        let anything = json!({"type": ["string", "integer", "object", "array", "null"]});
        let is_free_form =
            !way.contains_key("properties") && !way.contains_key("patternProperties");
        let others = match way.get("additionalProperties") {
            Some(Value::Bool(false)) => return extras,
            Some(Value::Bool(true)) => &anything,
            Some(schema) => schema,
            None if is_free_form => &anything,
            None => return extras,
        };
        let values = self.values(others, depth + 1);
        let names = match way.get("propertyNames") {
            Some(schema) => self
                .values(schema, depth + 1)
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            None => UNUSUAL.map(str::to_owned).to_vec(),
        };
        let named = way.get("properties").and_then(Value::as_object);
        let names = names
            .into_iter()
            .filter(|name| named.is_none_or(|named| !named.contains_key(name)));
        extras.extend(names.zip(values.iter().cycle().cloned()).take(8));
        extras
    }
}

impl Properties {
    /// An object of the properties for which `choose` returns the index of a value.
    fn instance(&self, choose: impl Fn(&[Value], bool) -> Option<usize>) -> Map<String, Value> {
        let chosen = self.members.iter().filter_map(|(name, values, required)| {
            let value = values.get(choose(values, *required)? % values.len().max(1))?;
            Some((name.clone(), value.clone()))
        });
        chosen.collect()
    }

    /// An object of as many properties as the budget allows, each with the value at index `turn`.
    fn within(&self, budget: usize, turn: usize) -> Map<String, Value> {
        let mut object = self.instance(|_, required| required.then_some(turn));
        let mut left = budget;
        for (name, values, _) in self.members.iter().filter(|(.., required)| !required) {
            let Some(value) = values.get(turn % values.len().max(1)) else {
                continue;
            };
            let size = size(value);
            if size <= left {
                left -= size;
                object.insert(name.clone(), value.clone());
            }
        }
        object
    }

    /// Adds properties until `minProperties` is reached.
    fn completed(&self, way: &Flat, mut object: Map<String, Value>) -> Map<String, Value> {
        let least = way
            .get("minProperties")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        let optional = self.instance(|_, required| (!required).then_some(0));
        let more = optional.into_iter().chain(self.extras.iter().cloned());
        for (name, value) in more {
            if object.len() as u64 >= least {
                break;
            }
            object.entry(name).or_insert(value);
        }
        object
    }
}

/// The number of values in a value, itself included.
fn size(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 1,
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
    }
}
