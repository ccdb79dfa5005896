//! Server Object.
//!
//! ```text
//! {url: https://{id}.acme.com/v1, variables: {id: {default: "0"}}}
//!   ->  ["https://", id, ".acme.com/v1"], Real; id: Placeholder
//! ```

use indexmap::{IndexMap, IndexSet};

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Docs, Server, ServerPart, ServerVariable};
use crate::node::Node;

use super::endpoint::Endpoint;
use super::{docs, typed};

/// Names that RFC 2606 and RFC 6761 keep for examples.
const RESERVED_HOSTS: [&str; 3] = ["example.com", "example.org", "example.net"];
const RESERVED_DOMAINS: [&str; 3] = [".example", ".test", ".invalid"];

/// The root's servers, each once; the specification's default `/` if it has none.
pub(super) fn of_root(cx: &Diagnostics, root: &Node, config: &Config) -> Vec<Server> {
    let nodes = root.get("servers").and_then(Node::as_array);
    let mut servers: IndexMap<String, Server> = IndexMap::new();
    for server in nodes.into_iter().flatten() {
        if let Some(server) = self::server(cx, server, config) {
            servers.entry(server.url.clone()).or_insert(server);
        }
    }
    if servers.is_empty() {
        cx.note(
            root.origin,
            "this document names no server: a client of it needs `base_url`",
        )
        .help("add `servers` in the overlay");
        return vec![Server {
            name: None,
            docs: Docs::default(),
            url: "/".to_owned(),
            template: vec![ServerPart::Literal("/".to_owned())],
            variables: Vec::new(),
            is_placeholder: true,
        }];
    }
    servers.into_values().collect()
}

/// The hosts of operations that have servers of their own, each once, by `url`. One that equals the root's default is that.
pub(super) fn of_endpoints(
    cx: &Diagnostics,
    endpoints: &[Endpoint<'_>],
    root: Option<&Server>,
    config: &Config,
) -> IndexMap<String, Server> {
    let mut servers = IndexMap::new();
    for node in endpoints.iter().filter_map(own) {
        let url = url(node).unwrap_or_default();
        if root.is_none_or(|root| root.url != url) && !servers.contains_key(url) {
            let server = server(cx, node, config);
            servers.extend(server.map(|server| (url.to_owned(), server)));
        }
    }
    servers
}

/// The first of an operation's own servers, or of its path item's.
pub(super) fn own<'n>(endpoint: &Endpoint<'n>) -> Option<&'n Node> {
    let first = |servers: Option<&'n Node>| servers?.as_array()?.first();
    let of_operation = first(endpoint.operation.get("servers"));
    of_operation.or_else(|| first(endpoint.item.get("servers")))
}

/// `url`
pub(super) fn url(server: &Node) -> Option<&str> {
    server.get("url")?.as_str()
}

/// Reports names for servers that are not there.
pub(super) fn check_config<'s>(
    cx: &Diagnostics,
    config: &Config,
    servers: impl Iterator<Item = &'s Server>,
) {
    let urls: IndexSet<&str> = servers.map(|server| server.url.as_str()).collect();
    let is_unknown = |url: &String| !urls.contains(url.as_str());
    for (url, name) in config.servers.iter().filter(|(url, _)| is_unknown(url)) {
        let known: Vec<String> = urls.iter().map(|url| format!("`{url}`")).collect();
        cx.error(name.origin, format!("no server has the `url` `{url}`"))
            .help(format!("the document has {}", known.join(", ")));
    }
}

fn server(cx: &Diagnostics, node: &Node, config: &Config) -> Option<Server> {
    let read: openapiv3::Server = typed::read(cx, node, &["url", "variables"], [])?;
    let (url, declared) = (read.url, read.variables.unwrap_or_default());
    let nodes = node.get("variables").and_then(Node::as_object);
    let mut template = Vec::new();
    let mut variables: IndexMap<&str, ServerVariable> = IndexMap::new();
    let mut rest = url.as_str();
    let mut before = String::new();
    while let Some((literal, behind)) = rest.split_once('{')
        && let Some((name, after)) = behind.split_once('}')
    {
        push_literal(&mut template, literal);
        before.push_str(literal);
        let entry = variables.entry(name);
        template.push(ServerPart::Variable(entry.index()));
        entry.or_insert_with(|| match nodes.and_then(|nodes| nodes.get(name)) {
            Some(node) => variable(node, name, declared.get(name), is_in_host(&before)),
            None => undeclared(cx, node, name),
        });
        // What a variable stands for is no slash and no colon, for all that can be known.
        before.push('_');
        rest = after;
    }
    push_literal(&mut template, rest);
    for (name, unused) in nodes.into_iter().flatten() {
        if !variables.contains_key(name.as_str()) {
            cx.note(
                unused.origin.key(),
                format!("the `url` has no place for the variable `{name}`"),
            );
        }
    }
    let variables = variables.into_values().collect();
    Some(Server {
        name: name(node, &url, config),
        docs: docs::of_object(node),
        template,
        variables,
        is_placeholder: is_placeholder(cx, node, &url),
        url,
    })
}

/// The name that the configuration gives, else OpenAPI 3.2's `name`.
fn name(node: &Node, url: &str, config: &Config) -> Option<String> {
    let entry = config.servers.get(url).map(|name| name.value.clone());
    entry
        .or_else(|| docs::text(node, "name"))
        .or_else(|| docs::text(node, "x-name"))
}

fn push_literal(template: &mut Vec<ServerPart>, text: &str) {
    if !text.is_empty() {
        template.push(ServerPart::Literal(text.to_owned()));
    }
}

fn variable(
    node: &Node,
    name: &str,
    read: Option<&openapiv3::ServerVariable>,
    in_host: bool,
) -> ServerVariable {
    let read = read.cloned().unwrap_or_default();
    ServerVariable {
        wire_name: name.to_owned(),
        is_placeholder: in_host && read.enumeration.is_empty(),
        default: read.default,
        values: read.enumeration,
        docs: docs::of_object(node),
    }
}

/// A variable of the `url` that `variables` does not declare.
fn undeclared(cx: &Diagnostics, server: &Node, name: &str) -> ServerVariable {
    cx.note(
        server.origin,
        format!("`variables` does not declare `{{{name}}}` of the `url`"),
    )
    .help(format!("add `variables: {{{name}: {{default: …}}}}`"));
    ServerVariable {
        wire_name: name.to_owned(),
        default: String::new(),
        values: Vec::new(),
        docs: Docs::default(),
        is_placeholder: true,
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
        cx.note(
            node.origin,
            format!("the server's `url` `{url}` is relative: a client needs `base_url`"),
        )
        .help("write the whole address in the overlay");
        return true;
    };
    let authority = behind.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_reserved = RESERVED_HOSTS.iter().any(|reserved| {
        host.strip_suffix(reserved)
            .is_some_and(|label| label.is_empty() || label.ends_with('.'))
    });
    is_reserved || RESERVED_DOMAINS.iter().any(|domain| host.ends_with(domain))
}
