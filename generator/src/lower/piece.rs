//! One object of the document, read as its `openapiv3` type with its children left out.
//!
//! `openapiv3` reads a whole tree at once: its untagged types buffer everything below them once per level of nesting, read a value
//! that fails once more per level, and lose the place of the failure. So each object is read on its own, with a stand-in for each
//! child; whoever needs a child takes its node, which knows where it came from.
//!
//! ```text
//! {type: array, items: {type: string}, maxItems: 3}  ->  Schema { Array { items: Reference(""), max_items: 3 } }
//! ```

use serde::de::DeserializeOwned;

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// Where the children of a kind of object are.
enum Children {
    /// The value is one.
    One,
    /// Each item of the array is one.
    Items,
    /// Each member of the object is one.
    Members,
    /// The value stays out: nothing of it is read here.
    Omitted,
}

/// Operation Object. `responses` may be absent, as in OpenAPI 3.1.
pub(super) fn operation(cx: &Diagnostics, node: &Node) -> Option<openapiv3::Operation> {
    let completed;
    let node = if node.get("responses").is_some() {
        node
    } else {
        completed = with(node, "responses", Node::new(node.origin, Object::new()));
        &completed
    };
    read(cx, node, "the operation", |key| match key {
        "parameters" => Some(Children::Items),
        "requestBody" => Some(Children::One),
        "responses" => Some(Children::Members),
        "callbacks" | "servers" => Some(Children::Omitted),
        _ => None,
    })
}

/// Parameter Object.
pub(super) fn parameter(cx: &Diagnostics, node: &Node) -> Option<openapiv3::Parameter> {
    read(cx, node, "the parameter", |key| match key {
        "schema" => Some(Children::One),
        "content" | "examples" => Some(Children::Omitted),
        _ => None,
    })
}

/// Request Body Object.
pub(super) fn request_body(cx: &Diagnostics, node: &Node) -> Option<openapiv3::RequestBody> {
    read(cx, node, "the request body", |key| match key {
        "content" => Some(Children::Omitted),
        _ => None,
    })
}

/// Response Object.
pub(super) fn response(cx: &Diagnostics, node: &Node) -> Option<openapiv3::Response> {
    read(cx, node, "the response", |key| match key {
        "content" | "headers" | "links" => Some(Children::Omitted),
        _ => None,
    })
}

/// Security Scheme Object, Server Object and others that have no children to leave out.
pub(super) fn whole<T: DeserializeOwned>(cx: &Diagnostics, node: &Node, what: &str) -> Option<T> {
    read(cx, node, what, |_| None)
}

/// The node with one member more.
pub(super) fn with(node: &Node, key: &str, value: Node) -> Node {
    let mut members = node.as_object().cloned().unwrap_or_default();
    members.insert(key.to_owned(), value);
    Node::new(node.origin, members)
}

fn read<T: DeserializeOwned>(
    cx: &Diagnostics,
    node: &Node,
    what: &str,
    children: impl Fn(&str) -> Option<Children>,
) -> Option<T> {
    let Some(members) = node.as_object() else {
        cx.error(
            node.origin,
            format!("{what} is {} and should be an object", node.kind()),
        );
        return None;
    };
    let shallow: Object = members
        .iter()
        // Extensions are read from the node by those who know them.
        .filter(|(key, _)| !key.starts_with("x-"))
        .filter_map(|(key, value)| {
            let value = match children(key) {
                Some(children) => stand_in(value, &children)?,
                None => value.clone(),
            };
            Some((key.clone(), value))
        })
        .collect();
    match T::deserialize(&Node::new(node.origin, shallow)) {
        Ok(read) => Some(read),
        Err(error) => {
            cx.misshapen(node.origin, what, &error);
            None
        }
    }
}

/// What is read in the place of a child: a reference to nothing. A child of another kind than an object stays, to be judged.
fn stand_in(value: &Node, children: &Children) -> Option<Node> {
    Some(match (children, &value.value) {
        (Children::Omitted, _) => return None,
        (Children::One, Value::Object(_)) => reference(value),
        (Children::Items, Value::Array(items)) => Node::new(
            value.origin,
            items.iter().map(reference).collect::<Vec<_>>(),
        ),
        (Children::Members, Value::Object(members)) => Node::new(
            value.origin,
            members
                .iter()
                .map(|(key, member)| (key.clone(), reference(member)))
                .collect::<Object>(),
        ),
        (Children::One | Children::Items | Children::Members, _) => value.clone(),
    })
}

fn reference(child: &Node) -> Node {
    let target = Node::new(child.origin, "");
    Node::new(child.origin, Object::from([("$ref".to_owned(), target)]))
}
