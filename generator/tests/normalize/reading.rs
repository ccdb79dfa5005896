//! Runs the stage on a text, and reads what it gives as the types of `openapiv3`.

use generator::diagnostics::{Diagnostics, Report};
use generator::node::Node;
use generator::{Input, Loader, NoLoader, Source, load, normalize};
use serde::de::DeserializeOwned;

/// The document in the 3.0 dialect, and everything that was said about it.
pub(crate) fn normalize(text: &str) -> (Option<Node>, Report) {
    normalize_with(text, None)
}

/// [`normalize`], after the corrections of an overlay.
pub(crate) fn normalize_with(text: &str, overlay: Option<&str>) -> (Option<Node>, Report) {
    let overlay = overlay.map(|text| Source::new("overlay.yaml", text));
    normalize_from(Source::new("openapi.yaml", text), overlay, &NoLoader)
}

/// [`normalize`], with the files that the document refers to.
pub(crate) fn normalize_from(
    document: Source,
    overlay: Option<Source>,
    loader: &dyn Loader,
) -> (Option<Node>, Report) {
    let cx = Diagnostics::new();
    let input = Input::new(document);
    let node = load::parse(&cx, &input)
        .and_then(|node| normalize::to_openapi30(&cx, node, overlay.as_ref(), loader));
    (node, cx.into_report())
}

/// Reads the document piece by piece as `openapiv3` types: what does not fit, one line each.
pub(crate) fn mismatches(document: &Node) -> Vec<String> {
    let mut mismatches = Vec::new();
    read::<openapiv3::Info>(document.get("info"), "info", &mut mismatches);
    for (path, item) in document
        .get("paths")
        .and_then(Node::as_object)
        .into_iter()
        .flatten()
    {
        if !path.starts_with("x-") {
            read::<openapiv3::PathItem>(Some(item), path, &mut mismatches);
        }
    }
    members::<openapiv3::Schema>(document, "schemas", &mut mismatches);
    members::<openapiv3::Parameter>(document, "parameters", &mut mismatches);
    members::<openapiv3::Response>(document, "responses", &mut mismatches);
    members::<openapiv3::RequestBody>(document, "requestBodies", &mut mismatches);
    members::<openapiv3::Header>(document, "headers", &mut mismatches);
    mismatches
}

fn members<T: DeserializeOwned>(document: &Node, kept: &str, mismatches: &mut Vec<String>) {
    let components = document.at(&["components", kept]).and_then(Node::as_object);
    for (name, node) in components.into_iter().flatten() {
        read::<openapiv3::ReferenceOr<T>>(Some(node), &format!("{kept}.{name}"), mismatches);
    }
}

fn read<T: DeserializeOwned>(node: Option<&Node>, what: &str, mismatches: &mut Vec<String>) {
    if let Some(node) = node
        && let Err(error) = serde_json::from_value::<T>(node.into())
    {
        mismatches.push(format!("{what}: {error}"));
    }
}
