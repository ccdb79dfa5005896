//! `schemes`, `host` and `basePath`.
//!
//! ```yaml
//! {schemes: [http, https], host: api.example.com, basePath: /v1}                              # before
//! servers: [{url: 'https://api.example.com/v1'}, {url: 'http://api.example.com/v1'}]          # after
//! ---
//! {basePath: /v1}                                                                             # before
//! servers: [{url: /v1}]                                                                       # after
//! ```

use super::Conversion;
use crate::node::{Node, Origin};

impl Conversion<'_> {
    /// The servers of the document. One that says neither where it is nor below which path has none.
    pub(super) fn servers_of_document(&self) -> Option<Node> {
        let at = self.host.as_ref().or(self.base.as_ref())?.origin;
        Some(self.servers(at, &self.schemes))
    }

    /// The servers of an operation with `schemes`: it goes elsewhere only where the protocol that is used for the others is none
    /// of its own.
    pub(super) fn servers_of_operation(&self, schemes: &Node) -> Option<Node> {
        let own = schemes.as_array()?;
        let used = preferred(&self.schemes).into_iter().next();
        let is_elsewhere = own.iter().all(|own| own.as_str() != used);
        (self.host.is_some() && is_elsewhere).then(|| self.servers(schemes.origin, own))
    }

    fn servers(&self, at: Origin, schemes: &[Node]) -> Node {
        let base = self.base.as_ref().and_then(Node::as_str);
        let base = base.unwrap_or_default();
        let is_bare = !base.is_empty() && !base.starts_with('/');
        let slash = if is_bare { "/" } else { "" };
        let server = |url: String| Node::object(at, [("url", Node::new(at, url))]);
        let Some(host) = self.host.as_ref().and_then(Node::as_str) else {
            return Node::new(at, vec![server(format!("{slash}{base}"))]);
        };
        // Some write the protocol here.
        let host = host.split_once("://").map_or(host, |(_, host)| host);
        let host = host.trim_end_matches('/');
        let names = schemes.iter().filter_map(Node::as_str);
        for scheme in names.filter(|name| name.starts_with("ws")) {
            let what = format!("`schemes: {scheme}`");
            self.cx.skipped(at, &what, "the client speaks HTTP alone");
        }
        let urls = preferred(schemes).into_iter();
        let servers = urls.map(|scheme| server(format!("{scheme}://{host}{slash}{base}")));
        Node::new(at, servers.collect::<Vec<_>>())
    }
}

/// The protocols that the client speaks, the safe one first. Where none is named, that is the one.
fn preferred(schemes: &[Node]) -> Vec<&'static str> {
    let is_named = |name: &&str| schemes.iter().any(|own| own.as_str() == Some(name));
    let named: Vec<&str> = ["https", "http"].into_iter().filter(is_named).collect();
    match named.is_empty() {
        true => vec!["https"],
        false => named,
    }
}
