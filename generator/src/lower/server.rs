//! Server Object.
//!
//! ```text
//! {url: https://{id}.acme.com/v1, variables: {id: {default: "0"}}}
//!   ->  ["https://", id, ".acme.com/v1"], Real; id: Placeholder
//! ```

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{DefaultKind, Docs, Server, ServerKind, ServerPart, ServerVariable};
use crate::node::Node;

use super::operation::Place;
use super::{docs, piece};

/// Names that RFC 2606 and RFC 6761 keep for examples.
const RESERVED_HOSTS: [&str; 3] = ["example.com", "example.org", "example.net"];
const RESERVED_DOMAINS: [&str; 3] = [".example", ".test", ".invalid"];

/// The root's servers; the specification's default `/` where it has none.
pub(super) fn of_root(cx: &Diagnostics, root: &Node, config: &Config) -> Vec<Server> {
    let nodes = root.get("servers").and_then(Node::as_array).unwrap_or(&[]);
    let mut servers: Vec<Server> = Vec::new();
    for node in nodes {
        servers.extend(
            server(cx, node, config)
                .filter(|server| !servers.iter().any(|known| url_of(known) == url_of(server))),
        );
    }
    if servers.is_empty() {
        cx.note(
            root.origin,
            "this document names no server: a client of it needs `base_url`",
        )
        .help("add `servers` in the overlay");
        servers.push(Server {
            origin: root.origin,
            name: None,
            docs: Docs::default(),
            template: vec![ServerPart::Literal("/".to_owned())],
            variables: Vec::new(),
            kind: ServerKind::Placeholder,
        });
    }
    servers
}

/// The hosts of operations that have servers of their own, each once. One that equals the root's default is that.
pub(super) fn of_operations(
    cx: &Diagnostics,
    places: &[Place<'_>],
    root: &[Server],
    config: &Config,
) -> Vec<Server> {
    let mut servers: Vec<Server> = Vec::new();
    for place in places {
        let Some(node) = own_server(place.item, place.node) else {
            continue;
        };
        let known = |url: &str| {
            root.first()
                .into_iter()
                .chain(&servers)
                .any(|server| url_of(server) == url)
        };
        if own_url(place.item, place.node).is_some_and(|url| !known(url)) {
            servers.extend(server(cx, node, config));
        }
    }
    servers
}

/// The `url` of an operation's own server, or of its path item's.
pub(super) fn own_url<'n>(item: &'n Node, operation: &'n Node) -> Option<&'n str> {
    own_server(item, operation)?.get("url")?.as_str()
}

/// The first of an operation's own servers, or of its path item's.
fn own_server<'n>(item: &'n Node, operation: &'n Node) -> Option<&'n Node> {
    [operation, item]
        .into_iter()
        .find_map(|node| node.get("servers")?.as_array()?.first())
}

/// A server's `url` as the document has it.
pub(super) fn url_of(server: &Server) -> String {
    let part = |part: &ServerPart| match part {
        ServerPart::Literal(text) => text.clone(),
        ServerPart::Variable(index) => {
            let name = server
                .variables
                .get(*index)
                .map_or("", |variable| &variable.wire_name);
            format!("{{{name}}}")
        }
    };
    server.template.iter().map(part).collect()
}

/// Reports names for servers that are not there.
pub(super) fn check_config<'s>(
    cx: &Diagnostics,
    config: &Config,
    servers: impl Iterator<Item = &'s Server>,
) {
    let urls: Vec<String> = servers.map(url_of).collect();
    for (url, name) in config.servers.iter().filter(|(url, _)| !urls.contains(url)) {
        let known = urls
            .iter()
            .map(|url| format!("`{url}`"))
            .collect::<Vec<_>>()
            .join(", ");
        cx.error(name.origin, format!("no server has the `url` `{url}`"))
            .help(format!("the document has {known}"));
    }
}

fn server(cx: &Diagnostics, node: &Node, config: &Config) -> Option<Server> {
    let read: openapiv3::Server = piece::whole(cx, node, "the server")?;
    let url = read.url.as_str();
    let declared = node.get("variables");
    let mut template = Vec::new();
    let mut variables: Vec<ServerVariable> = Vec::new();
    let mut rest = url;
    let mut before = String::new();
    while let Some((literal, behind)) = rest.split_once('{')
        && let Some((name, after)) = behind.split_once('}')
    {
        push_literal(&mut template, literal);
        before.push_str(literal);
        let known = variables
            .iter()
            .position(|variable| variable.wire_name == name);
        template.push(ServerPart::Variable(known.unwrap_or(variables.len())));
        if known.is_none() {
            variables.push(variable(cx, node, declared, name, is_in_host(&before)));
        }
        // What a variable stands for is no slash and no colon, for all that can be known.
        before.push('_');
        rest = after;
    }
    push_literal(&mut template, rest);
    for (name, unused) in declared.and_then(Node::as_object).into_iter().flatten() {
        if !variables.iter().any(|variable| variable.wire_name == *name) {
            cx.note(
                unused.origin.key(),
                format!("the `url` has no place for the variable `{name}`"),
            );
        }
    }
    Some(Server {
        origin: node.origin,
        name: name(node, url, config),
        docs: docs::of_object(node),
        template,
        variables,
        kind: kind(cx, node, url),
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
    cx: &Diagnostics,
    server: &Node,
    declared: Option<&Node>,
    name: &str,
    in_host: bool,
) -> ServerVariable {
    let node = declared.and_then(|variables| variables.get(name));
    let read = node.and_then(|node| {
        piece::whole::<openapiv3::ServerVariable>(cx, node, "the server variable")
    });
    if node.is_none() {
        cx.note(
            server.origin,
            format!("`variables` does not declare `{{{name}}}` of the `url`"),
        )
        .help(format!("add `variables: {{{name}: {{default: …}}}}`"));
    }
    let (default, values) = read.map_or((None, Vec::new()), |read| {
        (Some(read.default), read.enumeration)
    });
    let usable = default.is_some() && (!in_host || !values.is_empty());
    ServerVariable {
        origin: node.map_or(server.origin, |node| node.origin),
        wire_name: name.to_owned(),
        default: default.unwrap_or_default(),
        values,
        docs: node.map(docs::of_object).unwrap_or_default(),
        default_kind: if usable {
            DefaultKind::Usable
        } else {
            DefaultKind::Placeholder
        },
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

fn kind(cx: &Diagnostics, node: &Node, url: &str) -> ServerKind {
    let Some((_, behind)) = url.split_once("://") else {
        cx.note(
            node.origin,
            format!("the server's `url` `{url}` is relative: a client needs `base_url`"),
        )
        .help("write the whole address in the overlay");
        return ServerKind::Placeholder;
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
    if is_reserved || RESERVED_DOMAINS.iter().any(|domain| host.ends_with(domain)) {
        ServerKind::Placeholder
    } else {
        ServerKind::Real
    }
}
