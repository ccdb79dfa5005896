//! The README's list of servers: what the client can talk to, and whose calls go where.

use super::super::{Cx, client, docs, markdown, strings};
use crate::ir::{Operation, OperationServer, ServerId, ServerKind};
use crate::names::Name;

/// What the client can talk to.
pub(super) fn lines(cx: Cx<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), "## Servers".to_owned(), String::new()];
    for (index, (server, names)) in cx.api.servers.iter().zip(&cx.names.servers).enumerate() {
        let url = markdown::code(&strings::url(server));
        let words = docs::one_line(&server.docs);
        let of = if words.is_empty() {
            words
        } else {
            format!(": {words}")
        };
        lines.push(match server.kind {
            ServerKind::Real => {
                let variables: Vec<&str> = names.variables.iter().map(Name::as_str).collect();
                let first = if index == 0 && server.variables.is_empty() { ", the default" } else { "" };
                format!("* `Server::{}({})` is {url}{first}{of}", names.constructor, variables.join(", "))
            }
            ServerKind::Placeholder => {
                let end = if of.is_empty() { "." } else { "" };
                format!("* `ClientBuilder::base_url` takes the URL of a host of your own, for which {url} stands{of}{end}")
            }
        });
        let described = server.variables.iter().zip(&names.variables);
        lines.extend(
            described.map(|(variable, name)| {
                format!("  * `{name}`: {}", client::variable_words(variable))
            }),
        );
    }
    let own = cx.api.operation_servers.iter();
    for (id, (server, name)) in (0_u32..).zip(own.zip(&cx.names.operation_servers)) {
        let url = markdown::code(&strings::url(server));
        let whose = of_server(cx, ServerId(id));
        lines.push(format!(
            "* {whose} always go to {url}, or to what `ClientBuilder::{name}` says."
        ));
    }
    let others = if cx.api.operation_servers.is_empty() {
        "the calls"
    } else {
        "all other calls"
    };
    lines.push(format!(
        "* `ClientBuilder::base_url(\"http://127.0.0.1:8080\")` sends {others} to another host: a proxy, a server in a test."
    ));
    lines
}

/// The operations that have this server of their own: whole groups where all of a group's do.
fn of_server(cx: Cx<'_>, id: ServerId) -> String {
    let is_there = |op: &Operation| op.server == OperationServer::Own(id);
    let mut whose = Vec::new();
    for (tag, group) in cx.groups() {
        if cx.operations_of(tag).all(|(op, _)| is_there(op)) {
            whose.push(format!("`{}()`", group.accessor));
        } else {
            let some = cx.operations_of(tag).filter(|(op, _)| is_there(op));
            whose.extend(some.map(|(_, names)| format!("`{}().{}`", group.accessor, names.method)));
        }
    }
    let untagged = cx.untagged().filter(|(op, _)| is_there(op));
    whose.extend(untagged.map(|(_, names)| format!("`{}`", names.method)));
    format!("The calls of {}", whose.join(", "))
}
