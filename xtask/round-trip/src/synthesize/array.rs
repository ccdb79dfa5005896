//! Arrays: empty, of one item, of all proposals for an item.

use serde_json::Value;

use super::{DEEPEST, Synthesizer};
use crate::flat::Flat;

impl Synthesizer<'_> {
    pub(super) fn arrays(&mut self, way: &Flat, depth: usize) -> Vec<Value> {
        let (least, most) = (
            count(way, "minItems").unwrap_or_default(),
            count(way, "maxItems").unwrap_or(usize::MAX),
        );
        let first = self.prefix(way, depth, 0);
        let items = match way.get("items") {
            // Below some depth a list ends, where it may.
            _ if depth > DEEPEST && least == 0 => Vec::new(),
            Some(items) => self.values(items, depth + 1),
            None if way.contains_key("prefixItems") => Vec::new(),
            None => self.values(&Value::Bool(true), depth + 2),
        };
        let is_set = way.get("uniqueItems") == Some(&Value::Bool(true));
        let mut found: Vec<Value> = Vec::new();
        let mut propose = |length: usize, turn: usize| {
            let length = length.max(least).min(most);
            let rest = length.saturating_sub(first.len());
            let mut array: Vec<Value> = first.iter().take(length).cloned().collect();
            if !items.is_empty() {
                array
                    .extend((0..rest).filter_map(|position| {
                        items.get((position + turn) % items.len()).cloned()
                    }));
            }
            if is_set {
                let mut seen = Vec::new();
                array.retain(|item| {
                    !seen.contains(item) && {
                        seen.push(item.clone());
                        true
                    }
                });
            }
            found.push(Value::Array(array));
        };
        propose(first.len() + 1, 0);
        propose(0, 0);
        propose(first.len() + items.len(), 0);
        propose(first.len(), 0);
        propose(first.len() + 2, 1);
        if most <= 100 {
            propose(most, 0);
        }
        for turn in 1..items.len() {
            propose(first.len() + 1, turn);
        }
        for turn in 1..4 {
            let other = self.prefix(way, depth, turn);
            if other != first {
                found.push(Value::Array(other));
            }
        }
        found
    }

    pub(super) fn random_array(&mut self, way: &Flat, depth: usize) -> Value {
        let (least, most) = (
            count(way, "minItems").unwrap_or_default(),
            count(way, "maxItems").unwrap_or(usize::MAX),
        );
        let turn = self.dice.below(5);
        let mut array = self.prefix(way, depth, turn);
        let length = (least + self.dice.below(4)).min(most);
        let anything = Value::Bool(true);
        let items = way.get("items").unwrap_or(&anything);
        while array.len() < length {
            match self.pick(items, depth + 1) {
                Some(item) => array.push(item),
                None => break,
            }
        }
        Value::Array(array)
    }

    /// The items of `prefixItems`.
    fn prefix(&mut self, way: &Flat, depth: usize, turn: usize) -> Vec<Value> {
        let schemas = way.get("prefixItems").and_then(Value::as_array);
        let items = schemas.into_iter().flatten().map(|schema| {
            let values = self.values(schema, depth + 1);
            values
                .get(turn % values.len().max(1))
                .cloned()
                .unwrap_or_default()
        });
        items.collect()
    }
}

fn count(way: &Flat, keyword: &str) -> Option<usize> {
    let count = way.get(keyword)?.as_f64()?;
    (0.0..=10_000.0).contains(&count).then_some(count as usize)
}
