//! What a document says several times is declared once.

use crate::{below, files, types};

/// The lines that declare something, without documentation.
fn declared(code: &str) -> Vec<&str> {
    let starts = [
        "pub type ",
        "pub struct ",
        "pub enum ",
        "#[doc(hidden)]",
        "impl From<",
    ];
    let lines = code
        .lines()
        .filter(|line| starts.iter().any(|start| line.starts_with(start)));
    lines.collect()
}

#[test]
fn equal_inline_schemas_have_one_declaration() {
    let code = types(
        "
A:
  type: object
  properties:
    home: {type: object, description: Where it lives., properties: {city: {type: object, properties: {name: {type: string}}}}}
B:
  type: object
  properties:
    work: {type: object, description: Where it works., nullable: true, properties: {city: {type: object, properties: {name: {type: string}}}}}
",
    );
    assert_eq!(
        declared(&code),
        [
            "pub struct A {",
            "pub struct AHome {",
            "pub struct AHomeCity {",
            "pub struct B {",
            "pub type BWork = AHome;",
            "#[doc(hidden)]",
            "pub type BWorkCity = AHomeCity;",
        ]
    );
}

#[test]
fn what_differs_in_code_is_declared_apart() {
    let code = types(
        "
A: {type: object, properties: {one: {type: object, properties: {name: {type: string, description: Its name.}}}}}
B: {type: object, properties: {two: {type: object, properties: {name: {type: string, description: Its title.}}}}}
C: {type: object, properties: {three: {type: object, required: [name], properties: {name: {type: string, description: Its name.}}}}}
D: {type: object, properties: {name: {type: string}}}
E: {type: object, properties: {name: {type: string}}}
",
    );
    assert!(!code.contains("pub type"), "{code}");
}

#[test]
fn what_travels_the_other_way_is_declared_apart() {
    let schema = "{type: object, properties: {id: {type: integer, readOnly: true}}}";
    let content = format!("content: {{application/json: {{schema: {schema}}}}}");
    let code = below(
        &files(
            &format!(
                "
paths:
  /a:
    post: {{operationId: makeA, requestBody: {{required: true, {content}}}, responses: {{'200': {{description: Done., {content}}}}}}}
    get: {{operationId: getA, responses: {{'200': {{description: It., {content}}}}}}}
"
            ),
            None,
        ),
        "src/types/",
    );
    assert_eq!(
        declared(&code),
        [
            "pub struct GetAResponse {",
            "pub struct MakeARequest {",
            "pub type MakeAResponse = GetAResponse;",
        ]
    );
}

#[test]
fn equal_sets_of_errors_are_one_enum() {
    let inline = "content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}";
    let operation = |id: &str, words: &str| {
        format!(
            "{{operationId: {id}, tags: [Zoo], responses: {{'204': {{description: Done.}}, '404': {{description: {words}, {inline}}}}}}}"
        )
    };
    let document = |more: &str| {
        format!(
            "paths:\n  /b: {{get: {}}}\n  /c: {{get: {}}}\n  /d: {{get: {{operationId: d, tags: [Zoo], responses: {{'204': {{description: Done.}}}}}}}}\n{more}",
            operation("b", "No b."),
            operation("c", "No c.")
        )
    };
    let shared = |files: &[generator::File]| {
        let errors = below(files, "src/errors.rs");
        let mut enums = declared(&errors).into_iter().map(str::to_owned);
        (enums.next().expect("an enum"), enums.count())
    };
    let before = files(&document(""), None);
    let (name, others) = shared(&before);
    assert_eq!(others, 0);
    let name = name.trim_start_matches("pub enum ").trim_end_matches(" {");
    let operations = below(&before, "src/operations/");
    assert_eq!(
        declared(&operations)
            .into_iter()
            .filter(|line| line.starts_with("pub type"))
            .collect::<Vec<_>>(),
        [
            format!("pub type BError = errors::{name};"),
            format!("pub type CError = errors::{name};"),
            "pub type DError = client_runtime::UndocumentedError;".to_owned(),
        ]
    );
    // One more that sorts first declares the body, and the enum keeps its name.
    let after = files(
        &document(&format!("  /a: {{get: {}}}\n", operation("a", "No a."))),
        None,
    );
    assert!(below(&after, "src/types/").contains("pub type BResponse404 = AResponse404;"));
    assert_eq!(shared(&after), (format!("pub enum {name} {{"), 0));
}

#[test]
fn branches_that_become_one_type_are_not_converted() {
    let code = types(
        "
Part: {oneOf: [{$ref: '#/components/schemas/Whole'}, {type: integer}]}
SamePart: {$ref: '#/components/schemas/Part'}
Whole:
  oneOf:
    - {$ref: '#/components/schemas/Part'}
    - {$ref: '#/components/schemas/SamePart'}
    - {type: string}
    - {title: One, type: object, properties: {s: {type: string}}}
    - {title: Two, type: object, properties: {s: {type: string}}}
",
    );
    let conversions: Vec<&str> = code
        .lines()
        .filter(|line| line.starts_with("impl From"))
        .collect();
    assert_eq!(
        conversions,
        [
            "impl From<Whole> for Part {",
            "impl From<i64> for Part {",
            "impl From<String> for Whole {",
        ]
    );
}

#[test]
fn what_holds_too_many_others_holds_some_in_boxes() {
    let chain = |count: usize| {
        let link = |index: usize| {
            let next = index + 1;
            format!(
                "S{index:03}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{next:03}'}}}}}}\n"
            )
        };
        let links: String = (0..count).map(link).collect();
        types(&format!("{links}S{count:03}: {{type: object}}\n"))
    };
    let boxed = |code: &str| {
        let lines = code
            .lines()
            .filter(|line| line.contains("pub next: Option<Box<"));
        lines.map(str::trim).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(boxed(&chain(90)), [""; 0]);
    assert_eq!(boxed(&chain(150)), ["pub next: Option<Box<S050>>,"]);
}
