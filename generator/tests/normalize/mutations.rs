//! A right document with one value replaced or added anywhere: there is an error, or `openapiv3` reads every piece.

use crate::reading::{misfits, normalize};
use serde_json::{Value, json};

const EVERY_KIND: &str = include_str!("planted/every_kind.yaml");
const NEWER: &str = include_str!("planted/newer.yaml");

/// Keys that are added to whatever object is met.
const KEYS: [&str; 20] = [
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
    "headers",
    "additionalProperties",
    "const",
    "exclusiveMinimum",
];

/// Xorshift: the same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).expect("a count")).expect("below a count")
    }
}

fn values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!(1e30),
        json!("text"),
        json!(""),
        json!([]),
        json!([null]),
        json!(["a"]),
        json!([{}]),
        json!({}),
        json!({"a": {}}),
        json!({"type": "string"}),
        json!({"$ref": "#/components/schemas/Pet"}),
    ]
}

#[test]
fn whatever_is_replaced_nothing_passes_that_openapiv3_cannot_read() {
    let mut numbers = Numbers(7);
    for version in ["3.0.4", "3.1.1"] {
        let text = format!("{EVERY_KIND}{NEWER}").replace("VERSION", version);
        let document: Value = serde_yaml::from_str(&text).expect("YAML");
        let size = size(&document);
        for _ in 0..150 {
            let mut mutant = document.clone();
            let value = values().swap_remove(numbers.below(values().len()));
            let mut index = numbers.below(size);
            match nth(&mut mutant, &mut index) {
                Some(Value::Object(members)) if numbers.below(2) == 0 => {
                    members.insert(KEYS[numbers.below(KEYS.len())].to_owned(), value);
                }
                Some(place) => *place = value,
                None => unreachable!("the index is below the size"),
            }
            let text = mutant.to_string();
            let (node, report) = normalize(&text);
            assert_eq!(node.is_none(), report.has_errors(), "{text}\n{report}");
            let misfits = node.as_ref().map(misfits).unwrap_or_default();
            assert_eq!(misfits, Vec::<String>::new(), "{text}\n{report}");
        }
    }
}

/// How many values there are, the outermost included.
fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// The value of this number, counted from the outside in.
fn nth<'a>(value: &'a mut Value, index: &mut usize) -> Option<&'a mut Value> {
    if *index == 0 {
        return Some(value);
    }
    *index -= 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for child in children {
        let size = size(child);
        if *index < size {
            return nth(child, index);
        }
        *index -= size;
    }
    None
}
