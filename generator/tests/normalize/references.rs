//! References: where they lead, and what takes their place.

use crate::reading::normalize;
use generator::node::Node;
use serde_json::{Value, json};

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

#[track_caller]
fn normalized(body: &str) -> Node {
    let (node, report) = normalize(&format!("{HEAD}{body}"));
    node.unwrap_or_else(|| panic!("{report}"))
}

/// The messages, with the help that each has.
fn messages(body: &str) -> Vec<String> {
    let (_, report) = normalize(&format!("{HEAD}{body}"));
    let line = |found: &generator::diagnostics::Diagnostic| {
        format!(
            "{}: {}: {}",
            found.severity, found.location.pointer, found.message
        )
    };
    report.diagnostics.iter().map(line).collect()
}

#[track_caller]
fn at(node: &Node, keys: &[&str]) -> Value {
    node.at(keys)
        .map(Value::from)
        .unwrap_or_else(|| panic!("nothing at {keys:?}"))
}

#[test]
fn references_to_components_stay_and_skip_those_on_the_way() {
    let node = normalized(
        "
paths:
  /a:
    get:
      parameters: [{$ref: '#/components/parameters/Alias', description: Mine.}]
      responses: {'200': {$ref: '#/components/responses/R'}}
components:
  parameters:
    Alias: {$ref: '#/components/parameters/Id'}
    Id: {name: id, in: query, schema: {type: string}}
  responses: {R: {description: Done., headers: {X: {$ref: '#/components/headers/H'}}}}
  headers: {H: {schema: {$ref: '#/components/schemas/S'}}}
  schemas: {S: {type: string}}
",
    );
    let expected = json!({
        "parameters": [{"$ref": "#/components/parameters/Id", "description": "Mine."}],
        "responses": {"200": {"$ref": "#/components/responses/R"}},
    });
    assert_eq!(at(&node, &["paths", "/a", "get"]), expected);
    let headers = json!({"X": {"$ref": "#/components/headers/H"}});
    assert_eq!(
        at(&node, &["components", "responses", "R", "headers"]),
        headers
    );
}

#[test]
fn a_parameter_of_another_operation_becomes_a_component() {
    let node = normalized(
        "
paths:
  /a: {get: {operationId: a, parameters: [{name: id, in: query, schema: {type: string}}]}}
  /b: {get: {parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]}}
",
    );
    let reference = json!([{"$ref": "#/components/parameters/a_0"}]);
    for path in ["/a", "/b"] {
        assert_eq!(at(&node, &["paths", path, "get", "parameters"]), reference);
    }
    assert_eq!(
        at(&node, &["components", "parameters", "a_0", "name"]),
        json!("id")
    );
}

#[test]
fn a_schema_that_a_deep_reference_leads_to_becomes_a_component() {
    let node = normalized(
        "
paths:
  /a/{id}:
    get: {operationId: getA, responses: {'200': {description: A., content: {application/json: {schema: {type: object, properties: {b: {type: integer}}}}}}}}
  /b:
    get: {responses: {'200': {description: B., content: {application/json: {schema: {$ref: '#/paths/~1a~1%7Bid%7D/get/responses/200/content/application~1json/schema/properties/b'}}}}}}
",
    );
    let reference = json!({"$ref": "#/components/schemas/getA_200_b"});
    let schema = [
        "get",
        "responses",
        "200",
        "content",
        "application/json",
        "schema",
    ];
    assert_eq!(
        at(&node, &["components", "schemas"]),
        json!({"getA_200_b": {"type": "integer"}})
    );
    let [a, b] = ["/a/{id}", "/b"].map(|path| at(node.at(&["paths", path]).expect(path), &schema));
    assert_eq!(a, json!({"type": "object", "properties": {"b": reference}}));
    assert_eq!(b, reference);
}

#[test]
fn local_definitions_become_components() {
    let node = normalized(
        "
components:
  schemas:
    User: {type: object, properties: {address: {$ref: '#/components/schemas/User/$defs/Address'}}, $defs: {Address: {type: object}}}
    Page: {type: array, items: {$ref: '#/components/schemas/User/properties/address'}}
",
    );
    assert_eq!(
        at(&node, &["components", "schemas", "Address"]),
        json!({"type": "object"})
    );
    let address = json!({"$ref": "#/components/schemas/Address"});
    assert_eq!(
        at(
            &node,
            &["components", "schemas", "User", "properties", "address"]
        ),
        address
    );
    assert_eq!(
        at(&node, &["components", "schemas", "Page", "items"]),
        address
    );
}

