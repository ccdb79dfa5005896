//! References into other files: what is read, what it is called, and what is said where it cannot be had.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Mutex;

use generator::diagnostics::{Diagnostics, Report};
use generator::node::Node;
use generator::{Input, Loader, Source, load, normalize};
use serde_json::{Value, json};

/// Files by their paths, and which of them were asked for.
struct Files {
    files: BTreeMap<&'static str, &'static str>,
    asked: Mutex<RefCell<Vec<String>>>,
}

impl Loader for Files {
    fn load(&self, from: &str, reference: &str) -> Result<Source, String> {
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        for part in reference.split('/') {
            match part {
                "." => {}
                ".." => drop(parts.pop().ok_or("above the folder")?),
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        let asked = self.asked.lock().expect("no other thread panics");
        asked.borrow_mut().push(path.clone());
        let text = self
            .files
            .get(path.as_str())
            .ok_or_else(|| format!("there is no file {path}"))?;
        Ok(Source::new(path, *text))
    }
}

/// What becomes of `openapi.yaml` beside these files, and the files that were asked for.
fn run(files: &[(&'static str, &'static str)]) -> (Option<Node>, Report, Vec<String>) {
    let loader = Files {
        files: files.iter().copied().collect(),
        asked: Mutex::default(),
    };
    let cx = Diagnostics::new();
    let input = Input::new(Source::new("openapi.yaml", loader.files["openapi.yaml"]));
    let node =
        load::parse(&cx, &input).and_then(|node| normalize::to_openapi30(&cx, node, None, &loader));
    let asked = loader.asked.into_inner().expect("no other thread panics");
    (node, cx.into_report(), asked.into_inner())
}

#[track_caller]
fn normalized(files: &[(&'static str, &'static str)]) -> Value {
    let (node, report, _) = run(files);
    let node = node.unwrap_or_else(|| panic!("{report}"));
    Value::from(&node)
}

fn messages(files: &[(&'static str, &'static str)]) -> Vec<String> {
    let (_, report, _) = run(files);
    let line = |found: &generator::diagnostics::Diagnostic| {
        format!(
            "{}:{}: {}",
            found.location.file, found.location.position.line, found.message
        )
    };
    report.diagnostics.iter().map(line).collect()
}

#[track_caller]
fn schemas(files: &[(&'static str, &'static str)]) -> Value {
    normalized(files)["components"]["schemas"].clone()
}

/// A document of 3.1, without what every one begins with.
macro_rules! document {
    ($body:literal) => {
        (
            "openapi.yaml",
            concat!("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n", $body),
        )
    };
}

#[test]
fn a_file_is_called_by_its_name_and_a_part_of_one_by_its_key() {
    let found = schemas(&[
        document!(
            "components: {schemas: {A: {properties: {pet: {$ref: 'schemas/pet.schema.json'}, owner: {$ref: 'common.yaml#/definitions/Owner'}, deep: {$ref: 'common.yaml#/definitions/Owner/properties/name'}, index: {$ref: 'zoo/index.yaml'}}}}}"
        ),
        ("schemas/pet.schema.json", r#"{"type": "string"}"#),
        (
            "common.yaml",
            "definitions: {Owner: {type: object, properties: {name: {type: string}}}}",
        ),
        ("zoo/index.yaml", "type: integer"),
    ]);
    let expected = json!({
        "A": {"type": "object", "properties": {
            "pet": {"$ref": "#/components/schemas/pet"},
            "owner": {"$ref": "#/components/schemas/Owner"},
            "deep": {"$ref": "#/components/schemas/definitions_Owner_name"},
            "index": {"$ref": "#/components/schemas/zoo"},
        }},
        "pet": {"type": "string"},
        "Owner": {"type": "object", "properties": {"name": {"$ref": "#/components/schemas/definitions_Owner_name"}}},
        "definitions_Owner_name": {"type": "string"},
        "zoo": {"type": "integer"},
    });
    assert_eq!(found, expected);
}

#[test]
fn a_component_that_is_a_file_keeps_its_name_and_is_no_alias() {
    let found = schemas(&[
        document!(
            "components: {schemas: {Animal: {$ref: 'pet.yaml'}, B: {items: {$ref: './pet.yaml'}}}}"
        ),
        ("pet.yaml", "type: string"),
    ]);
    let expected = json!({
        "Animal": {"type": "string"},
        "B": {"type": "array", "items": {"$ref": "#/components/schemas/Animal"}},
    });
    assert_eq!(found, expected);
}

#[test]
fn a_name_that_is_taken_gets_that_of_the_folder() {
    let found = schemas(&[
        document!(
            "components: {schemas: {pet: {properties: {a: {$ref: 'admin/pet.yaml'}, b: {$ref: 'defs.yaml#/pet'}}}}}"
        ),
        ("admin/pet.yaml", "type: string"),
        ("defs.yaml", "pet: {type: integer}"),
    ]);
    assert_eq!(
        found["pet"]["properties"]["a"],
        json!({"$ref": "#/components/schemas/admin_pet"})
    );
    assert_eq!(
        found["pet"]["properties"]["b"],
        json!({"$ref": "#/components/schemas/defs_pet"})
    );
}

#[test]
fn references_are_relative_to_the_file_that_they_stand_in() {
    let found = schemas(&[
        document!("components: {schemas: {A: {items: {$ref: 'a/one.yaml#/One'}}}}"),
        (
            "a/one.yaml",
            "One: {properties: {two: {$ref: '../b/two.yaml'}, other: {$ref: '#/Other'}, root: {$ref: '../openapi.yaml#/components/schemas/A'}}}\nOther: {type: boolean}",
        ),
        ("b/two.yaml", "{$ref: three.yaml}"),
        ("b/three.yaml", "type: number"),
    ]);
    let expected = json!({
        "two": {"$ref": "#/components/schemas/three"},
        "other": {"$ref": "#/components/schemas/Other"},
        "root": {"$ref": "#/components/schemas/A"},
    });
    assert_eq!(found["One"]["properties"], expected);
    assert_eq!(found["three"], json!({"type": "number"}));
}

#[test]
fn files_may_refer_to_each_other_in_circles() {
    let found = schemas(&[
        document!("components: {schemas: {A: {properties: {b: {$ref: 'b.yaml#/B'}}}}}"),
        (
            "b.yaml",
            "B: {properties: {a: {$ref: 'openapi.yaml#/components/schemas/A'}, b: {$ref: '#/B'}}}",
        ),
    ]);
    let expected =
        json!({"a": {"$ref": "#/components/schemas/A"}, "b": {"$ref": "#/components/schemas/B"}});
    assert_eq!(found["B"]["properties"], expected);
}

#[test]
fn path_items_and_whatever_is_in_them_come_from_files() {
    for version in ["3.0.3", "3.1.0"] {
        let head = format!("openapi: {version}\ninfo: {{title: T, version: '1'}}\n");
        let text: &'static str = Box::leak(
            format!("{head}paths: {{/users: {{$ref: paths/users.yaml}}}}").into_boxed_str(),
        );
        let (node, report, _) = run(&[
            ("openapi.yaml", text),
            (
                "paths/users.yaml",
                "get: {parameters: [{$ref: '../parameters.yaml#/Limit'}], responses: {'200': {$ref: ../ok.yaml}}}",
            ),
            (
                "parameters.yaml",
                "Limit: {name: limit, in: query, schema: {$ref: '#/Number'}}\nNumber: {type: integer, minimum: 0}",
            ),
            (
                "ok.yaml",
                "{description: OK, content: {application/json: {schema: {type: array, items: {$ref: user.yaml}}}}}",
            ),
            ("user.yaml", "type: object"),
        ]);
        assert!(report.diagnostics.is_empty(), "{report}");
        let node = Value::from(&node.expect("a document"));
        assert_eq!(
            node["paths"]["/users"],
            json!({"$ref": "#/x-files-pathItems/users"})
        );
        let expected = json!({"users": {"get": {
            "parameters": [{"$ref": "#/components/parameters/Limit"}],
            "responses": {"200": {"$ref": "#/components/responses/ok"}},
        }}});
        assert_eq!(node["x-files-pathItems"], expected);
        let expected = json!({
            "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"$ref": "#/components/schemas/Number"}}},
            "responses": {"ok": {"description": "OK", "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/user"}}}}}},
            "schemas": {"Number": {"type": "integer", "minimum": 0}, "user": {"type": "object"}},
        });
        assert_eq!(node["components"], expected);
    }
}

