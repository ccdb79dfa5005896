//! What operations share: servers of their own, security schemes, which are read before any of them, and tags.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{OperationServer, Server, ServerId, Tag, TagId};
use crate::node::Node;
use crate::spelling;

use super::endpoint::Endpoint;
use super::operation::{Draft, id};
use super::scope::Document;
use super::security::Security;
use super::{docs, server};

/// What operations share.
pub(super) struct Tables<'a> {
    /// The root's servers.
    pub(super) servers: Vec<Server>,
    /// The hosts of operations that have their own, by `url`.
    pub(super) operation_servers: IndexMap<String, Server>,
    /// Security schemes and what the root requires.
    pub(super) security: Security<'a>,
}

impl<'a> Tables<'a> {
    /// Reads the tables of a document, and checks what the configuration says about them.
    pub(super) fn new(
        document: &Document<'a>,
        config: &Config,
        endpoints: &[Endpoint<'a>],
    ) -> Self {
        let cx = document.cx;
        let servers = server::of_root(cx, document.root, config);
        let operation_servers = server::of_endpoints(cx, endpoints, servers.first(), config);
        server::check_config(cx, config, servers.iter().chain(operation_servers.values()));
        check_ids(cx, config, endpoints);
        Self {
            servers,
            operation_servers,
            security: Security::new(document, endpoints),
        }
    }

    /// The host that an operation goes to.
    pub(super) fn server(&self, endpoint: &Endpoint<'_>) -> OperationServer {
        let url = server::own(endpoint).and_then(server::url);
        let index = url.and_then(|url| self.operation_servers.get_index_of(url));
        match index.and_then(|index| u32::try_from(index).ok()) {
            Some(index) => OperationServer::Own(ServerId(index)),
            None => OperationServer::Root,
        }
    }
}

/// The tags that operations name first, sorted by name; each operation gets the id of its own.
pub(super) fn tags(root: &Node, drafts: &mut [Draft<'_>]) -> Vec<Tag> {
    let described = root.get("tags").and_then(Node::as_array);
    let mut docs = BTreeMap::new();
    for tag in described.into_iter().flatten() {
        let name = tag.get("name").and_then(Node::as_str);
        docs.entry(name.unwrap_or_default())
            .or_insert_with(|| docs::of_object(tag));
    }
    let used: BTreeSet<&str> = drafts.iter().filter_map(|draft| draft.tag).collect();
    let ids: BTreeMap<&str, TagId> = used.into_iter().zip((0..).map(TagId)).collect();
    for draft in drafts {
        draft.operation.tag = draft.tag.and_then(|tag| ids.get(tag).copied());
    }
    let tag = |name: &str| Tag {
        wire_name: name.to_owned(),
        docs: docs.get(name).cloned().unwrap_or_default(),
    };
    ids.into_keys().map(tag).collect()
}

/// Operation Object, `operationId`: unique among all operations. Those that share one can be called all the same. The configuration
/// names no other.
fn check_ids(cx: &Diagnostics, config: &Config, endpoints: &[Endpoint<'_>]) {
    let mut first_of = BTreeMap::new();
    for endpoint in endpoints {
        let node = endpoint.operation.get("operationId");
        let (Some(node), Some(id)) = (node, id(endpoint.operation)) else {
            continue;
        };
        let first = *first_of.entry(id).or_insert(node.origin);
        if first != node.origin {
            cx.note(
                node.origin,
                format!("another operation has the `operationId` `{id}` as well; both can be called, by names that are told apart"),
            )
            .related(first, "the other one")
            .help("give one of them an `operationId` of its own, which names its method");
        }
    }
    for (id, entry) in &config.paging {
        if !first_of.contains_key(id.as_str()) {
            let known: Vec<&str> = first_of.keys().copied().collect();
            cx.error(
                entry.origin,
                format!("no operation has the `operationId` `{id}`"),
            )
            .help(spelling::advice(id, &known));
        }
    }
}
