//! Path Item Object: the operations of the document, each with what it shares with the others of its path.
//!
//! ```text
//! paths: {/users: {get: {…}, post: {…}}}  ->  [/users get, /users post]
//! ```

use crate::ir::Method;
use crate::node::Node;

use super::document::{Document, Resolved};

/// The methods of Path Item Object, in the order of [`Method`].
const METHODS: [(&str, Method); 9] = [
    ("get", Method::Get),
    ("put", Method::Put),
    ("post", Method::Post),
    ("delete", Method::Delete),
    ("options", Method::Options),
    ("head", Method::Head),
    ("patch", Method::Patch),
    ("trace", Method::Trace),
    ("query", Method::Query),
];

/// An operation of the document.
#[derive(Clone)]
pub(super) struct Endpoint<'n> {
    /// The key in Paths Object.
    pub(super) path: &'n str,
    /// The Path Item Object.
    pub(super) item: Resolved<'n>,
    /// The key in it, or in its `additionalOperations`.
    pub(super) key: &'n str,
    /// The method that the key means.
    pub(super) method: Method,
    /// The Operation Object.
    pub(super) operation: &'n Node,
}

impl<'n> Endpoint<'n> {
    /// `operationId`
    pub(super) fn id(&self) -> Option<&'n str> {
        self.operation.get("operationId")?.as_str()
    }

    /// What inline types of the operation are named after: its `operationId`, or its method and path.
    pub(super) fn name(&self) -> String {
        self.id()
            .map_or_else(|| format!("{} {}", self.key, self.path), str::to_owned)
    }
}

/// The operations of the document, sorted by path, then by method.
pub(super) fn all<'n>(document: &Document<'n>) -> Vec<Endpoint<'n>> {
    let paths = document.root.get("paths").and_then(Node::as_object);
    let mut endpoints = Vec::new();
    for (path, item) in paths.into_iter().flatten() {
        if !path.starts_with("x-")
            && let Some(item) = document.resolve(item)
        {
            let of_item = methods(document, &item);
            endpoints.extend(
                of_item
                    .into_iter()
                    .map(|(key, method, operation)| Endpoint {
                        path,
                        item: item.clone(),
                        key,
                        method,
                        operation,
                    }),
            );
        }
    }
    endpoints.sort_by(|one, other| (one.path, &one.method).cmp(&(other.path, &other.method)));
    endpoints
}

/// The operations of a Path Item Object: their keys, methods and nodes.
pub(super) fn methods<'n>(
    document: &Document<'n>,
    item: &Resolved<'n>,
) -> Vec<(&'n str, Method, &'n Node)> {
    let fixed = METHODS
        .into_iter()
        .filter_map(|(key, method)| Some((key, method, item.get(key)?)));
    let mut methods: Vec<_> = fixed.collect();
    let additional = item.get("additionalOperations").and_then(Node::as_object);
    for (key, node) in additional.into_iter().flatten() {
        if !key.is_empty() && key.bytes().all(is_token) {
            methods.push((key, Method::Other(key.clone()), node));
        } else {
            let why = format!("`{key}` is no method of HTTP (RFC 9110, section 9.1)");
            document.cx.skipped_operation(node.origin.key(), key, &why);
        }
    }
    methods
}

/// Whether a byte may stand in a token (RFC 9110, section 5.6.2).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
