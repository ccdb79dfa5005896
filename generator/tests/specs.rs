//! The corrections and configuration that stand beside the vendors' documents fit them.

use generator::diagnostics::Diagnostics;
use generator::node::Node;
use generator::{Input, Source, config, load, normalize};

/// Reads an API's folder and applies its overlay, where it has one: what was written here needs none.
fn overlaid(api: &str) -> Node {
    let folder = format!("{}/../specs/{api}", env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| {
        let text = std::fs::read_to_string(format!("{folder}/{name}")).ok()?;
        Some(Source::new(format!("specs/{api}/{name}"), text))
    };
    let cx = Diagnostics::new();
    let document = read("openapi.yaml").expect("every API has a document");
    let overlay = read("overlay.yaml");
    let node = load::parse(&cx, &Input::new(document));
    let node = node.and_then(|node| normalize::overlay::apply(&cx, node, overlay.as_ref()));
    let config = config::parse(&cx, &read("codegen.toml").expect("a file of ours"));
    let report = cx.into_report();
    assert!(report.diagnostics.is_empty(), "{report}");
    assert_eq!(
        config.and_then(|config| Some(config.package.name?.value)),
        Some(format!("{api}-client"))
    );
    node.expect("a document")
}

fn text<'a>(node: &'a Node, path: &[&str]) -> Option<&'a str> {
    node.at(path)?.as_str()
}

#[test]
fn softr_is_corrected() {
    let node = overlaid("softr");
    let password = [
        "components",
        "schemas",
        "CreateUserRequest",
        "properties",
        "password",
        "format",
    ];
    assert_eq!(text(&node, &password), Some("password"));
    assert_eq!(
        text(
            &node,
            &["paths", "/users/validate-token", "post", "operationId"]
        ),
        Some("validateToken")
    );
    let sync = [
        "paths",
        "/users/sync",
        "post",
        "requestBody",
        "content",
        "application/json",
        "schema",
        "type",
    ];
    assert_eq!(text(&node, &sync), Some("array"));
    let list = [
        "paths",
        "/databases/{databaseId}/tables/{tableId}/records",
        "get",
        "responses",
        "200",
    ];
    let list = node
        .at(&list)
        .and_then(|list| list.at(&["content", "application/json", "schema", "properties"]));
    assert!(list.and_then(|list| list.get("metadata")).is_some());
}

#[test]
fn propelauth_is_corrected() {
    let node = overlaid("propelauth");
    assert_eq!(
        text(&node, &["info", "contact", "email"]),
        Some("support@propelauth.com")
    );
    let secrets = [
        "existing_password_hash",
        "existing_mfa_base32_encoded_secret",
    ];
    for secret in secrets {
        let path = [
            "components",
            "schemas",
            "MigrateUserRequest",
            "properties",
            secret,
            "format",
        ];
        assert_eq!(text(&node, &path), Some("password"), "{secret}");
    }
    let link = [
        "components",
        "schemas",
        "MagicLink",
        "properties",
        "url",
        "format",
    ];
    assert_eq!(text(&node, &link), Some("password"));
}

/// In 3.0.3 `nullable` means something beside `type` alone, and null must be a value of every branch of an `allOf`.
#[test]
fn tooljet_says_nullable_beside_a_type() {
    let yaml = include_str!("../../specs/tooljet/openapi.yaml");
    let lines: Vec<&str> = yaml.lines().map(str::trim).collect();
    let places = lines.windows(2).filter(|pair| pair[1] == "nullable: true");
    let before: Vec<&str> = places.map(|pair| pair[0]).collect();
    assert_eq!(before, ["- type: object"]);
}

#[test]
fn userfront_says_how_keys_look_and_travel() {
    let node = overlaid("userfront");
    let words = ["components", "securitySchemes", "apiKey", "description"];
    let words = text(&node, &words).expect("a description");
    for sentence in [
        "All API requests must be made over HTTPS. Calls made over plain HTTP will fail.",
        "There are Admin and Readonly API keys for your project",
        "`uf_live_admin_abcdefgh_1z2x3y4w5v6u7t8s9r0q`",
        "Test mode keys have the prefix `uf_test_` and live mode keys have the prefix `uf_live_`.",
    ] {
        assert!(words.contains(sentence), "{words}");
    }
}

#[test]
fn tooljet_says_how_its_token_travels_and_what_is_secret() {
    let node = overlaid("tooljet");
    let scheme = ["components", "securitySchemes", "accessToken"];
    let scheme = node.at(&scheme).expect("a security scheme");
    assert_eq!(text(scheme, &["name"]), Some("Authorization"));
    assert_eq!(text(scheme, &["x-prefix"]), Some("Basic "));
    for schema in ["CreateUserRequest", "UpdateUserRequest"] {
        let password = ["components", "schemas", schema, "properties", "password"];
        let password = node.at(&password).expect("a password");
        assert_eq!(text(password, &["format"]), Some("password"), "{schema}");
    }
}

/// Every operation says what becomes of each error that the pages list.
#[test]
fn userfront_documents_every_error() {
    let node = overlaid("userfront");
    let paths = node.get("paths").and_then(Node::as_object);
    let items = paths.into_iter().flat_map(|paths| paths.iter());
    let operations =
        items.flat_map(|(_, item)| item.as_object().into_iter().flat_map(|item| item.iter()));
    let operations = operations.filter(|(key, _)| *key != "parameters");
    let mut count = 0;
    for (_, operation) in operations {
        count += 1;
        for status in ["400", "401", "402", "403", "404", "429", "500"] {
            let reference = text(operation, &["responses", status, "$ref"]);
            assert!(
                reference.is_some(),
                "{status} of {:?}",
                text(operation, &["operationId"])
            );
        }
    }
    assert_eq!(count, 24);
}
