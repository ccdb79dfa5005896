//! What real documents ask for and rustc would refuse, or warn of: the smallest document of each kind.

use crate::{below, files, types};

#[test]
fn calls_and_what_they_are_in_data_are_told_apart() {
    let operation = |id: &str| {
        format!(
            "  /{id}:\n    get: {{operationId: {id}, responses: {{'204': {{description: Nothing.}}}}}}\n"
        )
    };
    // A call of `aB` is an `AB`, and `ab` in data would be one as well.
    let code = below(
        &files(
            &format!(
                "paths:\n{}{}{}",
                operation("x"),
                operation("ab"),
                operation("aB")
            ),
            None,
        ),
        "src/operations/",
    );
    let declared: Vec<&str> = code
        .lines()
        .filter(|line| line.starts_with("static ") || line.starts_with("pub struct "))
        .filter_map(|line| line.split([':', '(']).next())
        .collect();
    assert_eq!(
        declared,
        [
            "pub struct AB",
            "static A_B",
            "pub struct Ab",
            "static AB_OPERATION",
            "pub struct X",
            "static X_OPERATION",
        ]
    );
}

#[test]
fn a_tag_without_operations_is_no_group() {
    let files = files(
        "
paths:
  /a:
    get:
      operationId: getA
      tags: [Left Out]
      parameters: [{name: q, in: query, required: true, content: {application/xml: {schema: {type: object}}}}]
      responses: {'204': {description: Nothing.}}
    put: {operationId: putA, tags: [Zoo], responses: {'204': {description: Nothing.}}}
",
        None,
    );
    let groups: Vec<&str> = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("src/operations/"))
        .collect();
    assert_eq!(groups, ["mod.rs", "zoo.rs"]);
}

#[test]
fn branches_of_one_type_are_not_converted() {
    let code = types(
        "
First: {type: string}
Second: {type: string}
Third: {type: object, properties: {a: {type: integer}}}
Either:
  oneOf:
    - $ref: '#/components/schemas/First'
    - $ref: '#/components/schemas/Second'
    - $ref: '#/components/schemas/Third'
",
    );
    let conversions: Vec<&str> = code
        .lines()
        .filter(|line| line.contains("for Either"))
        .collect();
    assert_eq!(conversions, ["impl From<Third> for Either {"]);
}

#[test]
fn words_that_end_like_an_item_are_words() {
    let code = types(
        "Note: {type: object, description: 'let x = 1;\n\n    let y = 2;', properties: {a: {type: string}}}\n",
    );
    let lines: Vec<&str> = code.lines().collect();
    let torn = |pair: &&[&str]| pair[0].starts_with("///") && pair[1].is_empty();
    assert_eq!(lines.windows(2).find(torn), None, "{code}");
}

#[test]
fn a_credential_is_more_than_where_a_link_leads() {
    let files = files(
        "
paths: {/a: {get: {operationId: getA, security: [{key: []}], responses: {'204': {description: Nothing.}}}}}
components: {securitySchemes: {key: {type: http, scheme: bearer}}}
",
        None,
    );
    let page = files.iter().find(|file| file.path == "src/lib.rs");
    let page = page.expect("a page").contents.as_str();
    assert!(
        page.contains("//! * [`key`](ClientBuilder::key): `key`\n"),
        "{page}"
    );
}

#[test]
fn branches_of_very_different_sizes_are_meant_so() {
    let properties = |count| {
        let property = |index| format!("p{index}: {{type: string}}");
        (0..count).map(property).collect::<Vec<_>>().join(", ")
    };
    let union = |large| {
        types(&format!(
            "
Small: {{type: object, properties: {{a: {{type: string}}}}}}
Large: {{type: object, properties: {{{}}}}}
Either: {{oneOf: [{{$ref: '#/components/schemas/Small'}}, {{$ref: '#/components/schemas/Large'}}]}}
",
            properties(large)
        ))
    };
    let allowance = "#[allow(clippy::large_enum_variant)]";
    assert!(!union(4).contains(allowance));
    // 11 texts of 24 bytes beside one.
    assert!(union(11).contains(allowance));
}

