//! JSON pointers in URI fragments (RFC 6901 §6): what `$ref` holds.
//!
//! ```text
//! #/paths/~1users~1%7Bid%7D/get  ->  ["paths", "/users/{id}", "get"]
//! ```

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::node::{Node, Value};

/// The keys of a reference within its document; `None` where it is no JSON pointer.
pub(crate) fn parse(reference: &str) -> Option<Vec<String>> {
    let fragment = percent_decode(reference.strip_prefix('#')?);
    match fragment.strip_prefix('/') {
        Some(pointer) => Some(keys(pointer)),
        None => fragment.is_empty().then(Vec::new),
    }
}

/// The keys of a JSON pointer, which begins behind its first slash.
pub(crate) fn keys(pointer: &str) -> Vec<String> {
    let unescaped = |key: &str| key.replace("~1", "/").replace("~0", "~");
    pointer.split('/').map(unescaped).collect()
}

/// The reference that keys are.
pub(crate) fn reference<S: AsRef<str>>(keys: &[S]) -> String {
    let step = |key: &S| format!("/{}", escape(key.as_ref()));
    format!("#{}", keys.iter().map(step).collect::<String>())
}

/// A key as a step of a pointer in a URI fragment.
fn escape(key: &str) -> String {
    key.replace('~', "~0")
        .replace('/', "~1")
        .replace('%', "%25")
}

/// `%7B` -> `{`. What is not UTF-8 then stays as it is.
pub(crate) fn percent_decode(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.map_or_else(|_| text.to_owned(), |decoded| decoded.into_owned())
}

/// The node that keys lead to.
pub(crate) fn node<'a, S: AsRef<str>>(document: &'a Node, keys: &[S]) -> Option<&'a Node> {
    keys.iter()
        .try_fold(document, |node, key| child(node, key.as_ref()))
}

/// [`node`], to change it.
pub(crate) fn node_mut<'a>(document: &'a mut Node, keys: &[String]) -> Option<&'a mut Node> {
    keys.iter()
        .try_fold(document, |node, key| match &mut node.value {
            Value::Object(members) => members.get_mut(key),
            Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
            _ => None,
        })
}

/// The member or the item of a node.
pub(crate) fn child<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    node.get(key)
        .or_else(|| node.as_array()?.get(key.parse::<usize>().ok()?))
}

/// The members or the items of a node, each with the key that leads to it.
pub(crate) fn children(node: &Node) -> impl Iterator<Item = (Cow<'_, str>, &Node)> {
    let members = node.as_object().into_iter().flatten();
    let items = node.as_array().unwrap_or_default().iter().enumerate();
    members
        .map(|(key, member)| (Cow::from(key), member))
        .chain(items.map(|(index, item)| (Cow::from(index.to_string()), item)))
}
