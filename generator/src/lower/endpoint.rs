//! Path Item Object: the operations of the document, each with what it shares with the others of its path.
//!
//! ```text
//! paths: {/users: {get: {…}, post: {…}}}  ->  [/users get, /users post]
//! ```

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::Method;
use crate::node::Node;
use crate::spelling;

use super::document::{Document, Resolved};

/// The methods of Path Item Object.
const METHODS: [Method; 9] = [
    Method::Get,
    Method::Put,
    Method::Post,
    Method::Delete,
    Method::Options,
    Method::Head,
    Method::Patch,
    Method::Trace,
    Method::Query,
];

/// An operation of the document.
pub(super) struct Endpoint<'n> {
    /// The key in Paths Object.
    pub(super) path: &'n str,
    /// The Path Item Object.
    pub(super) item: Resolved<'n>,
    /// The method that the key in it means.
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
        let (method, path) = (self.method.key(), self.path);
        self.id()
            .map_or_else(|| format!("{method} {path}"), str::to_owned)
    }
}

/// The operations of the document, sorted by path, then by method.
pub(super) fn all<'n>(document: &Document<'n>) -> Vec<Endpoint<'n>> {
    let mut endpoints = Vec::new();
    for (path, item) in document.members(document.root.get("paths")) {
        let methods = methods(document, &item).into_iter();
        endpoints.extend(methods.map(|(method, operation)| Endpoint {
            path,
            item: item.clone(),
            method,
            operation,
        }));
    }
    endpoints.sort_by(|one, other| (one.path, &one.method).cmp(&(other.path, &other.method)));
    endpoints
}

/// The operations of a Path Item Object.
pub(super) fn methods<'n>(document: &Document<'n>, item: &Resolved<'n>) -> Vec<(Method, &'n Node)> {
    let fixed = METHODS.into_iter();
    let fixed = fixed.filter_map(|method| item.get(method.key()).map(|node| (method, node)));
    let mut methods: Vec<_> = fixed.collect();
    for (key, node) in item.node.members("additionalOperations") {
        if http::Method::from_bytes(key.as_bytes()).is_ok() {
            methods.push((Method::Other(key.to_owned()), node));
        } else {
            let why = format!("`{key}` is no method of HTTP (RFC 9110, section 9.1)");
            document.cx.skipped_operation(node.origin.key(), key, &why);
        }
    }
    methods
}

/// Operation Object, `operationId`: unique among all operations. Those that share one can be called all the same. The configuration
/// names no other.
pub(super) fn check_ids(cx: &Diagnostics, config: &Config, endpoints: &[Endpoint<'_>]) {
    let mut first_of = BTreeMap::new();
    for endpoint in endpoints {
        let node = endpoint.operation.get("operationId");
        let (Some(node), Some(id)) = (node, endpoint.id()) else {
            continue;
        };
        let first = *first_of.entry(id).or_insert(node.origin);
        if first != node.origin {
            let message = format!(
                "another operation has the `operationId` `{id}` as well; both can be called, by names that are told apart"
            );
            cx.note(node.origin, message)
                .related(first, "the other one")
                .help("give one of them an `operationId` of its own, which names its method");
        }
    }
    let known: Vec<&str> = first_of.into_keys().collect();
    for (id, entry) in &config.paging {
        if !known.contains(&id.as_str()) {
            let message = format!("no operation has the `operationId` `{id}`");
            cx.error(entry.origin, message)
                .help(spelling::advice(id, &known));
        }
    }
}