#[test]
fn an_alias_among_the_components_keeps_its_name() {
    let node = normalized(
        "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {type: string}, C: {$ref: '#/components/schemas/A'}}}",
    );
    assert_eq!(
        at(&node, &["components", "schemas", "C"]),
        json!({"$ref": "#/components/schemas/A"})
    );
}

#[test]
fn keys_may_need_escapes() {
    let node = normalized(
        "components: {schemas: {'a/b~c%d': {type: string}, E: {$ref: '#/components/schemas/a~1b~0c%25d'}}}",
    );
    assert_eq!(
        at(&node, &["components", "schemas", "E"]),
        json!({"$ref": "#/components/schemas/a~1b~0c%25d"})
    );
}

#[test]
fn a_reference_that_leads_nowhere_names_what_is_near() {
    let (_, report) = normalize(&format!(
        "{HEAD}components: {{schemas: {{User: {{type: string}}, A: {{$ref: '#/components/schemas/Usr'}}}}}}"
    ));
    let found = &report.diagnostics[0];
    assert_eq!(
        found.message,
        "the type of this schema is left out: `#/components/schemas/Usr` leads nowhere: `#/components/schemas` has no `Usr`; any JSON is taken"
    );
    assert_eq!(
        found.help.as_deref(),
        Some("did you mean `#/components/schemas/User`?")
    );
    assert_eq!(found.location.pointer, "#/components/schemas/A/$ref");
}

#[test]
fn a_schema_whose_reference_cannot_be_followed_is_any_json() {
    let schemas = [
        (
            "{$ref: other.yaml#/A}",
            "`other.yaml#/A` cannot be followed: `other.yaml` is another file, and only this one was given",
        ),
        ("{$ref: User}", "`User` is no reference"),
        (
            "{$ref: 'file:///etc/passwd'}",
            "`file:///etc/passwd` is an absolute address, and only files beside the document are read",
        ),
        (
            "{$ref: '#user'}",
            "`#user` names an `$anchor` that no schema here has",
        ),
        (
            "{$ref: '#/components/schemas/S'}",
            "the schema `S` leads back to itself: no value can fit it",
        ),
        (
            "{allOf: [{$ref: '#/components/schemas/S'}]}",
            "the schema `S` leads back to itself: no value can fit it",
        ),
        (
            "{$ref: '#/components/responses/R'}",
            "`#/components/responses/R` leads to one of the `responses`, and a Schema Object must stand here",
        ),
    ];
    for (schema, message) in schemas {
        let messages = messages(&format!(
            "components: {{responses: {{R: {{description: R.}}}}, schemas: {{S: {schema}}}}}"
        ));
        assert!(
            messages.iter().all(|line| line.starts_with("skipped: "))
                && messages
                    .last()
                    .is_some_and(|line| line.ends_with(&format!("{message}; any JSON is taken"))),
            "{schema}: {messages:?}"
        );
    }
}

#[test]
fn a_circle_of_references_breaks_what_it_is_made_of() {
    let mut messages = messages(
        "components: {responses: {A: {$ref: '#/components/responses/B'}, B: {$ref: '#/components/responses/A'}}}",
    );
    messages.sort();
    assert_eq!(
        messages,
        [
            "skipped: #/components/responses/A/$ref: response `A` is left out: `#/components/responses/B` leads to itself, and to nothing else (one of the references on the way must be the thing itself)",
            "skipped: #/components/responses/B/$ref: response `B` is left out: `#/components/responses/A` leads to itself, and to nothing else (one of the references on the way must be the thing itself)",
        ]
    );
}

#[test]
fn schemas_may_hold_themselves() {
    assert_eq!(
        messages(
            "components: {schemas: {Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}}}"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn references_that_double_and_double_cost_nothing() {
    let header = |next: usize| {
        format!(
            "{{content: {{a/b: {{encoding: {{a: {{headers: {{x: {{$ref: '#/components/headers/H{next}'}}, y: {{$ref: '#/components/headers/H{next}'}}}}}}}}}}}}}}"
        )
    };
    let mut headers = String::from("    H40: {schema: {type: string}}\n");
    for index in 0..40 {
        headers.push_str(&format!("    H{index}: {}\n", header(index + 1)));
    }
    assert_eq!(
        messages(&format!("components:\n  headers:\n{headers}")),
        Vec::<String>::new()
    );
}
