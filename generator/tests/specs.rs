//! The corrections and notes that stand beside the vendors' documents fit them.

use generator::diagnostics::Diagnostics;
use generator::node::Node;
use generator::{Input, NoLoader, Source, load, normalize, notes};

/// Reads an API's folder and applies its overlay.
fn overlaid(api: &str) -> Node {
    let read = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../specs");
        let text =
            std::fs::read_to_string(format!("{folder}/{api}/{name}")).expect("a file of ours");
        Source::new(format!("specs/{api}/{name}"), text)
    };
    let cx = Diagnostics::new();
    let node = load::parse(&cx, &Input::new(read("openapi.yaml")), &NoLoader);
    let node =
        node.and_then(|node| normalize::overlay::apply(&cx, node, Some(&read("overlay.yaml"))));
    let notes = notes::parse(&cx, &read("codegen.toml"));
    let report = cx.into_report();
    assert!(report.diagnostics.is_empty(), "{report}");
    assert_eq!(
        notes.and_then(|notes| notes.package.name),
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
    assert_eq!(text(&node, &link), Some("uri"));
}
