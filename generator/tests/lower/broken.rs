//! One broken object costs the smallest thing that needs it: it is located, and the rest is there.

use insta::assert_snapshot;

use crate::{api, messages, operations_of, paths, schemas, types_of};

/// The operations of a document, and what was skipped in it.
fn operations(text: &str) -> (String, String) {
    (operations_of(text), skipped(&paths(text)))
}

fn types(text: &str) -> (String, String) {
    (types_of(text), skipped(&schemas(text)))
}

fn skipped(document: &str) -> String {
    let messages = messages(document, None);
    let lines = messages.lines().filter(|line| !line.starts_with("note"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_schema_takes_any_json() {
    let (outline, skipped) = types(
        "    A:\n      properties:\n        a: {type: {string: 1}}\n        b: {type: string}\n    B: [7]\n",
    );
    assert_eq!(
        outline,
        "\
struct A()
  a?: any
  b?: Plain
type B = any
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:9: the type of this schema is left out: `type` of the Schema Object is an object, not a string; any JSON is taken
skipped api.yaml:11: the type of this schema is left out: a member of `schemas` of the Components Object is an array, not an object (Schema Object); any JSON is taken
");
}

#[test]
fn all_of_with_a_broken_branch_takes_any_json_as_a_whole() {
    let (outline, skipped) = types(
        "    A: {properties: 7}\n    Alias: {$ref: '#/components/schemas/A'}\n    B:\n      allOf: [{$ref: '#/components/schemas/Alias'}, {properties: {b: {type: string}}}]\n    C: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {c: {type: string}}}]}\n    D: {properties: {b: {$ref: '#/components/schemas/B'}}}\n",
    );
    assert_eq!(
        outline,
        "\
type A = any
type Alias = A
type B = any
type C = any
struct D()
  b?: B
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:7: the type of this schema is left out: `properties` of the Schema Object is a number, not an object; any JSON is taken
skipped api.yaml:9: the type of this schema is left out: a branch of its `allOf` is broken; any JSON is taken
skipped api.yaml:11: the type of this schema is left out: a branch of its `allOf` is broken; any JSON is taken
");
}

#[test]
fn a_union_keeps_the_values_of_a_broken_branch() {
    let (outline, skipped) = types(
        "    A: {type: {}}\n    B: {type: object, properties: {b: {type: string}}}\n    C: {type: object, properties: {c: {type: string}}}\n    Two: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n    One: {anyOf: [{$ref: '#/components/schemas/B'}, {items: {}, type: {}}]}\n    Plain: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: string, enum: [a]}]}\n",
    );
    assert_eq!(
        outline,
        "\
type A = any
struct B()
  b?: Plain
struct C()
  c?: Plain
type One = any
type Plain = any
union Two by trial
  B: B
  C: C
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:7: the type of this schema is left out: `type` of the Schema Object is an object, not a string; any JSON is taken
skipped api.yaml:11: the type of this schema is left out: a branch of its `anyOf` is broken; any JSON is taken
skipped api.yaml:11: the type of this schema is left out: `type` of the Schema Object is an object, not a string; any JSON is taken
skipped api.yaml:12: the type of this schema is left out: a branch of its `oneOf` is broken; any JSON is taken
");
}

#[test]
fn a_broken_path_parameter_is_a_string_and_another_one_is_skipped() {
    let (outline, skipped) = operations(
        "
  /a/{id}/{other}:
    get:
      operationId: read
      parameters:
        - {name: id, in: path, required: true, schema: 7}
        - {name: other, in: path, required: true, style: [], schema: {type: integer}}
        - {name: q, in: query, schema: {type: {}}}
        - {name: r, in: everywhere, schema: {type: string}}
        - {name: s, in: query, schema: {type: integer}}
      responses: {'204': {description: Done}}
",
    );
    assert_eq!(
        outline,
        "\
Get /a/{id}/{other} read
  Path id: Plain Simple
  Path other: Plain Simple
  Query s?: I64 Form*
  ok 204: empty
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:10: the type of path parameter `id` is left out: `schema` of the Parameter Object is a number, not an object (Schema Object); a string is taken
skipped api.yaml:11: the type of path parameter `other` is left out: `style` of the Parameter Object is an array, not one of `matrix`, `label`, `simple`, `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`, `cookie`; a string is taken
skipped api.yaml:12: parameter `q` is left out: `type` of the Schema Object is an object, not a string
skipped api.yaml:13: parameter `r` is left out: `in` of the Parameter Object is `everywhere`, not one of `query`, `header`, `path`, `cookie`
");
}

#[test]
fn a_shared_parameter_or_response_is_broken_wherever_it_is_used() {
    let text = "
  /a:
    get:
      operationId: read
      parameters: [{$ref: '#/components/parameters/P'}, {$ref: '#/components/parameters/Alias'}]
      responses: {'200': {$ref: '#/components/responses/R'}, '404': {$ref: '#/components/responses/R'}}
    put:
      operationId: write
      requestBody: {$ref: '#/components/requestBodies/B'}
      responses: {'204': {description: Done}}
components:
  parameters:
    Alias: {$ref: '#/components/parameters/P'}
    P: {name: p, in: 7}
  responses: {R: {description: '', content: []}}
  requestBodies: {B: {content: 7}}
";
    let (outline, skipped) = operations(text);
    assert_eq!(
        outline,
        "\
Get /a read
  ok 200: bytes
  error 404: empty
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:9: a parameter is left out: `#/components/parameters/P`, which this refers to, is left out
skipped api.yaml:9: a parameter is left out: `#/components/parameters/P`, which this refers to, is left out
skipped api.yaml:10: the body of response `200` is left out: `#/components/responses/R`, which this refers to, is left out
skipped api.yaml:10: the body of response `404` is left out: `#/components/responses/R`, which this refers to, is left out
skipped api.yaml:13: operation `write` is left out: `#/components/requestBodies/B`, which this refers to, is left out
skipped api.yaml:17: parameter `Alias` is left out: `#/components/parameters/P`, which this refers to, is left out
skipped api.yaml:18: parameter `P` is left out: `in` of the Parameter Object is a number, not one of `query`, `header`, `path`, `cookie`
skipped api.yaml:19: response `R` is left out: `content` of the Response Object is an array, not an object
skipped api.yaml:20: request body `B` is left out: `content` of the Request Body Object is a number, not an object
");
}

#[test]
fn a_body_of_a_known_media_type_is_any_json_and_another_costs_the_operation() {
    let (outline, skipped) = operations(
        "
  /a:
    put:
      operationId: known
      requestBody: {content: {application/json: 7}}
      responses: {'204': {description: Done}}
    post:
      requestBody: {content: [application/json]}
      responses: {'204': {description: Done}}
    get: 7
",
    );
    assert_eq!(
        outline,
        "\
Put /a known
  body? application/json: json any
  ok 204: empty
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:9: the type of this schema is left out: a member of `content` of the Request Body Object is a number, not an object (Media Type Object); any JSON is taken
skipped api.yaml:12: operation `post /a` is left out: `content` of the Request Body Object is an array, not an object
skipped api.yaml:14: operation `get /a` is left out: `get` of the Path Item Object is a number, not an object (Operation Object)
");
}

#[test]
fn a_success_is_bytes_and_an_error_is_empty() {
    let (outline, skipped) = operations(
        "
  /a:
    get:
      operationId: read
      responses: {'200': 7, '404': {description: '', content: 7}, '409': {description: '', content: {application/json: {schema: {type: string}}}}}
    put:
      operationId: write
      responses: {default: 7}
    post:
      operationId: create
      responses: [200]
",
    );
    assert_eq!(
        outline,
        "\
Get /a read
  ok 200: bytes
  error 404: empty
  error 409: json Plain
Put /a write
  ok default: bytes
  error default: bytes
Post /a create
  ok 2XX: bytes
"
    );
    assert_eq!(skipped, "\
skipped api.yaml:9: the body of response `200` is left out: `200` of the Responses Object is a number, not an object (Response Object)
skipped api.yaml:9: the body of response `404` is left out: `content` of the Response Object is a number, not an object
skipped api.yaml:12: the body of response `default` is left out: `default` of the Responses Object is a number, not an object (Response Object)
skipped api.yaml:15: the description of all responses is left out: `responses` of the Operation Object is an array, not an object (Responses Object)
");
}

#[test]
fn statuses_outside_of_http_are_ignored() {
    let text = "\n  /a:\n    get:\n      operationId: read\n      responses: {'204': {description: Done}, '600': {description: ''}, '999': 7, 7XX: {description: ''}}\n";
    let (outline, skipped) = operations(text);
    assert_eq!(outline, "Get /a read\n  ok 204: empty\n");
    assert_eq!(skipped, "");
    assert_eq!(
        messages(&paths(text), None)
            .matches("invalid status")
            .count(),
        3
    );
}

#[test]
fn an_operation_whose_own_server_is_broken_has_no_host() {
    let text = "
  /a/{id}:
    get: {operationId: a, servers: [{url: [https://a.acme.com]}], responses: {'204': {description: Done}}}
    put: {operationId: b, servers: https://b.acme.com, responses: {'204': {description: Done}}}
    post: {operationId: c, servers: [{}, {url: https://c.acme.com}], responses: {'204': {description: Done}}}
  /a-id:
    servers: [{}]
    get: {operationId: d, responses: {'204': {description: Done}}}
  /a/id:
    servers: [{}]
    get: {operationId: e, responses: {'204': {description: Done}}}
";
    let api = api(&paths(text));
    let servers: Vec<(String, bool)> = api
        .operation_servers
        .iter()
        .map(|server| {
            let is_placeholder = server.is_placeholder;
            (format!("{:?}", server.template), is_placeholder)
        })
        .collect();
    let expected = [
        ("https://a-id.invalid", true),
        ("https://a-id-2.invalid", true),
        ("https://a-id-get.invalid", true),
        ("https://a-id-put.invalid", true),
        ("https://c.acme.com", false),
    ];
    let expected =
        expected.map(|(url, is_placeholder)| (format!("[Literal({url:?})]"), is_placeholder));
    assert_eq!(servers, expected);
    assert_eq!(skipped(&paths(text)), "\
skipped api.yaml:7: a server is left out: `url` of the Server Object is an array, not a string
skipped api.yaml:8: `servers` is left out: `servers` of the Operation Object is a string, not an array
skipped api.yaml:9: a server is left out: the Server Object has no `url`, which it requires
skipped api.yaml:11: a server is left out: the Server Object has no `url`, which it requires
skipped api.yaml:14: a server is left out: the Server Object has no `url`, which it requires
");
}

#[test]
fn a_broken_address_of_swagger_20_is_no_address() {
    for broken in [
        "host: []\nbasePath: /v1",
        "host: api.acme.com\nbasePath: {}",
        "host: api.acme.com\nschemes: https",
    ] {
        let text =
            format!("swagger: '2.0'\ninfo: {{title: T, version: '1'}}\n{broken}\npaths: {{}}\n");
        let api = api(&text);
        assert!(
            api.servers.iter().all(|server| server.is_placeholder),
            "{broken}: {:?}",
            api.servers
        );
        assert!(skipped(&text).starts_with("skipped api.yaml:"), "{broken}");
    }
}

#[test]
fn credentials_are_not_sent_to_operations_without_security() {
    let text = "
  /a:
    get: {operationId: a, security: {key: []}, responses: {'204': {description: Done}}}
    put: {operationId: b, security: [7, {key: []}], responses: {'204': {description: Done}}}
    post: {operationId: c, security: [{key: }], responses: {'204': {description: Done}}}
components: {securitySchemes: {key: {type: apiKey, name: K, in: header}, other: {type: apiKey, name: [], in: header}}}
security: [{key: []}]
";
    let api = api(&paths(text));
    let security: Vec<usize> = api
        .operations
        .iter()
        .map(|operation| operation.security.len())
        .collect();
    assert_eq!(security, [0, 1, 1]);
    assert_eq!(skipped(&paths(text)), "\
skipped api.yaml:7: `security` is left out: `security` of the Operation Object is an object, not an array
skipped api.yaml:8: a security requirement is left out: an item of `security` of the Operation Object is a number, not an object (Security Requirement Object)
skipped api.yaml:10: security scheme `other` is left out: `name` of the Security Scheme Object is an array, not a string
");
}

#[test]
fn an_alternative_with_an_undefined_scheme_is_tried_last_with_what_is_defined_of_it() {
    let text = "
  /a:
    get: {operationId: a, responses: {'204': {description: Done}}}
    put: {operationId: b, security: [{lost: []}], responses: {'204': {description: Done}}}
    post: {operationId: c, security: [{token: []}], responses: {'204': {description: Done}}}
components: {securitySchemes: {key: {type: apiKey, name: K, in: header}, token: {type: http, scheme: bearer}}}
security: [{signature: [], token: [], nonce: []}, {key: []}]
";
    let api = api(&paths(text));
    let security = api.operations.iter().map(|operation| {
        let alternatives = operation.security.iter();
        let names = alternatives.map(|together| {
            let schemes = together
                .iter()
                .map(|id| &api.security_schemes[id.0 as usize]);
            schemes.map(|scheme| scheme.wire_name.as_str()).collect()
        });
        let by_hand = operation.docs.remarks.iter();
        let by_hand = by_hand.filter(|remark| remark.words.contains("send by hand"));
        (
            names.collect(),
            by_hand.flat_map(|remark| remark.code.clone()).collect(),
        )
    });
    let security: Vec<(Vec<Vec<&str>>, Vec<String>)> = security.collect();
    let expected: [(&[&[&str]], &[&str]); 3] = [
        (&[&["key"], &["token"]], &["nonce", "signature"]),
        (&[], &["lost"]),
        (&[&["token"]], &[]),
    ];
    for (operation, (alternatives, by_hand)) in security.iter().zip(expected) {
        assert_eq!(operation.0, alternatives);
        assert_eq!(operation.1, by_hand);
    }
}

#[test]
fn a_reference_that_leads_nowhere_costs_what_refers() {
    let text = "
  /a/{id}:
    get:
      operationId: read
      parameters: [{$ref: '#/components/parameters/Q'}]
      responses: {'200': {$ref: '#/components/responses/R'}, '404': {$ref: '#/components/responses/N'}}
    put:
      operationId: write
      requestBody: {$ref: '#/components/requestBodies/B'}
      responses: {'204': {description: Done}}
    post:
      operationId: make
      parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}]
      responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
";
    let (outline, skipped) = operations(text);
    assert_snapshot!(format!("{outline}\n{skipped}"));
}

#[test]
fn what_is_composed_of_a_broken_schema_is_broken_in_any_order_and_under_any_key() {
    let (outline, skipped) = types(
        "
    A: {allOf: [{$ref: '#/components/schemas/B'}]}
    B: {allOf: [{$ref: '#/components/schemas/c%25~1d'}]}
    'c%/d': {type: {a: 7}}
    Holds: {properties: {a: {$ref: '#/components/schemas/A'}, b: {allOf: [{$ref: '#/components/schemas/A'}]}}}
",
    );
    assert_snapshot!(format!("{outline}\n{skipped}"));
}
