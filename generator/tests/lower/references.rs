//! References: what they lead to is lowered once, and what is said beside them wins.

use crate::{api, lowered, messages, outline};

const HEAD: &str =
    "openapi: 3.2.0\ninfo: {title: T, version: '1'}\nservers: [{url: https://api.acme.com}]\n";

/// The outlines of operations and types.
fn outlines(body: &str) -> String {
    let api = api(&format!("{HEAD}{body}"));
    outline::operations(&api) + &outline::types(&api)
}

#[test]
fn operations_share_what_they_refer_to() {
    let outline = outlines(
        "
paths:
  /a:
    post: {operationId: a, parameters: [{$ref: '#/components/parameters/Sort'}], requestBody: {$ref: '#/components/requestBodies/Pet'}, responses: {'200': {$ref: '#/components/responses/Done'}}}
    put: {operationId: b, parameters: [{$ref: '#/components/parameters/Sort'}], requestBody: {$ref: '#/components/requestBodies/Pet'}, responses: {'201': {$ref: '#/components/responses/Done'}}}
components:
  parameters: {Sort: {name: sort, in: query, schema: {type: string, enum: [x]}}}
  requestBodies: {Pet: {content: {application/json: {$ref: '#/components/mediaTypes/Pet'}}}}
  mediaTypes: {Pet: {schema: {type: object, properties: {name: {type: string}}}}}
  responses: {Done: {description: Done, content: {application/json: {schema: {type: object, properties: {at: {type: string}}}}}}}
",
    );
    assert_eq!(
        outline,
        "\
Put /a b
  Query sort?: Sort.parameter Form*
  body? application/json: json Pet.request
  ok 201: json Done.response
Post /a a
  Query sort?: Sort.parameter Form*
  body? application/json: json Pet.request
  ok 200: json Done.response
struct Done.response()
  at?: Plain
struct Pet.request()
  name?: Plain
enum Sort.parameter x
"
    );
}

#[test]
fn what_stands_beside_a_reference_wins() {
    let (api, report) = lowered(
        &format!(
            "{HEAD}
paths:
  /a: {{$ref: '#/components/pathItems/A', put: {{operationId: mine, responses: {{'404': {{$ref: '#/components/responses/R', description: Mine.}}}}}}}}
  /b: {{$ref: '#/components/pathItems/A'}}
components:
  pathItems:
    A:
      parameters: [{{$ref: '#/components/parameters/P', description: Mine.}}]
      put: {{operationId: theirs, responses: {{'404': {{$ref: '#/components/responses/R'}}}}}}
      delete: {{operationId: delete}}
  parameters: {{P: {{name: p, in: query, description: Theirs., schema: {{type: string}}}}}}
  responses: {{R: {{description: Theirs., headers: {{X: {{schema: {{type: string}}}}}}}}}}
"
        ),
        None,
    );
    let api = api.unwrap_or_else(|| panic!("{report}"));
    let lines: Vec<String> = api
        .operations
        .iter()
        .map(|operation| {
            let description = |docs: &generator::ir::Docs| docs.description.clone();
            let parameter = operation
                .parameters
                .iter()
                .map(|one| description(&one.docs));
            let errors = operation.errors.iter().map(|one| description(&one.docs));
            let words: Vec<String> = parameter.chain(errors).flatten().collect();
            let id = operation.id.as_deref().unwrap_or_default();
            format!("{} {id}: {}", operation.path, words.join(" "))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "/a mine: Mine. Mine.",
            "/a delete: Mine.",
            "/b theirs: Mine. Theirs.",
            "/b delete: Mine.",
        ]
    );
}

#[test]
fn headers_may_have_each_other_as_headers() {
    let document = format!(
        "{HEAD}
paths: {{/a: {{get: {{operationId: a, responses: {{'200': {{description: D, headers: {{H: {{$ref: '#/components/headers/H'}}}}}}}}}}}}}}
components: {{headers: {{H: {{content: {{text/plain: {{encoding: {{a: {{headers: {{H: {{$ref: '#/components/headers/H'}}}}}}}}}}}}}}}}}}
"
    );
    assert_eq!(messages(&document, None), "");
}

#[test]
fn a_reference_that_never_ends_is_an_error() {
    let document = format!(
        "{HEAD}
paths: {{/a: {{get: {{operationId: a, responses: {{'200': {{$ref: '#/components/responses/A'}}}}}}}}}}
components: {{responses: {{A: {{$ref: '#/components/responses/B', description: A.}}, B: {{$ref: '#/components/responses/A', description: B.}}}}}}
"
    );
    assert_eq!(
        messages(&document, None),
        "error api.yaml:5: `#/components/responses/A` leads nowhere\n"
    );
}

#[test]
fn shared_responses_of_swagger_are_called_by_their_keys() {
    let api = api("swagger: '2.0'
info: {title: T, version: '1'}
host: api.acme.com
paths:
  /a: {get: {operationId: a, responses: {'404': {$ref: '#/responses/Missing'}}}}
  /b: {get: {operationId: b, responses: {'404': {$ref: '#/responses/Missing'}}}}
responses: {Missing: {description: No., schema: {type: object, properties: {why: {type: string}}}}}
");
    assert_eq!(
        outline::types(&api),
        "struct Missing.response()\n  why?: Plain\n"
    );
}

#[test]
fn operations_beside_a_reference_of_swagger_have_the_body_of_the_path() {
    let api = api("swagger: '2.0'
info: {title: T, version: '1'}
host: api.acme.com
paths:
  /a: {parameters: [{name: b, in: body, schema: {type: string}}], get: {operationId: a}}
  /b: {$ref: '#/paths/~1a', put: {operationId: b}}
");
    assert_eq!(
        outline::operations(&api),
        "\
Get /a a
  body? application/json: json Plain
  ok : empty
Get /b a
  body? application/json: json Plain
  ok : empty
Put /b b
  body? application/json: json Plain
  ok : empty
"
    );
}

#[test]
fn a_query_string_that_is_a_form_is_an_object_in_the_query() {
    let outline = outlines(
        "paths: {/a: {get: {operationId: a, parameters: [{name: q, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}]}}}",
    );
    assert_eq!(outline, "Get /a a\n  Query q: {any} Form*\n  ok : empty\n");
}

#[test]
fn any_other_query_string_is_skipped_with_what_requires_it() {
    let query = "name: q, in: querystring, content: {application/json: {schema: {}}}";
    let document = format!(
        "{HEAD}paths:
  /a: {{get: {{parameters: [{{{query}}}]}}, put: {{parameters: [{{{query}, required: true}}]}}}}
  /b: {{parameters: [{{{query}, required: true}}], get: {{}}, additionalOperations: {{COPY: {{}}}}}}
"
    );
    assert_eq!(
        messages(&document, None),
        "\
skipped api.yaml:5: the query `q` is left out: only queries of `application/x-www-form-urlencoded` can be written
skipped api.yaml:5: operation `put /a` is left out: its query `q` is not `application/x-www-form-urlencoded`
skipped api.yaml:6: operation `get /b` is left out: its query `q` is not `application/x-www-form-urlencoded`
skipped api.yaml:6: operation `COPY /b` is left out: its query `q` is not `application/x-www-form-urlencoded`
"
    );
}