#[test]
fn the_values_of_a_mapping_lead_into_files() {
    let found = schemas(&[
        document!(
            "components: {schemas: {Pet: {oneOf: [{$ref: cat.yaml}, {$ref: dog.yaml}], discriminator: {propertyName: kind, mapping: {c: cat.yaml, d: './dog.yaml', e: Bird}}}, Bird: {}}}"
        ),
        ("cat.yaml", "type: object"),
        ("dog.yaml", "type: object"),
    ]);
    let expected =
        json!({"c": "#/components/schemas/cat", "d": "#/components/schemas/dog", "e": "Bird"});
    assert_eq!(found["Pet"]["discriminator"]["mapping"], expected);
}

#[test]
fn only_what_is_reached_is_read() {
    let (_, report, asked) = run(&[
        document!(
            "paths: {}\ncomponents: {schemas: {A: {$ref: 'a.yaml#/A', description: Mine., example: {$ref: never.yaml}}}, examples: {E: {$ref: never.yaml}}}"
        ),
        (
            "a.yaml",
            "A: {type: string, externalDocs: {url: 'never.yaml'}}\nB: {$ref: never.yaml}",
        ),
    ]);
    assert!(report.diagnostics.is_empty(), "{report}");
    assert_eq!(asked, ["a.yaml"]);
}

