//! Servers and security.

use generator::ir::{Api, SecurityKind, ServerPart};

use crate::{lowered, messages};

fn document(root: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{root}")
}

fn api(root: &str) -> Api {
    crate::api(&document(root))
}

const EMPTY: &str = "paths: {}\n";

#[test]
fn a_template_is_cut_at_its_variables() {
    let api = api(&format!(
        "servers:\n  - url: '{{scheme}}://{{id}}.acme.com:{{port}}/{{base}}'\n    variables: {{scheme: {{default: https}}, id: {{default: '0'}}, port: {{default: '80'}}, base: {{default: v1, enum: [v1, v2]}}}}\n{EMPTY}"
    ));
    let server = &api.servers[0];
    let literal = |text: &str| ServerPart::Literal(text.to_owned());
    assert_eq!(
        server.template,
        [
            ServerPart::Variable(0),
            literal("://"),
            ServerPart::Variable(1),
            literal(".acme.com:"),
            ServerPart::Variable(2),
            literal("/"),
            ServerPart::Variable(3),
        ]
    );
    let variables = server.variables.iter();
    let placeholders: Vec<bool> = variables.map(|variable| variable.is_placeholder).collect();
    assert_eq!(placeholders, [false, true, false, false]);
    assert_eq!(server.variables[3].values, ["v1", "v2"]);
}

#[test]
fn a_host_that_stands_for_the_customers_own_is_a_placeholder() {
    let is_placeholder =
        |url: &str| api(&format!("servers: [{{url: '{url}'}}]\n{EMPTY}")).servers[0].is_placeholder;
    for url in [
        "https://auth.example.com",
        "https://example.org/v1",
        "http://acme.test:8080",
        "/v1",
        "https://my.example",
    ] {
        assert!(is_placeholder(url), "{url}");
    }
    for url in [
        "https://api.acme.com",
        "http://localhost:8080",
        "https://myexample.com",
        "https://test.acme.com/example.com",
    ] {
        assert!(!is_placeholder(url), "{url}");
    }
    assert!(api(EMPTY).servers[0].is_placeholder, "no server at all");
}

#[test]
fn an_operation_goes_to_its_own_host_unless_that_is_the_roots_default() {
    let responses = "responses: {'200': {description: Done}}";
    let outline = crate::outline::operations(&api(&format!(
        "servers: [{{url: https://a.com}}, {{url: https://b.com}}]
paths:
  /a: {{get: {{operationId: root, servers: [{{url: https://a.com}}], {responses}}}}}
  /b: {{get: {{operationId: own, servers: [{{url: https://b.com}}], {responses}}}}}
  /c: {{servers: [{{url: https://c.com}}], get: {{operationId: path, {responses}}}, put: {{operationId: again, servers: [{{url: https://b.com}}], {responses}}}}}
"
    )));
    assert_eq!(
        outline,
        "\
Get /a root
  ok 200: empty
Get /b own @0
  ok 200: empty
Get /c path @1
  ok 200: empty
Put /c again @0
  ok 200: empty
"
    );
}

/// One that operations have of their own is theirs alone, and where all of them have one, nobody uses the root's.
#[test]
fn a_root_server_that_no_operation_can_use_is_not_offered() {
    let get =
        |servers: &str| format!("get: {{{servers} responses: {{'200': {{description: Done}}}}}}");
    let (a, b) = (
        get("servers: [{url: https://a.com}],"),
        get("servers: [{url: https://b.com}],"),
    );
    for (root, paths, expected, own) in [
        (
            "https://a.com, https://b.com",
            [&get(""), &b],
            &["https://a.com"][..],
            &["https://b.com"][..],
        ),
        (
            "https://a.com, https://b.com",
            [&a, &b],
            &["https://a.com"],
            &["https://b.com"],
        ),
        (
            "https://a.com, https://c.com",
            [&get(""), &b],
            &["https://a.com", "https://c.com"],
            &["https://b.com"],
        ),
        (
            "https://c.com, https://b.com",
            [&a, &b],
            &[],
            &["https://a.com", "https://b.com"],
        ),
        ("", [&a, &b], &[], &["https://a.com", "https://b.com"]),
        ("", [&a, &get("")], &["/"], &["https://a.com"]),
    ] {
        let servers = root.split(", ").filter(|url| !url.is_empty());
        let servers: Vec<String> = servers.map(|url| format!("{{url: '{url}'}}")).collect();
        let [one, other] = paths;
        let api = api(&format!(
            "servers: [{}]\npaths: {{/x: {{{one}}}, /y: {{{other}}}}}\n",
            servers.join(", ")
        ));
        let urls = |servers: &[generator::ir::Server]| {
            servers
                .iter()
                .map(|server| server.url.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(urls(&api.servers), expected, "{root} {paths:?}");
        assert_eq!(urls(&api.operation_servers), own, "{root} {paths:?}");
    }
}

const SCHEMES: &str = "components:
  securitySchemes:
    key: {type: apiKey, in: query, name: api_key}
    token: {type: apiKey, in: header, name: Authorization, x-prefix: 'Basic '}
    basic: {type: http, scheme: Basic}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.com', scopes: {}}}}
    digest: {type: http, scheme: digest}
    unused: {type: http, scheme: bearer}
";

#[test]
fn security_is_that_of_the_operation_or_of_the_root() {
    let responses = "responses: {'200': {description: Done}}";
    let text = document(&format!(
        "servers: [{{url: https://a.com}}]
security: [{{key: [], basic: []}}, {{}}, {{digest: []}}]
paths:
  /a: {{get: {{{responses}}}, put: {{security: [], {responses}}}, post: {{security: [{{oauth: [read]}}, {{token: []}}], {responses}}}}}
{SCHEMES}"
    ));
    let (api, _) = lowered(&text, None);
    let api = api.unwrap();
    let names: Vec<&str> = api
        .security_schemes
        .iter()
        .map(|scheme| scheme.wire_name.as_str())
        .collect();
    assert_eq!(names, ["basic", "key", "oauth", "token"]);
    assert_eq!(api.security_schemes[2].kind, SecurityKind::Bearer);
    let SecurityKind::ApiKey { prefix, .. } = &api.security_schemes[3].kind else {
        panic!("an API key")
    };
    assert_eq!(prefix, "Basic ");
    let security: Vec<Vec<Vec<u32>>> = api
        .operations
        .iter()
        .map(|operation| {
            operation
                .security
                .iter()
                .map(|set| set.iter().map(|id| id.0).collect())
                .collect()
        })
        .collect();
    assert_eq!(
        security,
        [vec![vec![0, 1], vec![]], vec![], vec![vec![2], vec![3]]],
        "get, put, post"
    );
    assert_eq!(
        messages(&text, None),
        "\
note api.yaml:6: OAuth scopes are ignored: the client sends the token that it is given\nskipped api.yaml:13: security scheme `digest` is left out: the HTTP authentication scheme `digest` is not supported
note api.yaml:14: nothing requires the security scheme `unused`: the client has no setter for it
"
    );
}

#[test]
fn the_credential_of_a_scheme_that_is_not_declared_is_left_to_the_caller() {
    let text = document("servers: [{url: https://a.com}]\nsecurity:\n  - nope: []\npaths: {}\n");
    assert_eq!(
        messages(&text, None),
        "skipped api.yaml:5: the credential of `nope` is left out: no security scheme has this name: the caller sends it by hand, with `header` of the builder or of a call\n"
    );
}
