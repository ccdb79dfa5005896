//! Swagger 2.0 in, the dialect of OpenAPI 3.0 out: one test for each concept.

use crate::reading::{mismatches, normalize};
use serde_json::{Value, json};

/// A document of Swagger 2.0 in the 3.0 dialect, and everything that was said.
#[track_caller]
fn converted(body: &str) -> (Value, Vec<String>) {
    let text = format!("swagger: '2.0'\ninfo: {{title: T, version: '1'}}\n{body}");
    let (node, report) = normalize(&text);
    let node = node.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(mismatches(&node), Vec::<String>::new(), "{text}");
    let messages = report.diagnostics.iter().map(|found| found.message.clone());
    (Value::from(&node), messages.collect())
}

/// What becomes of an operation of a document that says this about all operations.
#[track_caller]
fn operation(shared: &str, operation: &str) -> (Value, Vec<String>) {
    let responses = match operation.starts_with("responses:") {
        true => "",
        false => "responses: {}, ",
    };
    let (document, messages) = converted(&format!(
        "{shared}\npaths: {{/a: {{post: {{{responses}{operation}}}}}}}"
    ));
    (document["paths"]["/a"]["post"].clone(), messages)
}

/// What becomes of a parameter.
#[track_caller]
fn parameter(parameter: &str) -> Value {
    let (operation, messages) = operation("", &format!("parameters: [{parameter}]"));
    assert_eq!(messages, Vec::<String>::new());
    operation["parameters"][0].clone()
}

#[test]
fn servers_are_what_schemes_host_and_base_path_say() {
    for (messages, urls) in [
        (
            "host: a.test\nbasePath: /v1\nschemes: [http, https]",
            json!(["https://a.test/v1", "http://a.test/v1"]),
        ),
        (
            "host: a.test:8080\nschemes: [http]",
            json!(["http://a.test:8080"]),
        ),
        ("host: a.test", json!(["https://a.test"])),
        ("basePath: /v1/", json!(["/v1/"])),
        (
            "host: https://a.test/\nbasePath: v1",
            json!(["https://a.test/v1"]),
        ),
    ] {
        let (document, _) = converted(&format!("{messages}\npaths: {{}}"));
        let found: Vec<&Value> = document["servers"]
            .as_array()
            .expect("servers")
            .iter()
            .map(|server| &server["url"])
            .collect();
        assert_eq!(json!(found), urls, "{messages}");
        assert_eq!(document.get("host").or(document.get("schemes")), None);
    }
    let (document, _) = converted("paths: {}");
    assert_eq!(document.get("servers"), None);
}

#[test]
fn an_operation_goes_elsewhere_only_where_its_protocol_is_another() {
    let shared = "host: a.test\nschemes: [https, http]";
    let (same, _) = operation(shared, "schemes: [https]");
    assert_eq!(same, json!({"responses": {}}));
    let (other, _) = operation(shared, "schemes: [http]");
    assert_eq!(other["servers"], json!([{"url": "http://a.test"}]));
}

#[test]
fn values_without_a_schema_get_one() {
    let found = parameter(
        "{name: a, in: query, description: D., type: integer, format: int32, maximum: 3, default: 1, enum: [1, 2], x-nullable: true, x-mine: 1}",
    );
    let schema = json!({"type": "integer", "format": "int32", "maximum": 3, "default": 1, "enum": [1, 2], "nullable": true});
    assert_eq!(
        found,
        json!({"name": "a", "in": "query", "description": "D.", "x-mine": 1, "schema": schema})
    );
}

#[test]
fn arrays_have_a_style() {
    for (location, format, style, explode) in [
        ("query", "", "form", false),
        ("query", "collectionFormat: csv", "form", false),
        ("query", "collectionFormat: multi", "form", true),
        ("query", "collectionFormat: ssv", "spaceDelimited", false),
        ("query", "collectionFormat: pipes", "pipeDelimited", false),
        ("header", "", "simple", false),
        (
            "path",
            "collectionFormat: csv, required: true",
            "simple",
            false,
        ),
    ] {
        let found = parameter(&format!(
            "{{name: a, in: {location}, type: array, items: {{type: string}}, {format}}}"
        ));
        assert_eq!(
            (found["style"].as_str(), found["explode"].as_bool()),
            (Some(style), Some(explode)),
            "{location} {format}"
        );
        assert_eq!(
            found["schema"],
            json!({"type": "array", "items": {"type": "string"}})
        );
    }
}

