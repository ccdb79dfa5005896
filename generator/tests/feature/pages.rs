//! What a crate says of itself: its README and its page.

use insta::assert_snapshot;

use super::{below, files};

/// A credential whose name is all that is known of it, hosts of some operations' own, a base path on a host that nobody has, and
/// a body with documented errors.
const LIBRARY: &str = "
servers: [{url: 'https://library.example.org/v1'}]
security: [{token: []}]
tags: [{name: books}, {name: covers}]
paths:
  /books:
    post:
      tags: [books]
      operationId: addBook
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewBook'}}}}
      responses:
        '204': {description: Added.}
        '409': {description: It is there., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
  /covers/{isbn}:
    servers: [{url: 'https://images.acme.io', description: Images}]
    get:
      tags: [covers]
      operationId: getCover
      parameters: [{name: isbn, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: Where it is., content: {application/json: {schema: {type: string}}}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
    NewBook:
      type: object
      required: [title, kind, pages]
      properties: {title: {type: string}, kind: {type: string, enum: [novel, essay]}, pages: {type: array, items: {type: string}}, year: {type: integer}}
    Problem: {type: object, properties: {message: {type: string}}}
";

#[test]
fn a_readme_has_a_program_a_body_a_failure_and_all_operations() {
    assert_snapshot!(below(&files(LIBRARY, None), "README.md"));
}

#[test]
fn a_page_links_where_markdown_would_see_a_definition() {
    let page = below(&files(LIBRARY, None), "src/lib.rs");
    let line = "//! * [`token`](ClientBuilder::token): `token`";
    assert!(page.contains(line), "{page}");
}

#[test]
fn a_test_names_the_features_that_it_needs() {
    let document = "paths: {}\n";
    let config = "[test.wire]\nrequired-features = [\"mock\", \"books\"]\n";
    let manifest = below(&files(document, Some(config)), "Cargo.toml");
    for part in [
        "\n[features]\n# For tests: setters on types that callers only receive.\nmock = []\n",
        "\n[[test]]\nname = \"wire\"\nrequired-features = [\"mock\", \"books\"]\n",
    ] {
        assert!(manifest.contains(part), "{manifest}");
    }
}

#[test]
fn unions_are_explained_where_there_are_some() {
    let readme = |schema: &str| {
        let document = format!("paths: {{}}\ncomponents: {{schemas: {{Id: {schema}}}}}\n");
        below(&files(&document, None), "README.md")
    };
    let with = readme("{oneOf: [{type: string}, {type: integer}]}");
    assert!(with.contains("`as_<variant>()`"), "{with}");
    assert!(!readme("{type: string}").contains("`as_<variant>()`"));
}
