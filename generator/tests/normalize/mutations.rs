//! Right documents with values replaced, added, taken out, repeated and exchanged anywhere: there is an error, or `openapiv3` reads
//! every piece, and nothing panics on the whole way to a crate.

#[path = "../../../xtask/src/corpus/mutants/values.rs"]
mod numbered;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use self::numbered::{nth, size};
use crate::reading::{mismatches, normalize};
use generator::{Input, NoLoader, Source, generate};
use serde_json::{Value, json};

const EVERY_KIND: &str = include_str!("planted/every_kind.yaml");
const NEWER: &str = include_str!("planted/newer.yaml");

const SWAGGER: &str = include_str!("planted/swagger.yaml");

/// Names how many mutants go the whole way; a few do where it is not set.
const MUTANTS: &str = "OPENAPI_MUTANTS";

/// Names a folder of documents to take as well, those of up to [`SMALL`] bytes.
const CORPUS: &str = "OPENAPI_CORPUS";

/// The most bytes of a document whose mutants are made by the thousand.
const SMALL: u64 = 60_000;

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
            let mismatches = node.as_ref().map(mismatches).unwrap_or_default();
            assert_eq!(mismatches, Vec::<String>::new(), "{text}\n{report}");
        }
    }
}

#[test]
fn whatever_is_mutated_nothing_panics_on_the_way_to_a_crate() {
    let count = std::env::var(MUTANTS)
        .ok()
        .and_then(|count| count.parse().ok());
    let documents = documents();
    let mut numbers = Numbers(42);
    for index in 0..count.unwrap_or(100) {
        let (name, document) = &documents[index % documents.len()];
        let mut mutant = document.clone();
        for _ in 0..=numbers.below(3) {
            mutate(&mut mutant, &mut numbers);
        }
        let text = mutant.to_string();
        let input = Input::new(Source::new("openapi.json", text.as_str()));
        let outcome = catch_unwind(AssertUnwindSafe(|| generate(&input, &NoLoader)));
        let Ok(outcome) = outcome else {
            panic!("mutant {index}, of {name}, panics: {text}")
        };
        assert_eq!(
            outcome.files.is_none(),
            outcome.report.has_errors(),
            "mutant {index}, of {name}: {text}\n{}",
            outcome.report
        );
    }
}

/// The documents that are mutated, by name.
fn documents() -> Vec<(String, Value)> {
    let ours = ["3.0.4", "3.1.1", "3.2.0"]
        .map(|version| format!("{EVERY_KIND}{NEWER}").replace("VERSION", version));
    let ours = ours
        .into_iter()
        .chain([SWAGGER.to_owned()])
        .map(|text| ("every kind of object".to_owned(), text));
    let theirs = std::env::var_os(CORPUS)
        .map(|folder| small(Path::new(&folder)))
        .unwrap_or_default();
    let read = |(name, text): (String, String)| Some((name, serde_yaml::from_str(&text).ok()?));
    ours.chain(theirs).filter_map(read).collect()
}

/// The small documents right below a folder, and what each holds.
fn small(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder that can be read")
        .flatten()
        .filter(|entry| {
            entry
                .metadata()
                .is_ok_and(|data| data.is_file() && data.len() <= SMALL)
        })
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    let read = |path: std::path::PathBuf| {
        Some((
            path.to_string_lossy().into_owned(),
            std::fs::read_to_string(path).ok()?,
        ))
    };
    paths.into_iter().filter_map(read).collect()
}

/// Takes a value out, puts a copy of one elsewhere, makes it another, or exchanges two.
fn mutate(document: &mut Value, numbers: &mut Numbers) {
    let count = size(document);
    let (one, other) = (numbers.below(count), numbers.below(count));
    let copy = |document: &mut Value, index: usize| nth(document, &mut { index }).cloned();
    let value = copy(document, other).unwrap_or_default();
    let choice = numbers.below(5);
    let key = numbers.below(KEYS.len());
    let foreign = values().swap_remove(numbers.below(values().len()));
    let Some(place) = nth(document, &mut { one }) else {
        return;
    };
    match (choice, &mut *place) {
        (0, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(key % members.len()).cloned();
            name.map(|name| members.remove(&name));
        }
        (0, Value::Array(items)) if !items.is_empty() => drop(items.remove(key % items.len())),
        (1, Value::Object(members)) => drop(members.insert(KEYS[key].to_owned(), value)),
        (1 | 2, Value::Array(items)) => items.push(value),
        (2, Value::Object(members)) => {
            let name = members.keys().nth(key % members.len().max(1)).cloned();
            name.map(|name| members.insert(format!("{name}2"), value));
        }
        (3, _) => {
            let own = std::mem::replace(place, value);
            if let Some(place) = nth(document, &mut { other }) {
                *place = own;
            }
        }
        (_, place) => *place = foreign,
    }
}
