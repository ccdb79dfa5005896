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
fn a_host_of_the_customers_own_is_said_in_the_first_call() {
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
    let (_, left_out) = page.split_once("## Left out").expect("a section of skips");
    let words: Vec<&str> = left_out.split_whitespace().collect();
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