#[test]
fn webhooks_of_very_different_sizes_are_meant_so() {
    let webhooks = |fields: usize| {
        let fields: Vec<String> = (0..fields)
            .map(|index| format!("f{index}: {{type: string}}"))
            .collect();
        let document = format!(
            "
paths: {{}}
webhooks:
  sold:
    post:
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Sale'}}}}}}}}
      responses: {{'204': {{description: Seen.}}}}
components:
  schemas:
    Sale: {{type: object, required: [id], properties: {{id: {{type: string}}, {}}}}}
",
            fields.join(", ")
        );
        below(&files(&document, None), "src/webhooks.rs")
    };
    let allowance = "#[allow(clippy::large_enum_variant)]";
    assert!(!webhooks(4).contains(allowance));
    assert!(webhooks(20).contains(allowance));
}

#[test]
fn arguments_are_not_called_like_placeholders() {
    let document = "
paths:
  /{baz}:
    get:
      operationId: getA
      parameters: [{name: baz, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: Nothing.}}
";
    let code = below(&files(document, None), "src/operations/");
    assert!(
        code.contains("pub fn get_a(&self, baz_: impl Into<String>)"),
        "{code}"
    );
    assert!(code.contains(".path(\"baz\", &baz_.into())"), "{code}");
    let code = types(
        "Note: {type: object, required: [foo], properties: {foo: {type: integer}, quux: {type: integer}}}",
    );
    assert!(code.contains("pub fn new(foo_: i64)"), "{code}");
    assert!(code.contains("foo: foo_"), "{code}");
    assert!(code.contains("pub fn quux(mut self, quux_: i64)"), "{code}");
}

#[test]
fn types_that_stand_deep_in_each_other_raise_the_recursion_limit() {
    // A chain of so many structs, each of which holds the next one, or of which the last holds the first.
    let chain = |count: usize, required: &str, next: &str, last: &str| {
        let link = |from: usize, held: &str| {
            let held = held.replace(
                "NEXT",
                &format!("'#/components/schemas/C{}'", from % count + 1),
            );
            format!("    C{from}: {{type: object, {required} properties: {{next: {held}}}}}\n")
        };
        let links: String = (1..count).map(|from| link(from, next)).collect();
        let document = format!(
            "paths: {{}}\ncomponents:\n  schemas:\n{links}{}",
            link(count, last)
        );
        let files = files(&document, None);
        let limits = ["src/lib.rs", "examples/"].map(|path| {
            let file = files
                .iter()
                .find(|file| file.path.starts_with(path))
                .expect(path);
            let (_, limit) = file.contents.split_once("#![recursion_limit = \"")?;
            limit.split('"').next()?.parse::<usize>().ok()
        });
        assert_eq!(limits[0], limits[1]);
        limits[0]
    };
    let (one, list, text) = (
        "{$ref: NEXT}",
        "{type: array, items: {$ref: NEXT}}",
        "{type: string}",
    );
    // The limit by default is 128, of which a string takes a few.
    assert_eq!(chain(50, "", one, text), None);
    assert_eq!(chain(100, "required: [next],", one, text), None);
    assert_eq!(chain(20, "", list, text), None);
    assert_eq!(chain(20, "", one, one), None);
    // A struct and an option each; a struct each, and boxes that keep a value from being too large; a struct, an option and a list each.
    assert!(chain(200, "", one, text).is_some_and(|limit| limit > 2 * 200));
    assert!(chain(200, "required: [next],", one, text).is_some_and(|limit| limit > 200));
    assert!(chain(30, "", list, text).is_some_and(|limit| limit > 5 * 30));
    assert!(chain(100, "", one, one).is_some_and(|limit| limit > 2 * 100));
}
