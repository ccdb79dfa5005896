//! What holds for every document: the output is a function of what the document means.
//!
//! * The same input gives the same bytes.
//! * Shuffling the keys of any object but `properties` changes nothing; shuffling `properties` moves no signature.
//! * Adding a schema or an operation leaves the old surface a subset of the new one.

mod support;
#[path = "support/surface.rs"]
mod surface;

use std::collections::BTreeSet;

use generator::{File, Input, Source};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value, json};
use support::generated;
use support::outline::outline;
use surface::Surface;

fn files(input: &Input) -> Vec<File> {
    generated(input).files.unwrap_or_default()
}

/// The document with its overlay's and configuration' files left as they are.
fn with_document(api: &str, document: &Value) -> Input {
    let mut input = support::input(api);
    input.document = Source::new(input.document.path, document.to_string());
    input
}

fn document(api: &str) -> Value {
    serde_yaml::from_str(&support::input(api).document.text).expect("the document is YAML")
}

/// Shuffles the keys of every object for which `choose` holds of the key it stands under.
fn shuffle(value: &Value, under: &str, seed: &mut u64, choose: &dyn Fn(&str) -> bool) -> Value {
    match value {
        Value::Array(items) => Value::Array(
            items
                .iter()
                .map(|item| shuffle(item, "", seed, choose))
                .collect(),
        ),
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map
                .iter()
                .map(|(key, value)| (key.clone(), shuffle(value, key, seed, choose)))
                .collect();
            if choose(under) {
                for last in (1..entries.len()).rev() {
                    *seed = seed
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let pick = usize::try_from(*seed >> 33).unwrap_or(0) % (last + 1);
                    entries.swap(last, pick);
                }
            }
            Value::Object(entries.into_iter().collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}

/// Lines that are signatures: everything but the fields, whose order is that of `properties`.
fn signatures(files: &[File]) -> BTreeSet<String> {
    outline(files).into_iter().collect()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for api in support::apis() {
        let input = support::input(&api);
        assert_eq!(files(&input), files(&input), "{api}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_keys_means_nothing_outside_of_properties(seed in any::<u64>()) {
        for api in support::apis() {
            let original = document(&api);
            let shuffled = shuffle(&original, "", &mut seed.clone(), &|under| under != "properties");
            prop_assert_eq!(files(&with_document(&api, &original)), files(&with_document(&api, &shuffled)), "{}", api);
        }
    }

    #[test]
    fn the_order_of_properties_moves_no_signature(seed in any::<u64>()) {
        for api in support::apis() {
            let original = document(&api);
            let shuffled = shuffle(&original, "", &mut seed.clone(), &|under| under == "properties");
            prop_assert_eq!(
                signatures(&files(&with_document(&api, &original))),
                signatures(&files(&with_document(&api, &shuffled))),
                "{}", api
            );
        }
    }

    #[test]
    fn an_addition_elsewhere_renames_nothing(
        schema in "[A-Za-z][A-Za-z0-9_]{0,8}",
        operation in "[a-z][A-Za-z0-9_]{0,8}",
        taken in any::<prop::sample::Index>(),
        mangle in 0usize..4,
    ) {
        for api in support::apis() {
            let original = document(&api);
            // Half of the names are those of what is there in another case: collisions are where renaming happens.
            let schema = near(&schema_names(&original), taken, mangle, &schema);
            let operation = near(&operation_ids(&original), taken, mangle, &operation);
            let mut larger = original.clone();
            let schemas = larger["components"]["schemas"].as_object_mut().expect("the document has schemas");
            if schemas.contains_key(&schema) || operation_ids(&original).contains(&operation) {
                continue;
            }
            schemas.insert(schema.clone(), json!({"type": "object", "properties": {"added": {"type": "string", "enum": ["a"]}}}));
            larger["paths"]["/an/added/path"] = json!({"get": {
                "operationId": operation, "tags": ["Users"], "responses": {"200": {"description": "Done."}}
            }});
            with_twin(&mut larger, taken.get(&operations(&original)), "aaa");
            let lost = surface(&api, &original).lost(&surface(&api, &larger));
            prop_assert!(lost.is_empty(), "{api}: adding schema `{schema}` and operation `{operation}` lost {lost:#?}");
        }
    }
}

/// What callers can say.
fn surface(api: &str, document: &Value) -> Surface {
    Surface::of(&files(&with_document(api, document)))
}

/// Adds an operation that sorts before all others, under a tag of its own, with the schemas and responses of another one.
fn with_twin(document: &mut Value, of: &(String, String), id: &str) {
    let (path, method) = of;
    let mut item = document["paths"][path].clone();
    let mut twin = item[method].take();
    twin["operationId"] = json!(id);
    twin["tags"] = json!(["AAA"]);
    let mut twins = Map::from_iter([(method.clone(), twin)]);
    if let Some(parameters) = item.get("parameters") {
        twins.insert("parameters".to_owned(), parameters.clone());
    }
    document["paths"][format!("/{id}{path}")] = Value::Object(twins);
}

#[test]
fn operations_that_come_first_rename_nothing() {
    for api in support::apis() {
        let original = document(&api);
        let mut larger = original.clone();
        for (index, operation) in operations(&original).iter().enumerate() {
            with_twin(&mut larger, operation, &format!("aaa{index}"));
        }
        let lost = surface(&api, &original).lost(&surface(&api, &larger));
        assert!(
            lost.is_empty(),
            "{api}: twins of all operations lost {lost:#?}"
        );
    }
}

/// Path and method of each operation that has an `operationId`.
fn operations(document: &Value) -> Vec<(String, String)> {
    let paths = document["paths"]
        .as_object()
        .expect("the document has paths");
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        let named = methods.filter(|(_, operation)| operation.get("operationId").is_some());
        named.map(|(method, _)| (path.clone(), method.clone()))
    });
    operations.collect()
}

fn near(names: &[String], taken: prop::sample::Index, mangle: usize, fresh: &str) -> String {
    let name = taken.get(names);
    match mangle {
        0 => name.to_lowercase(),
        1 => format!("{name}_"),
        2 => format!("{name}Error"),
        _ => fresh.to_owned(),
    }
}

fn schema_names(document: &Value) -> Vec<String> {
    document["components"]["schemas"]
        .as_object()
        .expect("the document has schemas")
        .keys()
        .cloned()
        .collect()
}

fn operation_ids(document: &Value) -> Vec<String> {
    let paths = document["paths"]
        .as_object()
        .expect("the document has paths");
    let operations = paths
        .values()
        .filter_map(Value::as_object)
        .flat_map(Map::values);
    operations
        .filter_map(|operation| operation["operationId"].as_str())
        .map(str::to_owned)
        .collect()
}