#[test]
fn mistakes_are_reported_at_their_location() {
    let files = &[
        document!("components: {schemas: {A: {items: {$ref: a.yaml}}}}"),
        (
            "a.yaml",
            "type: object\nproperties:\n  a: {$ref: nope.yaml}\n  b: {$ref: '#/nope'}\n  c: {$ref: 'https://example.com/c.yaml'}\n  d: {$ref: /etc/passwd}\n  e: {type: stringg}\n  f: {$ref: broken.yaml}\n",
        ),
        ("broken.yaml", "type: 'string"),
    ];
    let messages = messages(files);
    let expected = [
        "a.yaml:3: the type of this schema is left out: `nope.yaml` cannot be followed: there is no file nope.yaml; any JSON is taken",
        "a.yaml:4: the type of this schema is left out: `#/nope` leads nowhere: `a.yaml#` has no `nope`; any JSON is taken",
        "a.yaml:5: the type of this schema is left out: `https://example.com/c.yaml` leads to the network, and nothing is fetched from there; any JSON is taken",
        "a.yaml:6: the type of this schema is left out: `/etc/passwd` is an absolute address, and only files beside the document are read; any JSON is taken",
        "a.yaml:7: invalid type `stringg`",
    ];
    for line in expected {
        assert!(
            messages.iter().any(|found| found == line),
            "{line}\n{messages:#?}"
        );
    }
    assert!(
        messages
            .iter()
            .any(|line| line.starts_with("broken.yaml:1: cannot read this YAML")),
        "{messages:#?}"
    );
}

#[test]
fn a_schema_on_the_network_is_any_value() {
    let (node, report, asked) = run(&[document!(
        "components: {schemas: {A: {items: {$ref: 'https://example.com/c.yaml#/C'}}}}"
    )]);
    assert_eq!(
        report.count(generator::diagnostics::Severity::Skipped),
        1,
        "{report}"
    );
    let node = Value::from(&node.expect("a document"));
    let why =
        "`https://example.com/c.yaml#/C` leads to the network, and nothing is fetched from there";
    let items = &node["components"]["schemas"]["A"]["items"];
    assert_eq!(*items, json!({"x-broken": why}));
    assert_eq!(asked, Vec::<String>::new());
}

#[test]
fn a_schema_whose_reference_never_ends_is_any_json() {
    let messages = messages(&[
        document!("components: {schemas: {A: {items: {$ref: a.yaml}}}}"),
        ("a.yaml", "$ref: b.yaml"),
        ("b.yaml", "$ref: a.yaml"),
    ]);
    assert_eq!(
        messages,
        [
            "openapi.yaml:3: the type of this schema is left out: `a.yaml` leads to itself, and to nothing else; any JSON is taken"
        ]
    );
}

#[test]
fn schemas_are_found_by_their_id() {
    let found = schemas(&[
        document!(
            "components:
  schemas:
    Pet: {$id: 'https://example.com/schemas/pet', properties: {owner: {$anchor: owner, type: string}, next: {$ref: '#/properties/owner'}, me: {$ref: ''}, file: {$ref: '#/components/schemas/Cat'}}}
    Cat: {properties: {a: {$ref: 'https://example.com/schemas/pet#owner'}, b: {$ref: 'https://example.com/schemas/pet'}, c: {$ref: '#kitten'}}}
    Kitten: {$anchor: kitten, type: integer}
    Tree: {$dynamicAnchor: node, properties: {children: {type: array, items: {$dynamicRef: '#node'}}}}
"
        ),
    ]);
    let owner = json!({"$ref": "#/components/schemas/Pet_owner"});
    assert_eq!(
        found["Pet"]["properties"],
        json!({"owner": owner, "next": owner, "me": {"$ref": "#/components/schemas/Pet"}, "file": {"$ref": "#/components/schemas/Cat"}})
    );
    assert_eq!(
        found["Cat"]["properties"],
        json!({"a": owner, "b": {"$ref": "#/components/schemas/Pet"}, "c": {"$ref": "#/components/schemas/Kitten"}})
    );
    assert_eq!(
        found["Tree"]["properties"]["children"]["items"],
        json!({"$ref": "#/components/schemas/Tree"})
    );
}

#[test]
fn relative_identities_are_told_from_files() {
    let (node, report, asked) = run(&[document!(
        "components: {schemas: {A: {$id: pets/a, items: {$ref: b}}, B: {$id: pets/b, type: string}, C: {items: {$ref: pets/b}}}}"
    )]);
    let node = Value::from(&node.unwrap_or_else(|| panic!("{report}")));
    for name in ["A", "C"] {
        assert_eq!(
            node["components"]["schemas"][name]["items"],
            json!({"$ref": "#/components/schemas/B"})
        );
    }
    assert_eq!(asked, Vec::<String>::new());
}
