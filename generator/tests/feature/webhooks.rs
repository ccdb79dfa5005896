//! What the API sends to its callers: webhooks and callbacks.

use insta::assert_snapshot;

use crate::{below, files};

const PET: &str = "
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
";

#[test]
fn webhooks_are_an_enum_decoded_by_name() {
    let document = format!(
        "
paths: {{}}
webhooks:
  newPet:
    summary: About pets.
    post:
      description: A pet was added.
      tags: [Pets]
      parameters: [{{name: X-Signature, in: header, schema: {{type: string}}}}]
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
      responses:
        '200': {{description: Seen.}}
        '409': {{description: Known already., content: {{application/json: {{schema: {{type: object, properties: {{id: {{type: integer}}}}}}}}}}}}
    delete: {{responses: {{'204': {{description: Seen.}}}}}}
  unknown:
    post:
      deprecated: true
      requestBody: {{content: {{application/json: {{schema: {{type: object, properties: {{at: {{type: string, format: date-time}}}}}}}}}}}}
      responses: {{'200': {{description: Seen.}}}}
  'log line': {{$ref: '#/components/pathItems/LogLine'}}
{PET}  pathItems:
    LogLine: {{put: {{requestBody: {{content: {{text/plain: {{}}}}}}, responses: {{'200': {{description: Seen.}}}}}}}}
"
    );
    let files = files(&document, None);
    assert_snapshot!(below(&files, "src/webhooks.rs"));
    assert_snapshot!(below(&files, "src/types/unknown_webhook_model.rs"));
    let page = below(&files, "src/lib.rs");
    assert!(
        page.contains("pub mod webhooks;") && page.contains("| [`webhooks::Webhook`] |"),
        "{page}"
    );
    let readme = below(&files, "README.md");
    assert!(
        readme.contains("| `newPet` | `webhooks::Webhook` | `NewPet` | About pets. |"),
        "{readme}"
    );
}

#[test]
fn callbacks_are_an_enum_for_each_operation() {
    let document = format!(
        "
paths:
  /streams:
    post:
      operationId: createStream
      tags: [Streams]
      callbacks:
        onData:
          '{{$request.query.url}}/data':
            post:
              requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
              responses: {{'202': {{description: Received.}}}}
        onEnd: {{$ref: '#/components/callbacks/End'}}
        twice:
          'https://{{$request.body#/host}}/a': {{post: {{requestBody: {{content: {{application/octet-stream: {{}}}}}}, responses: {{'200': {{description: Seen.}}}}}}}}
          'https://{{$request.body#/host}}/b': {{post: {{responses: {{'200': {{description: Seen.}}}}}}}}
      responses: {{'204': {{description: Done.}}}}
{PET}  callbacks:
    End:
      '{{$request.query.url}}':
        post:
          callbacks: {{again: {{$ref: '#/components/callbacks/End'}}}}
          requestBody: {{content: {{application/json: {{schema: {{type: array, items: {{type: integer}}}}}}}}}}
          responses: {{'200': {{description: Seen.}}}}
"
    );
    let files = files(&document, None);
    assert_snapshot!(below(&files, "src/callbacks.rs"));
    let readme = below(&files, "README.md");
    assert!(readme.contains("the callbacks of the callback"), "{readme}");
    let page = below(&files, "src/lib.rs");
    assert!(
        page.contains("| [`callbacks::CreateStreamCallback`] |"),
        "{page}"
    );
}

#[test]
fn a_webhook_leaves_the_operations_of_its_tag_alone() {
    let operations = "
paths:
  /pets: {get: {operationId: listPets, tags: [Pets], responses: {'204': {description: Done.}}}}
";
    let webhooks = "
webhooks:
  listPets: {get: {operationId: listPets, tags: [Pets], responses: {'204': {description: Done.}}}}
  newPet: {post: {operationId: other, tags: [Pets, More], responses: {'204': {description: Done.}}}}
";
    let plain = below(&files(operations, None), "src/operations/");
    let with_webhooks = below(
        &files(&format!("{operations}{webhooks}"), None),
        "src/operations/",
    );
    assert_eq!(plain, with_webhooks);
}
