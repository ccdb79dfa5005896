//! Server Object.
//!
//! ```text
//! {url: https://{id}.acme.com/v1, variables: {id: {default: "0"}}}
//!   ->  ["https://", id, ".acme.com/v1"], Real; id: Placeholder
//! ```

use indexmap::{IndexMap, IndexSet};

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Docs, Server, ServerId, ServerPart, ServerVariable};
use crate::node::Node;

use super::document::Document;
use super::endpoint::Endpoint;
use super::{docs, template};

/// Names that RFC 2606 and RFC 6761 keep for examples.
const RESERVED_HOSTS: [&str; 3] = ["example.com", "example.org", "example.net"];
const RESERVED_DOMAINS: [&str; 3] = [".example", ".test", ".invalid"];

/// The servers of a document, by `url`, each once.
pub(super) struct Servers {
    /// The root's that some operation can use; the specification's default `/` if the document has none.
    pub(super) root: IndexMap<String, Server>,
    /// The hosts of operations that have their own.
    pub(super) own: IndexMap<String, Server>,
}

impl Servers {
    /// Reads the servers, and reports names that the configuration has for others.
    pub(super) fn new(
        document: &Document<'_>,
        config: &Config,
        endpoints: &[Endpoint<'_>],
    ) -> Self {
        let mut root = IndexMap::new();
        for node in document.root.list("servers") {
            let server = server(document, config, node);
            root.entry(server.url.clone()).or_insert(server);
        }
        let default = root.keys().next().map_or("/", String::as_str).to_owned();
        let mut own = IndexMap::new();
        let mut is_used = endpoints.is_empty();
        for endpoint in endpoints {
            // One that equals the root's default is that.
            let node = self::own(endpoint).filter(|node| node.string("url") != default);
            match node.map(|node| (node, node.string("url"))) {
                None => is_used = true,
                Some((_, url)) if own.contains_key(url) => {}
                Some((node, url)) => {
                    own.insert(url.to_owned(), server(document, config, node));
                }
            }
        }
        if root.is_empty() && is_used {
            root.insert(default.clone(), unnamed(document));
        }
        let urls: IndexSet<&String> = root.keys().chain(own.keys()).collect();
        for (url, name) in config.servers.iter().filter(|(url, _)| !urls.contains(url)) {
            let known: Vec<String> = urls.iter().map(|url| format!("`{url}`")).collect();
            let message = format!("no server has the `url` `{url}`");
            let reported = document.cx.error(name.origin, message);
            reported.help(format!("the document has {}", known.join(", ")));
        }
        // One that some operations have of their own is not for the others.
        root.retain(|url, _| is_used && (*url == default || !own.contains_key(url)));
        Self { root, own }
    }

    /// The host that an operation goes to, if it is not the client's.
    pub(super) fn of(&self, endpoint: &Endpoint<'_>) -> Option<ServerId> {
        let index = self.own.get_index_of(own(endpoint)?.string("url"))?;
        u32::try_from(index).ok().map(ServerId)
    }
}

/// The first of an operation's own servers, or of its path item's.
fn own<'n>(endpoint: &Endpoint<'n>) -> Option<&'n Node> {
    let of_operation = endpoint.operation.list("servers").first();
    of_operation.or_else(|| endpoint.item.list("servers").first())
}

/// The server of a document that names none.
fn unnamed(document: &Document<'_>) -> Server {
    let message = "this document names no server: a client of it needs `base_url`";
    let reported = document.cx.note(document.root.origin, message);
    reported.help("add `servers` in the overlay");
    Server {
        name: None,
        docs: Docs::default(),
        url: "/".to_owned(),
        template: vec![ServerPart::Literal("/".to_owned())],
        variables: Vec::new(),
        is_placeholder: true,
    }
}

fn server(document: &Document<'_>, config: &Config, node: &Node) -> Server {
    let url = node.string("url");
    let mut template = Vec::new();
    let mut variables: IndexMap<&str, ServerVariable> = IndexMap::new();
    let mut before = String::new();
    for (literal, name) in template::parts(url) {
        if !literal.is_empty() {
            template.push(ServerPart::Literal(literal.to_owned()));
            before.push_str(literal);
        }
        if let Some(name) = name {
            let entry = variables.entry(name);
            template.push(ServerPart::Variable(entry.index()));
            entry.or_insert_with(|| variable(document, node, name, is_in_host(&before)));
            // What a variable stands for is no slash and no colon, for all that can be known.
            before.push('_');
        }
    }
    for (name, unused) in node.members("variables") {
        if !variables.contains_key(name) {
            let message = format!("the `url` has no place for the variable `{name}`");
            document.cx.note(unused.origin.key(), message);
        }
    }
    // The name that the configuration gives, else OpenAPI 3.2's.
    let name = config.servers.get(url).map(|name| name.value.clone());
    let name = name.or_else(|| docs::text(node, "name"));
    Server {
        name: name.or_else(|| docs::text(node, "x-name")),
        docs: docs::of_object(node),
        url: url.to_owned(),
        template,
        variables: variables.into_values().collect(),
        is_placeholder: is_placeholder(document.cx, node, url),
    }
}

/// A variable of the server's `url`, which `variables` should declare.
fn variable(document: &Document<'_>, server: &Node, name: &str, in_host: bool) -> ServerVariable {
    let node = server.at(&["variables", name]);
    if node.is_none() {
        let message = format!("`variables` does not declare `{{{name}}}` of the `url`");
        let reported = document.cx.note(server.origin, message);
        reported.help(format!("add `variables: {{{name}: {{default: …}}}}`"));
    }
    let read = node.and_then(|node| document.read(node, &["default", "enum"], []));
    let read: openapiv3::ServerVariable = read.unwrap_or_default();
    ServerVariable {
        wire_name: name.to_owned(),
        is_placeholder: node.is_none() || in_host && read.enumeration.is_empty(),
        default: read.default,
        values: read.enumeration,
        docs: node.map(docs::of_object).unwrap_or_default(),
    }
}

/// Whether what follows this much of a `url` is a part of the host's name.
fn is_in_host(before: &str) -> bool {
    match before.split_once("://") {
        Some((_, authority)) => !authority.contains(['/', ':', '?', '#']),
        // `{scheme}://…` is before the host, `//host` and `host/…` are not absolute.
        None => before.starts_with("//"),
    }
}

fn is_placeholder(cx: &Diagnostics, node: &Node, url: &str) -> bool {
    let Some((_, behind)) = url.split_once("://") else {
        let message = format!("the server's `url` `{url}` is relative: a client needs `base_url`");
        let reported = cx.note(node.origin, message);
        reported.help("write the whole address in the overlay");
        return true;
    };
    let authority = behind.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let host = host.to_ascii_lowercase();
    let is_below = |reserved: &&str| {
        let label = host.strip_suffix(reserved);
        label.is_some_and(|label| label.is_empty() || label.ends_with('.'))
    };
    RESERVED_HOSTS.iter().any(is_below)
        || RESERVED_DOMAINS.iter().any(|domain| host.ends_with(domain))
}
