//! What OpenAPI 3.2 adds, in the dialect of 3.0 or left out with a word about it.

use crate::reading::{mismatches, normalize};
use serde_json::{Value, json};

/// A document of 3.2 in the 3.0 dialect, and the messages.
#[track_caller]
fn normalized(body: &str) -> (Value, Vec<String>) {
    let text = format!("openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\n{body}");
    let (node, report) = normalize(&text);
    let node = node.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(mismatches(&node), Vec::<String>::new());
    let messages = report.diagnostics.iter().map(|found| found.message.clone());
    (Value::from(&node), messages.collect())
}

#[test]
fn queries_and_additional_operations_have_all_that_operations_have() {
    let (document, messages) = normalized(
        "
paths:
  /a:
    query: {parameters: [{$ref: '#/components/parameters/P'}], responses: {'200': {$ref: '#/components/responses/R'}}}
    additionalOperations: {COPY: {parameters: [{$ref: '#/components/parameters/P'}], responses: {}}}
components:
  parameters: {P: {name: p, in: query, schema: {type: [string, 'null']}}}
  responses: {R: {summary: Short.}}
",
    );
    assert_eq!(messages, Vec::<String>::new());
    let parameters = json!([{"$ref": "#/components/parameters/P"}]);
    let item = &document["paths"]["/a"];
    assert_eq!(item["query"]["parameters"], parameters);
    assert_eq!(
        item["additionalOperations"]["COPY"]["parameters"],
        parameters
    );
    let components = &document["components"];
    assert_eq!(
        components["parameters"]["P"]["schema"],
        json!({"type": "string", "nullable": true})
    );
    assert_eq!(components["responses"]["R"]["description"], "");
}

#[test]
fn what_30_cannot_express_is_skipped_and_reported() {
    let (document, messages) = normalized(
        "
paths: {/a: {get: {parameters: [{name: c, in: cookie, style: cookie, schema: {type: string}}], responses: {'200': {content: {text/event-stream: {itemSchema: {type: object}, itemEncoding: {}}}}}}}}
components: {schemas: {S: {oneOf: [{$ref: '#/components/schemas/T'}], discriminator: {propertyName: kind, defaultMapping: T}}, T: {type: object}}}
",
    );
    assert_eq!(
        messages,
        [
            "`style: cookie` is written as `form`",
            "`itemSchema` is left out: the values of a sequence are not read one by one: the body is given as it is",
            "`itemEncoding` is left out: parts of a body are told apart by their names alone",
            "`defaultMapping` is left out: a value whose kind is not known, or not said, is kept as it is",
        ]
    );
    assert_eq!(
        document["paths"]["/a"]["get"]["responses"]["200"]["content"],
        json!({"text/event-stream": {}})
    );
}
