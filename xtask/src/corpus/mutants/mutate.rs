//! One change of a description, of the kind that people make by mistake.

use serde_json::{Value, json};

use super::values::{nth, size};

/// Keys that are added to whatever object is met.
const KEYS: [&str; 24] = [
    "type",
    "enum",
    "items",
    "properties",
    "style",
    "in",
    "schema",
    "content",
    "required",
    "nullable",
    "format",
    "minimum",
    "maxLength",
    "discriminator",
    "$ref",
    "allOf",
    "oneOf",
    "headers",
    "additionalProperties",
    "const",
    "default",
    "example",
    "readOnly",
    "deprecated",
];

/// Strings and keys that people write and Rust cannot.
const WORDS: [&str; 16] = [
    "",
    "self",
    "_",
    "type",
    "2x",
    "a b",
    "\u{b5}",
    "о",
    "é\u{301}",
    "\u{202e}x",
    "*/ \" \\",
    "`",
    "Result",
    "\0",
    "unknown",
    "😀",
];

/// Xorshift, begun by the number of a mutant: each can be made again by itself.
pub(super) struct Numbers(u64);

impl Numbers {
    pub(super) fn new(seed: usize) -> Self {
        let mut numbers = Self(0x9e37_79b9_7f4a_7c15 ^ ((seed as u64 + 1) << 20));
        for _ in 0..8 {
            numbers.below(2);
        }
        numbers
    }

    /// A number from zero to this one.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap_or_default()
    }

    fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn value(&mut self) -> Value {
        match self.below(16) {
            0 => json!(null),
            1 => json!(true),
            2 => json!(7),
            3 => json!(-1.5),
            4 => json!(1e30),
            5 => json!([]),
            6 => json!([null]),
            7 => json!(["a"]),
            8 => json!([{}]),
            9 => json!({}),
            10 => json!({"a": {}}),
            11 => json!({"type": "string"}),
            12 => json!({"type": "object", "properties": {"a": {"type": "string"}}}),
            13 => json!({"oneOf": [{"type": "string"}, {"type": "object"}, {}]}),
            _ => json!(self.one_of(&WORDS)),
        }
    }
}

/// Takes a value out, puts a copy of one elsewhere, renames a key, makes a value another, or exchanges two.
pub(super) fn mutate(document: &mut Value, numbers: &mut Numbers) {
    let count = size(document);
    let (one, other) = (numbers.below(count), numbers.below(count));
    let value = nth(document, &mut { other }).cloned().unwrap_or_default();
    let (choice, key) = (numbers.below(6), numbers.one_of(&KEYS));
    let (word, index) = (numbers.one_of(&WORDS), numbers.below(usize::MAX));
    let foreign = numbers.value();
    let Some(place) = nth(document, &mut { one }) else {
        return;
    };
    match (choice, &mut *place) {
        (0 | 5, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(index % members.len()).cloned();
            let taken = name.and_then(|name| members.remove(&name));
            if let (5, Some(taken)) = (choice, taken) {
                members.insert(word.to_owned(), taken);
            }
        }
        (0, Value::Array(items)) if !items.is_empty() => drop(items.remove(index % items.len())),
        (1, Value::Object(members)) => drop(members.insert(key.to_owned(), value)),
        (1 | 2, Value::Array(items)) => items.push(value),
        (2, Value::Object(members)) => {
            let name = members.keys().nth(index % members.len().max(1)).cloned();
            name.map(|name| members.insert(format!("{name}2"), value));
        }
        (3, _) => {
            let own = std::mem::replace(place, value);
            if let Some(place) = nth(document, &mut { other }) {
                *place = own;
            }
        }
        (5, Value::String(text)) => word.clone_into(text),
        (_, place) => *place = foreign,
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, mutate};
    use serde_json::json;

    #[test]
    fn a_mutant_is_another_document_and_always_the_same() {
        let document = json!({"a": {"b": [1, 2, 3], "c": "text"}, "d": {"type": "string"}});
        let mutant = |seed| {
            let mut mutant = document.clone();
            mutate(&mut mutant, &mut Numbers::new(seed));
            mutant
        };
        let changed = (0..100).filter(|seed| mutant(*seed) != document).count();
        assert!(changed > 80, "{changed}");
        assert!((0..100).all(|seed| mutant(seed) == mutant(seed)));
    }
}
