//! Operations and the calls that they make.

use insta::assert_snapshot;

use crate::{below, files};

fn operations(paths: &str) -> String {
    below(&files(paths, None), "src/operations/")
}

#[test]
fn required_parameters_are_arguments_and_optional_ones_methods() {
    assert_snapshot!(operations(
        "
paths:
  /users/{id}/notes:
    get:
      operationId: listNotes
      summary: List notes
      tags: [Notes]
      parameters:
        - {name: q, in: query, required: true, description: What to look for., schema: {type: string}}
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: tag, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: id, in: query, schema: {type: integer}}
        - {name: where, in: query, content: {application/json: {schema: {type: object}}}}
      responses: {'204': {description: Nothing.}}
"
    ));
}

#[test]
fn responses_are_told_apart_by_status() {
    assert_snapshot!(operations(
        "
paths:
  /jobs:
    post:
      operationId: startJob
      tags: [Jobs]
      requestBody: {required: true, content: {application/pdf: {}}}
      responses:
        '200': {description: Done., content: {text/plain: {schema: {type: string}}}}
        '202': {description: Later.}
        '404': {description: No such job., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        5XX: {description: Our fault.}
        default: {description: Something else., content: {application/json: {schema: {type: array, items: {type: string}}}}}
components:
  schemas:
    Problem: {type: object, properties: {why: {type: string}}}
"
    ));
}

#[test]
fn a_body_that_may_be_null_may_be_missing() {
    assert_snapshot!(operations(
        "
paths:
  /users:
    post:
      operationId: addUser
      tags: [Users]
      requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}
      responses:
        '201': {description: Added., content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]}}}}
components:
  schemas:
    User: {type: object, properties: {name: {type: string}}}
"
    ));
}

#[test]
fn an_operation_without_tag_and_name_is_a_method_of_the_client() {
    assert_snapshot!(operations(
        "
paths:
  /status/{region}:
    get:
      deprecated: true
      parameters: [{name: region, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: How it goes., content: {application/json: {schema: {type: object}}}}}
"
    ));
}

#[test]
fn an_optional_body_is_a_method() {
    assert_snapshot!(operations(
        "
paths:
  /sync:
    post:
      operationId: sync
      tags: [Users]
      requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}
      responses: {'200': {description: Begun.}}
"
    ));
}

#[test]
fn pages_are_fetched_as_configured() {
    let document = "
paths:
  /records:
    get:
      operationId: listRecords
      tags: [Records]
      parameters: [{name: offset, in: query, schema: {type: integer}}]
      responses: {'200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
components:
  schemas:
    Page:
      type: object
      required: [data]
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Record'}}
        metadata: {type: object, properties: {total: {type: integer}}}
    Record: {type: object, properties: {id: {type: string}}}
";
    let notes = "[package]\nname = \"sample-client\"\nversion = \"0.1.0\"\n\n[paging.listRecords]\nstyle = \"offset\"\nparameter = \"offset\"\nitems = \"data\"\ntotal = \"metadata.total\"\n";
    assert_snapshot!(below(&files(document, Some(notes)), "src/operations/"));
}

#[test]
fn pages_are_chosen_by_a_configured_property_of_the_body() {
    let document = "
paths:
  /users/find:
    post:
      operationId: findUsers
      tags: [Users]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Search'}}}}
      responses: {'200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
components:
  schemas:
    Search: {type: object, properties: {page: {type: integer}}}
    Page: {type: object, properties: {results: {type: array, items: {type: string}}}}
";
    let notes = "[package]\nname = \"sample-client\"\nversion = \"0.1.0\"\n\n[paging.findUsers]\nstyle = \"page\"\nin = \"body\"\nparameter = \"page\"\nitems = \"results\"\n";
    assert_snapshot!(below(&files(document, Some(notes)), "src/operations/"));
}

#[test]
fn a_parameter_may_be_json() {
    assert_snapshot!(operations(
        "
paths:
  /users/find:
    post:
      operationId: findUsers
      tags: [Users]
      parameters:
        - {name: scope, in: query, required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        - name: where
          in: query
          description: What to look for.
          content: {application/json: {schema: {type: object, additionalProperties: true}, example: {name: Ann}}}
        - {name: order, in: query, content: {application/vnd.acme+json: {schema: {$ref: '#/components/schemas/Order'}}}}
        - {name: X-Context, in: header, content: {application/json: {}}}
        - {name: note, in: query, content: {text/plain: {schema: {type: string}}}}
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Order: {type: object, required: [by], properties: {by: {type: string}}}
"
    ));
}

#[test]
fn keywords_are_names() {
    assert_snapshot!(operations(
        "
paths:
  /match/{type}/{self}:
    post:
      operationId: match
      tags: [Async]
      parameters:
        - {name: type, in: path, required: true, schema: {type: string}}
        - {name: self, in: path, required: true, schema: {type: string}}
        - {name: where, in: query, schema: {type: string}}
        - {name: gen, in: query, schema: {type: integer}}
        - {name: super, in: query, schema: {type: boolean}}
      responses: {'200': {description: A match., content: {application/json: {schema: {$ref: '#/components/schemas/Self'}}}}}
  /self:
    get:
      operationId: self
      tags: [Async]
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Self: {type: object, properties: {self: {type: string}}}
"
    ));
}

#[test]
fn a_method_may_be_any_that_http_can_say() {
    assert_snapshot!(operations(
        "
paths:
  /files/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    query: {operationId: searchFile, tags: [Files], requestBody: {required: true, content: {text/plain: {}}}, responses: {'204': {description: Done.}}}
    additionalOperations:
      COPY: {tags: [Files], responses: {'204': {description: Copied.}}}
"
    ));
}

/// Setters of what only comes back are for tests; a document's own feature never turns them on.
#[test]
fn setters_of_received_types_are_for_mocks_and_tags_do_not_turn_them_on() {
    let document = "
components:
  schemas:
    Draft: {type: object, properties: {text: {type: string, description: What it says. And more.}}}
    Note: {type: object, properties: {text: {type: string}}}
paths:
  /notes:
    post:
      tags: [Mock]
      operationId: request
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Draft'}}}}
      responses:
        '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
";
    let files = files(document, None);
    let contents = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("{path}")).contents.as_str()
    };
    let gated = "#[cfg(feature = \"mock\")]\nimpl Note {";
    assert!(contents("src/types/note.rs").contains(gated));
    let draft = contents("src/types/draft.rs");
    assert!(!draft.contains("mock"), "{draft}");
    assert!(
        draft.contains("    /// What it says.\n    #[must_use]"),
        "{draft}"
    );
    let manifest = contents("Cargo.toml");
    assert!(manifest.contains("\nmock = []\n"), "{manifest}");
    assert!(manifest.contains("\n\"tag-mock\" = []\n"), "{manifest}");
    let group = contents("src/operations/mock.rs");
    assert!(group.contains("pub fn request_(&self"), "{group}");
    assert!(group.contains("Returns a [`Note`].\n"), "{group}");
}
