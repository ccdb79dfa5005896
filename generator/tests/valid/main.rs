//! The descriptions below `specs/` are valid OpenAPI, and so is every example in them: judged by the specification's own
//! meta-schemas and by a validator that knows nothing of this generator.

mod examples;
#[allow(dead_code, reason = "each test uses its own part of it")]
#[path = "../support/mod.rs"]
mod support;

use generator::diagnostics::Diagnostics;
use generator::node::Node;
use generator::{Input, Source, load, normalize};
use jsonschema::{Draft, Registry};
use serde::Deserialize as _;
use serde_json::Value;

use examples::{Example, Kind};

/// What a vendor's document is damaged in as it stands: where. The overlay corrects it.
const DAMAGED: &[(&str, &str)] = &[
    // `[email protected]`: whoever copied the page copied what stands there for robots.
    ("propelauth", "/info/contact/email"),
];

/// Examples that stay invalid: where, and why that is right. An entry that is not needed fails the test.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

fn value(node: &Node) -> Value {
    Value::deserialize(node).expect("a document is data")
}

/// The meta-schema of a file in this folder.
fn meta_schema(name: &str) -> Value {
    let path = format!(
        "{}/tests/valid/meta-schemas/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).expect("a meta-schema");
    let cx = Diagnostics::new();
    let node = load::parse(&cx, &Input::new(Source::new(name, text)));
    value(&node.expect("a meta-schema"))
}

/// An API's document, corrected by the overlay or as it stands.
fn document(input: &Input, overlay: Option<&Source>) -> Value {
    let cx = Diagnostics::new();
    let node = load::parse(&cx, input);
    let node = node.and_then(|node| normalize::overlay::apply(&cx, node, overlay));
    value(&node.unwrap_or_else(|| panic!("{}", cx.into_report())))
}

/// Where a document is not what the specification says, and how.
fn faults(document: &Value) -> Vec<(String, String)> {
    let version = document["openapi"].as_str().expect("a version");
    let registry = ["3.1-schema.yaml", "3.1-dialect.yaml", "3.1-meta.yaml"].map(meta_schema);
    let registry = registry
        .into_iter()
        .fold(Registry::new(), |registry, schema| {
            let id = schema["$id"].as_str().expect("an id").to_owned();
            registry.add(id, schema).expect("a meta-schema")
        });
    let registry = registry.prepare().expect("meta-schemas");
    let options = jsonschema::options()
        .should_validate_formats(true)
        .offline();
    let validator = match version {
        version if version.starts_with("3.0.") => options
            .with_draft(Draft::Draft4)
            .build(&meta_schema("3.0-schema.yaml")),
        _ => options
            .with_draft(Draft::Draft202012)
            .with_registry(&registry)
            .build(&meta_schema("3.1-schema-base.yaml")),
    };
    let validator = validator.expect("a meta-schema");
    let errors = validator.iter_errors(document);
    errors
        .map(|error| (error.instance_path().to_string(), error.to_string()))
        .collect()
}

#[test]
fn every_document_is_what_the_specification_says() {
    for api in support::apis() {
        let input = support::input(&api);
        let corrected = document(&input, input.overlay.as_ref());
        assert_eq!(faults(&corrected), [], "specs/{api}, corrected");
        let damaged = DAMAGED
            .iter()
            .filter(|(of, _)| *of == api)
            .map(|(_, at)| *at);
        let as_it_stands = faults(&document(&input, None));
        let found: Vec<&str> = as_it_stands.iter().map(|(at, _)| at.as_str()).collect();
        assert_eq!(
            found,
            damaged.collect::<Vec<_>>(),
            "specs/{api}: {as_it_stands:?}"
        );
    }
}

#[test]
fn every_example_is_what_its_schema_says() {
    let mut needed = Vec::new();
    for api in support::apis() {
        let input = support::input(&api);
        let document = document(&input, input.overlay.as_ref());
        let examples = examples::of(&document);
        let text = &input.document.text;
        let has_some = text.contains(" example: ") || text.contains(" examples:");
        assert_eq!(has_some, !examples.is_empty(), "specs/{api}");
        eprintln!("{} examples in specs/{api}", examples.len());
        for example in examples {
            let Err(wrong) = example.judge(&document) else {
                continue;
            };
            let exception = EXCEPTIONS
                .iter()
                .find(|(of, at, _)| *of == api && *at == example.pointer);
            match exception {
                Some(exception) => needed.push(exception),
                None => panic!("specs/{api}{}: {wrong}", example.pointer),
            }
        }
    }
    for exception in EXCEPTIONS {
        assert!(
            needed.contains(&exception),
            "{exception:?} is not needed any more"
        );
    }
}

/// The judges are not asleep.
#[test]
fn what_is_wrong_is_found() {
    let input = support::input("tooljet");
    let mut three_zero = document(&input, None);
    three_zero["paths"]["/api/ext/users"]["get"]["responses"] = Value::Null;
    assert!(!faults(&three_zero).is_empty());
    let input = support::input("propelauth");
    let mut three_one = document(&input, input.overlay.as_ref());
    three_one["components"]["schemas"]["User"]["type"] = Value::from("objekt");
    assert_eq!(faults(&three_one)[0].0, "/components/schemas/User/type");

    let document: Value = serde_json::json!({
        "openapi": "3.0.3",
        "paths": {"/a": {"get": {
            "parameters": [{"name": "p", "in": "query", "schema": {"$ref": "#/components/schemas/A B"}, "example": 3}],
            "responses": {"200": {"content": {"application/json": {
                "schema": {"type": "object", "properties": {"example": {"type": "string", "example": 5}}},
                "examples": {"fine": {"value": {"example": "x"}}, "wrong": {"value": []}, "elsewhere": {"$ref": "#/components/examples/E"}},
            }}}},
        }}},
        "components": {
            "examples": {"E": {"value": {"example": null}}},
            "schemas": {"A B": {"type": "number", "maximum": 3, "exclusiveMaximum": true, "nullable": true, "example": null}},
        },
    });
    let mut wrong: Vec<String> = examples::of(&document)
        .into_iter()
        .filter(|example| example.judge(&document).is_err())
        .map(|Example { pointer, .. }| pointer)
        .collect();
    wrong.sort();
    let media = "/paths/~1a/get/responses/200/content/application~1json";
    assert_eq!(
        wrong,
        [
            "/paths/~1a/get/parameters/0/example".to_owned(),
            format!("{media}/examples/elsewhere/value"),
            format!("{media}/examples/wrong/value"),
            format!("{media}/schema/properties/example/example"),
        ]
    );
    assert_eq!(Kind::of_member(Kind::Object, "schema"), Kind::Schema);
}