#[test]
fn arrays_that_cannot_be_joined_are_skipped() {
    let array = "name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv";
    let (optional, messages) = operation("", &format!("parameters: [{{{array}}}]"));
    assert_eq!(optional["parameters"], json!([]));
    assert_eq!(
        messages,
        [
            "the parameter `a` is left out: OpenAPI 3.0 has no words for `collectionFormat: tsv` here"
        ]
    );
    let (required, messages) = operation("", &format!("parameters: [{{{array}, required: true}}]"));
    assert_eq!(required, Value::Null);
    assert_eq!(
        messages,
        [
            "operation `post /a` is left out: its parameter `a` cannot be written: OpenAPI 3.0 has no words for `collectionFormat: tsv` here"
        ]
    );
}

#[test]
fn a_body_has_the_media_types_that_the_operation_takes() {
    let body = "parameters: [{name: user, in: body, required: true, description: D., schema: {$ref: '#/definitions/U'}}]";
    let shared = "definitions: {U: {type: object}}\nconsumes: [application/xml]";
    let schema = json!({"schema": {"$ref": "#/components/schemas/U"}});
    let (own, _) = operation(
        shared,
        &format!("consumes: [application/json, text/json], {body}"),
    );
    let expected = json!({"required": true, "description": "D.", "content": {"application/json": schema, "text/json": schema}});
    assert_eq!(own["requestBody"], expected);
    let (of_all, _) = operation(shared, body);
    assert_eq!(
        of_all["requestBody"]["content"],
        json!({"application/xml": schema})
    );
    let (neither, _) = operation("definitions: {U: {type: object}}", body);
    assert_eq!(
        neither["requestBody"]["content"],
        json!({"application/json": schema})
    );
}

#[test]
fn the_fields_of_a_form_are_a_body() {
    let (found, messages) = operation(
        "",
        "consumes: [multipart/form-data], parameters: [{name: file, in: formData, type: file, required: true, description: D.}, {name: tags, in: formData, type: array, collectionFormat: multi, items: {type: string}}]",
    );
    assert_eq!(messages, Vec::<String>::new());
    let properties = json!({"file": {"type": "string", "format": "binary", "description": "D."}, "tags": {"type": "array", "items": {"type": "string"}}});
    let form = json!({"schema": {"type": "object", "required": ["file"], "properties": properties}, "encoding": {"tags": {"style": "form", "explode": true}}});
    assert_eq!(
        found["requestBody"],
        json!({"required": true, "content": {"multipart/form-data": form}})
    );
    let (plain, _) = operation("", "parameters: [{name: a, in: formData, type: string}]");
    assert_eq!(plain["requestBody"]["required"], json!(false));
    assert!(
        plain["requestBody"]["content"]
            .get("application/x-www-form-urlencoded")
            .is_some()
    );
}

#[test]
fn a_body_of_the_path_is_one_of_each_operation() {
    let (document, _) = converted(
        "paths: {/a: {parameters: [{name: b, in: body, schema: {type: string}}, {name: q, in: query, type: string}], put: {responses: {}}, post: {responses: {}, parameters: [{name: c, in: body, schema: {type: integer}}]}}}",
    );
    let item = &document["paths"]["/a"];
    let kind = |method: &str| {
        item[method]["requestBody"]["content"]["application/json"]["schema"]["type"].clone()
    };
    assert_eq!(
        (kind("put"), kind("post")),
        (json!("string"), json!("integer"))
    );
    assert_eq!(
        item["parameters"],
        json!([{"name": "q", "in": "query", "schema": {"type": "string"}}])
    );
}

#[test]
fn responses_have_content_headers_and_examples() {
    let (found, messages) = operation(
        "produces: [application/json]",
        "responses: {'200': {description: D., schema: {type: string}, examples: {application/json: a, text/csv: b}, headers: {X-A: {type: array, items: {type: integer}, description: H.}}}, '201': {description: E.}, '202': {description: F., schema: {type: file}}}",
    );
    let header = json!({"description": "H.", "style": "simple", "explode": false, "schema": {"type": "array", "items": {"type": "integer"}}});
    let expected = json!({
        "200": {"description": "D.", "content": {"application/json": {"schema": {"type": "string"}, "example": "a"}}, "headers": {"X-A": header}},
        "201": {"description": "E."},
        "202": {"description": "F.", "content": {"application/json": {"schema": {"type": "string", "format": "binary"}}}},
    });
    assert_eq!(found["responses"], expected);
    assert_eq!(
        messages,
        ["the response has no `text/csv` that this could be an example of"]
    );
    let (file, _) = operation(
        "",
        "responses: {'200': {description: D., schema: {type: file}}}",
    );
    assert!(
        file["responses"]["200"]["content"]
            .get("application/octet-stream")
            .is_some()
    );
}

