//! The descriptions below `specs/` are valid OpenAPI, and so is every example in them: judged by validators that know nothing of
//! this generator.

mod examples;
#[allow(dead_code, reason = "each test uses its own part of it")]
#[path = "../support/mod.rs"]
mod support;

use generator::diagnostics::Diagnostics;
use generator::node::Node;
use generator::{Input, Source, load, normalize};
use roas::validation::{IGNORE_UNUSED, Validate};
use roas::{v3_0, v3_1};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use examples::{Example, Kind};

/// What a vendor's document is damaged in as it stands: where. The overlay corrects it.
const DAMAGED: &[(&str, &str)] = &[
    // `[email protected]`: whoever copied the page copied what stands there for robots.
    ("propelauth", "/info/contact/email"),
];

/// Examples that stay invalid: where, and why that is right. An entry that is not needed fails the test.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

fn value(node: &Node) -> Value {
    Value::from(node)
}

/// An API's document, corrected by the overlay or as it stands.
fn document(input: &Input, overlay: Option<&Source>) -> Value {
    let cx = Diagnostics::new();
    let node = load::parse(&cx, input);
    let node = node.and_then(|node| normalize::overlay::apply(&cx, node, overlay));
    value(&node.unwrap_or_else(|| panic!("{}", cx.into_report())))
}

/// What is wrong with a document by the rules of its version.
fn faults(document: &Value) -> Vec<String> {
    let version = document["openapi"].as_str().expect("a version");
    match version.starts_with("3.0.") {
        true => judge::<v3_0::spec::Spec>(document),
        false => judge::<v3_1::spec::Spec>(document),
    }
}

fn judge<Spec: DeserializeOwned + Serialize + Validate>(document: &Value) -> Vec<String> {
    let spec = match Spec::deserialize(document) {
        Ok(spec) => spec,
        Err(wrong) => return vec![wrong.to_string()],
    };
    // What nothing uses is no fault.
    let mut found: Vec<String> = match spec.validate(IGNORE_UNUSED, None) {
        Ok(()) => Vec::new(),
        Err(wrong) => wrong.errors.iter().map(ToString::to_string).collect(),
    };
    // The validator reads past fields that the specification does not have: they are what it does not write again. In schemas
    // it forgets more, such as what `oneOf` is beside.
    let known = serde_json::to_value(&spec).expect("data");
    unknown(document, &known, Kind::Object, "", &mut found);
    found
}

/// The fields of the specification's objects, but for Schema Objects, that are not in what is known of them.
fn unknown(value: &Value, known: &Value, kind: Kind, at: &str, found: &mut Vec<String>) {
    if kind != Kind::Object {
        return;
    }
    match (value, known) {
        (Value::Object(fields), Value::Object(known)) => {
            for (name, field) in fields {
                let (at, kind) = (format!("{at}/{name}"), kind.of_member(name));
                match known.get(name) {
                    Some(known) => unknown(field, known, kind, &at, found),
                    None => found.push(format!("{at}: no field of the specification")),
                }
            }
        }
        (Value::Array(items), Value::Array(known)) => {
            for (index, (item, known)) in items.iter().zip(known).enumerate() {
                unknown(item, known, kind, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_document_is_what_the_specification_says() {
    for api in support::apis() {
        let input = support::input(&api);
        let corrected = document(&input, input.overlay.as_ref());
        assert_eq!(faults(&corrected), [""; 0], "specs/{api}, corrected");
        let mut as_it_stands = document(&input, None);
        for (_, damaged) in DAMAGED.iter().filter(|(of, _)| *of == api) {
            assert!(!faults(&as_it_stands).is_empty(), "{damaged} is sound");
            let (object, field) = damaged.rsplit_once('/').expect("a pointer");
            let object = as_it_stands.pointer_mut(object);
            let object = object.and_then(Value::as_object_mut);
            object.expect("an object").shift_remove(field);
        }
        assert_eq!(faults(&as_it_stands), [""; 0], "specs/{api}");
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

/// The judge of documents is not asleep: each of these, planted in any description, is a fault.
#[test]
fn a_planted_fault_is_detected() {
    let fine = json!({"description": "Fine"});
    let get = |operation: Value| json!({"get": operation});
    let with_parameter =
        |parameter: Value| get(json!({"parameters": [parameter], "responses": {"200": fine}}));
    let path = "/paths/~1planted";
    let schema = "/components/schemas/Planted";
    let faults_to_plant = [
        ("/info/titel", json!("no such field")),
        ("/info/contact", json!({"email": "nobody"})),
        ("/servers", json!([{"url": "https://{region}.test"}])),
        (path, json!({"get": {"responses": null}})),
        (path, get(json!({"responses": {}}))),
        (path, get(json!({"responses": {"20": fine}}))),
        (path, get(json!({"responses": {"200": {}}}))),
        (
            path,
            get(json!({"responses": {"200": fine}, "sumary": "no such field"})),
        ),
        (
            path,
            get(json!({"responses": {"200": fine}, "security": [{"Nowhere": []}]})),
        ),
        (
            path,
            get(json!({"responses": {"200": {"$ref": "#/components/responses/Nowhere"}}})),
        ),
        (
            path,
            with_parameter(json!({"name": "p", "in": "querry", "schema": {"type": "string"}})),
        ),
        (path, with_parameter(json!({"name": "p", "in": "query"}))),
        (
            path,
            with_parameter(
                json!({"name": "p", "in": "path", "required": true, "schema": {"type": "string"}}),
            ),
        ),
        (
            "/paths/~1planted~1{id}",
            get(json!({"responses": {"200": fine}})),
        ),
        (schema, json!({"type": "objekt"})),
        (schema, json!({"type": "object", "required": "name"})),
        (
            schema,
            json!({"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Nowhere"}}}),
        ),
        (schema, json!({"type": "string", "minLength": -1})),
        (
            "/components/securitySchemes/Planted",
            json!({"type": "apiKey", "name": "X-Key"}),
        ),
    ];
    for api in support::apis() {
        let input = support::input(&api);
        let sound = document(&input, input.overlay.as_ref());
        for (at, fault) in &faults_to_plant {
            let mut planted = sound.clone();
            let (object, field) = at.rsplit_once('/').expect("a pointer");
            let object = planted.pointer_mut(object).expect("an object");
            object[field.replace("~1", "/")] = fault.clone();
            assert_ne!(faults(&planted), [""; 0], "specs/{api}{at}: {fault}");
        }
    }
}

/// The judge of examples is not asleep.
#[test]
fn a_wrong_example_is_detected() {
    let document: Value = json!({
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
