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
security: [{Key: []}, {login: [], token: []}]
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
    login: {type: http, scheme: basic}
    token: {type: http, scheme: bearer}
";
    let notes = "[package]\nname = \"sample-client\"\nversion = \"0.1.0\"\n\n[client]\nparameters = [\"Account\"]\n";
    assert_snapshot!(below(&files(document, Some(notes)), "src/client.rs"));
}
