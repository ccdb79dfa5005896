//! What operations share, read before any of them: servers of their own, security schemes.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Server, ServerId};
use crate::spelling;

use super::document::Document;
use super::endpoint::Endpoint;
use super::security::Security;
use super::server;

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

    /// The host that an operation goes to, if it has one of its own.
    pub(super) fn server(&self, endpoint: &Endpoint<'_>) -> Option<ServerId> {
        let url = server::own(endpoint).and_then(server::url);
        let index = url.and_then(|url| self.operation_servers.get_index_of(url))?;
        u32::try_from(index).ok().map(ServerId)
    }
}

/// Operation Object, `operationId`: unique among all operations. Those that share one can be called all the same. The configuration
/// names no other.
fn check_ids(cx: &Diagnostics, config: &Config, endpoints: &[Endpoint<'_>]) {
    let mut first_of = BTreeMap::new();
    for endpoint in endpoints {
        let node = endpoint.operation.get("operationId");
        let (Some(node), Some(id)) = (node, endpoint.id()) else {
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
