//! Which documents are taken, and what is said to the others.

use crate::reading::normalize;

fn messages(text: &str) -> String {
    let (node, report) = normalize(text);
    assert!(node.is_none() == report.has_errors());
    let messages: Vec<_> = report
        .diagnostics
        .iter()
        .map(|found| found.message.as_str())
        .collect();
    messages.join(" | ")
}

#[test]
fn versions_30_to_32_are_taken() {
    for version in ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "'3.1'", "3.2.0"] {
        assert_eq!(
            messages(&format!(
                "openapi: {version}\ninfo: {{title: T, version: v}}\npaths: {{}}"
            )),
            ""
        );
    }
}

#[test]
fn swagger_20_is_taken() {
    for version in ["'2.0'", "2.0"] {
        let messages = messages(&format!(
            "swagger: {version}\ninfo: {{title: T, version: v}}\npaths: {{}}"
        ));
        assert_eq!(
            messages.contains("`swagger`"),
            version == "2.0",
            "{messages}"
        );
    }
}

#[test]
fn a_version_without_quotes_is_a_number_and_is_understood() {
    let text = "openapi: 3.1\ninfo: {title: T, version: 1.0}\npaths: {}";
    assert_eq!(
        messages(text),
        "`openapi` of the OpenAPI Object is a number, not a string | `version` of the Info Object is a number, not a string"
    );
}

#[test]
fn other_versions_are_refused() {
    assert_eq!(messages("swagger: '1.2'"), "unsupported version of Swagger");
    assert_eq!(
        messages("openapi: 4.0.0"),
        "unsupported version `4.0.0` of OpenAPI"
    );
    assert_eq!(
        messages("openapi: [3]"),
        "`openapi` is an array, not a version number in quotes"
    );
    assert_eq!(
        messages("openapi: 3.0.0\nswagger: '2.0'"),
        "the document says both `openapi` and `swagger`"
    );
}

#[test]
fn what_is_no_openapi_document_is_refused() {
    assert_eq!(messages("[1]"), "the document is an array, not an object");
    assert_eq!(
        messages("asyncapi: 3.0.0"),
        "this is not an OpenAPI document: it begins with `asyncapi`"
    );
    assert_eq!(
        messages("{}"),
        "the document does not say which version of OpenAPI it follows"
    );
}
