//! Servers, credentials and what a client is given once.

use insta::assert_snapshot;

use crate::{below, files};

#[test]
fn servers_are_constructors_and_credentials_are_methods() {
    let document = "
servers:
  - url: https://{region}.sample.io/v1
    description: Production
    variables: {region: {default: eu, enum: [eu, us], description: Where the data is.}}
  - url: https://example.com
security: [{Key: []}, {Prefixed: []}, {login: [], token: []}]
tags: [{name: Users, description: Who may sign in.}]
paths:
  /users:
    get:
      operationId: listUsers
      tags: [Users]
      servers: [{url: 'https://tables.sample.io/v2'}]
      parameters: [{name: Account, in: header, required: true, schema: {type: string}}]
      responses: {'204': {description: Nothing.}}
  /users/me: {get: {operationId: getMe, tags: [Users], responses: {'204': {description: Nothing.}}}}
components:
  securitySchemes:
    Key: {type: apiKey, in: query, name: api_key, description: From the settings.}
    Prefixed: {type: apiKey, in: header, name: Authorization, x-prefix: 'Token ', description: From the settings.}
    login: {type: http, scheme: basic}
    token: {type: http, scheme: bearer}
";
    let config = "[package]\nname = \"sample-client\"\nversion = \"0.1.0\"\n\n[client]\nparameters = [\"Account\"]\n";
    assert_snapshot!(below(&files(document, Some(config)), "src/client.rs"));
}

#[test]
fn the_first_call_names_a_host_of_the_customers_own() {
    let document = "
servers:
  - url: https://{host}/api
    description: Your own instance
    variables: {host: {default: sample.example.com, description: Its name.}}
paths:
  /users: {get: {operationId: listUsers, responses: {'200': {description: Users., content: {text/plain: {}}}}}}
";
    assert_snapshot!(below(&files(document, None), "README.md"));
}

#[test]
fn a_credential_that_is_not_defined_is_named_where_its_caller_looks() {
    let document = "
servers: [{url: 'https://api.sample.io'}]
security: [{signature: [], Key: []}]
paths:
  /users: {get: {operationId: listUsers, responses: {'204': {description: Nothing.}}}}
components: {securitySchemes: {Key: {type: apiKey, in: query, name: api_key}}}
";
    let files = files(document, None);
    let page = below(&files, "README.md");
    let (_, skipped) = page.split_once("## Left out").expect("a section of skips");
    let words: Vec<&str> = skipped.split_whitespace().collect();
    assert!(
        words.join(" ").contains("`signature`: no security scheme has this name: the caller sends it by hand, with `header` of the builder or of a call"),
        "{page}"
    );
    let calls = below(&files, "src/operations/");
    let docs = calls
        .lines()
        .map(|line| line.trim().trim_start_matches("///").trim());
    let docs: Vec<&str> = docs.collect();
    assert!(
        docs.join(" ").contains(
            "Credentials to send by hand, which the description does not define: `signature`."
        ),
        "{calls}"
    );
}

/// What is said of credentials that others could read is said in the program that sends them.
#[test]
fn a_first_call_by_http_allows_it() {
    let page = |server: &str, security: &str| {
        let document = format!(
            "servers: [{{url: '{server}'}}]
security: [{security}]
paths:
  /users: {{get: {{operationId: listUsers, responses: {{'204': {{description: Nothing.}}}}}}}}
components: {{securitySchemes: {{key: {{type: http, scheme: bearer}}}}}}
"
        );
        below(&files(&document, None), "examples/sample_first_call.rs")
    };
    for (server, security, is_allowed) in [
        ("http://api.acme.io", "{key: []}", true),
        ("http://10.0.0.5:3000/v1", "{key: []}", true),
        ("http://api.acme.io", "", false),
        ("https://api.acme.io", "{key: []}", false),
        ("http://localhost:3000", "{key: []}", false),
        ("http://127.0.0.1:3000", "{key: []}", false),
        ("http://example.com", "{key: []}", false),
    ] {
        let page = page(server, security);
        let allows = page.contains(".allow_http(true)");
        assert_eq!(allows, is_allowed, "{server} {security}: {page}");
    }
}

/// Any JSON, or any object: whatever a caller can serialize, and not a type of ours.
#[test]
fn a_body_of_which_nothing_is_known_is_what_the_caller_serializes() {
    let document = "
servers: [{url: 'https://api.sample.io'}]
paths:
  /any: {post: {operationId: sendAny, requestBody: {required: true, content: {application/json: {schema: {}}}}, responses: {'204': {description: Nothing.}}}}
  /object: {post: {operationId: sendObject, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Open'}}}}, responses: {'204': {description: Nothing.}}}}
  /vendor: {post: {operationId: sendVendor, requestBody: {required: true, content: {application/vnd.acme+json: {schema: {type: object}}}}, responses: {'204': {description: Nothing.}}}}
  /maybe: {post: {operationId: sendMaybe, requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'204': {description: Nothing.}}}}
  /numbers: {post: {operationId: sendNumbers, requestBody: {required: true, content: {application/json: {schema: {type: object, additionalProperties: {type: integer}}}}}, responses: {'204': {description: Nothing.}}}}
components: {schemas: {Open: {type: object}}}
";
    let files = files(document, None);
    let code = below(&files, "src/operations/untagged.rs");
    for part in [
        "pub fn send_any(&self, body: impl Serialize) -> SendAny {\n        SendAny(self.0.call(&SEND_ANY).free_form(&body))",
        "pub fn send_object(&self, body: impl Serialize) -> SendObject {\n        SendObject(self.0.call(&SEND_OBJECT).free_object(&body))",
        ".free_object(&body)\n                .media_type(\"application/vnd.acme+json\"),",
        "pub fn body(self, body: impl Serialize) -> Self {",
        "pub fn body_opt(self, body: Option<BTreeMap<String, Value>>) -> Self {",
        "pub fn send_numbers(&self, body: BTreeMap<String, i64>) -> SendNumbers {",
    ] {
        assert!(code.contains(part), "{part}\n{code}");
    }
    let page = below(&files, "README.md");
    let snippet = "use sample_client::client_runtime::serde_json::json;\n\nlet body = json!({\"name…\": \"value…\"});\nclient.send_any(body).send().await?;";
    assert!(page.contains(snippet), "{page}");
    assert!(
        page.contains("| `send_maybe()[.body(impl Serialize)]` |"),
        "{page}"
    );
}
