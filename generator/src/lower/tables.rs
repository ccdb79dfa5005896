//! What operations share, read before any of them: tags, servers of their own, security schemes, paging.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Operation, OperationServer, Server, ServerId, Tag, TagId};
use crate::node::Node;
use crate::spelling;

use super::operation::Place;
use super::scope::Document;
use super::security::Security;
use super::{docs, server};

/// What operations share.
pub(super) struct Tables {
    /// Tags that operations name first, sorted by name.
    pub(super) tags: Vec<Tag>,
    /// The root's servers.
    pub(super) servers: Vec<Server>,
    /// The hosts of operations that have their own.
    pub(super) operation_servers: Vec<Server>,
    /// Security schemes and what the root requires.
    pub(super) security: Security,
}

impl Tables {
    /// Reads the tables of a document.
    pub(super) fn new(document: &Document<'_>, config: &Config, places: &[Place<'_>]) -> Self {
        let cx = document.cx;
        let servers = server::of_root(cx, document.root, config);
        let operation_servers = server::of_operations(cx, places, &servers, config);
        server::check_config(cx, config, servers.iter().chain(&operation_servers));
        check_paging(cx, config, places);
        check_ids(cx, places);
        Self {
            tags: tags(document.root, places),
            servers,
            operation_servers,
            security: Security::new(document, places),
        }
    }

    /// The id of a tag.
    pub(super) fn tag(&self, name: &str) -> Option<TagId> {
        let index = self
            .tags
            .binary_search_by_key(&name, |tag| &tag.wire_name)
            .ok()?;
        Some(TagId(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// The host that an operation goes to.
    pub(super) fn server(&self, item: &Node, operation: &Node) -> OperationServer {
        let Some(url) = server::own_url(item, operation) else {
            return OperationServer::Root;
        };
        let found = self
            .operation_servers
            .iter()
            .position(|server| server::url_of(server) == url);
        found.map_or(OperationServer::Root, |index| {
            OperationServer::Own(ServerId(u32::try_from(index).unwrap_or(u32::MAX)))
        })
    }
}

/// The tags that operations have once some were left out, and the operations with the new numbers of theirs.
pub(super) fn keep_used(tags: Vec<Tag>, operations: &mut [Operation]) -> Vec<Tag> {
    let used: BTreeSet<TagId> = operations.iter().filter_map(|op| op.tag).collect();
    let position = |id: &TagId| used.iter().position(|one| one == id);
    for operation in operations {
        let kept = operation.tag.as_ref().and_then(position);
        operation.tag = kept.and_then(|kept| u32::try_from(kept).ok().map(TagId));
    }
    let is_used = |index: usize| u32::try_from(index).is_ok_and(|id| used.contains(&TagId(id)));
    let numbered = tags.into_iter().enumerate();
    numbered
        .filter(|(index, _)| is_used(*index))
        .map(|(_, tag)| tag)
        .collect()
}

fn tags(root: &Node, places: &[Place<'_>]) -> Vec<Tag> {
    let first = |place: &Place<'_>| {
        place
            .node
            .get("tags")?
            .as_array()?
            .first()?
            .as_str()
            .map(str::to_owned)
    };
    let used: BTreeSet<String> = places.iter().filter_map(first).collect();
    let described = root.get("tags").and_then(Node::as_array).unwrap_or(&[]);
    let tag = |wire_name: String| {
        let known = described
            .iter()
            .find(|tag| tag.get("name").and_then(Node::as_str) == Some(&wire_name));
        Tag {
            docs: known.map(docs::of_object).unwrap_or_default(),
            wire_name,
        }
    };
    used.into_iter().map(tag).collect()
}

/// Operation Object, `operationId`: unique among all operations. Those that share one can be called all the same.
fn check_ids(cx: &Diagnostics, places: &[Place<'_>]) {
    let mut first_of = BTreeMap::new();
    for place in places {
        let Some(node) = place.node.get("operationId") else {
            continue;
        };
        let Some(id) = node.as_str() else { continue };
        if let Some(first) = first_of.get(id) {
            cx.note(
                node.origin,
                format!("another operation has the `operationId` `{id}` as well; both can be called, by names that are told apart"),
            )
            .related(*first, "the other one")
            .help("give one of them an `operationId` of its own, which names its method");
        } else {
            first_of.insert(id, node.origin);
        }
    }
}

fn check_paging(cx: &Diagnostics, config: &Config, places: &[Place<'_>]) {
    let ids: BTreeSet<&str> = places
        .iter()
        .filter_map(|place| place.node.get("operationId")?.as_str())
        .collect();
    for (id, entry) in config
        .paging
        .iter()
        .filter(|(id, _)| !ids.contains(id.as_str()))
    {
        let known: Vec<&str> = ids.iter().copied().collect();
        cx.error(
            entry.origin,
            format!("no operation has the `operationId` `{id}`"),
        )
        .help(spelling::advice(id, &known));
    }
}