#[test]
fn what_operations_share_becomes_components() {
    let (document, messages) = converted(
        "paths: {/a: {post: {parameters: [{$ref: '#/parameters/P'}, {$ref: '#/parameters/B'}], responses: {'200': {$ref: '#/responses/R'}, '201': {description: D., schema: {$ref: '#/paths/~1a/post/parameters/1/schema'}}}}, put: {consumes: [application/xml], parameters: [{$ref: '#/parameters/B'}], responses: {'200': {$ref: '#/responses/R'}}}}}
parameters: {P: {name: p, in: query, type: string}, B: {name: b, in: body, schema: {type: object, properties: {self: {$ref: '#/definitions/U'}}}}}
responses: {R: {description: D., schema: {$ref: '#/definitions/U'}}}
definitions: {U: {type: object}}",
    );
    assert_eq!(messages, Vec::<String>::new());
    let components = &document["components"];
    let post = &document["paths"]["/a"]["post"];
    assert_eq!(
        post["parameters"],
        json!([{"$ref": "#/components/parameters/P"}])
    );
    assert_eq!(
        post["requestBody"],
        json!({"$ref": "#/components/requestBodies/B"})
    );
    assert_eq!(
        post["responses"]["200"],
        json!({"$ref": "#/components/responses/R"})
    );
    assert_eq!(components["parameters"]["P"]["name"], "p");
    let body = &components["requestBodies"]["B"]["content"]["application/json"]["schema"]["$ref"];
    let moved = body
        .as_str()
        .and_then(|body| body.strip_prefix("#/components/schemas/"))
        .expect("a component");
    assert_eq!(
        components["schemas"][moved]["properties"]["self"],
        json!({"$ref": "#/components/schemas/U"})
    );
    assert_eq!(
        post["responses"]["201"]["content"]["application/json"]["schema"]["$ref"],
        *body
    );
    let put = &document["paths"]["/a"]["put"];
    assert_eq!(
        put["requestBody"],
        json!({"$ref": "#/components/requestBodies/B application~1xml"})
    );
    assert_eq!(
        put["responses"],
        json!({"200": {"$ref": "#/components/responses/R"}})
    );
    for gone in ["parameters", "responses", "definitions", "swagger"] {
        assert_eq!(document.get(gone), None, "{gone}");
    }
}

#[test]
fn security_schemes_have_the_words_of_30() {
    let (document, _) = converted(
        "paths: {}
securityDefinitions:
  a: {type: basic, description: D.}
  b: {type: apiKey, name: k, in: query}
  c: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a.test/a', tokenUrl: 'https://a.test/t', scopes: {read: R.}}
  d: {type: oauth2, flow: application, tokenUrl: 'https://a.test/t', scopes: {}}",
    );
    let code = json!({"authorizationUrl": "https://a.test/a", "tokenUrl": "https://a.test/t", "scopes": {"read": "R."}});
    let expected = json!({
        "a": {"type": "http", "scheme": "basic", "description": "D."},
        "b": {"type": "apiKey", "name": "k", "in": "query"},
        "c": {"type": "oauth2", "flows": {"authorizationCode": code}},
        "d": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://a.test/t", "scopes": {}}}},
    });
    assert_eq!(document["components"]["securitySchemes"], expected);
}

#[test]
fn schemas_say_null_and_kind_in_the_words_of_30() {
    let (document, _) = converted(
        "paths: {}\ndefinitions: {A: {type: object, discriminator: kind, properties: {b: {type: string, x-nullable: true}}}}",
    );
    let expected = json!({"type": "object", "discriminator": {"propertyName": "kind"}, "properties": {"b": {"type": "string", "nullable": true}}});
    assert_eq!(document["components"]["schemas"]["A"], expected);
}

#[test]
fn mistakes_of_authors_of_20_are_reported_and_read() {
    let (found, messages) = operation(
        "",
        "parameters: [{name: a, in: query}, {name: b, in: query, type: strng}, {name: c, in: query, type: object}, {name: d, in: body}, {name: e, in: formData, type: string}]",
    );
    let types: Vec<&Value> = found["parameters"]
        .as_array()
        .expect("an array")
        .iter()
        .map(|found| &found["schema"]["type"])
        .collect();
    assert_eq!(types, ["string", "string", "object"]);
    assert_eq!(messages.len(), 5, "{messages:#?}");
}
