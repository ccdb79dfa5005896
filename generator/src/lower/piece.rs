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
}

/// Schema Object.
pub(super) fn schema(cx: &Diagnostics, node: &Node) -> Option<openapiv3::Schema> {
    read(cx, node, "the schema", |key| match key {
        "properties" => Some(Children::Members),
        "items" | "not" | "additionalProperties" => Some(Children::One),
        "allOf" | "oneOf" | "anyOf" => Some(Children::Items),
        _ => None,
    })
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
        .map(|(key, value)| {
            let value = match children(key) {
                Some(children) => stand_in(value, &children),
                None => value.clone(),
            };
            (key.clone(), value)
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
fn stand_in(value: &Node, children: &Children) -> Node {
    match (children, &value.value) {
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
    }
}

fn reference(child: &Node) -> Node {
    let target = Node::new(child.origin, "");
    Node::new(child.origin, Object::from([("$ref".to_owned(), target)]))
}
