//! The README's list of servers: what the client can talk to, and whose calls go where.

use super::super::{Cx, client, docs, markdown};
use super::Page;
use crate::ir::{Operation, Server, ServerId};
use crate::names::{Name, ServerNames};

impl Page<'_> {
    /// What the client can talk to.
    pub(super) fn servers(&mut self) {
        let cx = self.cx;
        self.section("Servers");
        let mut lines = Vec::new();
        let servers = cx.api.servers.iter().zip(&cx.names.servers);
        for (index, (server, names)) in servers.enumerate() {
            let line = described(index == 0, server, names);
            lines.extend(markdown::item(&line, markdown::WIDTH));
            for (variable, name) in server.variables.iter().zip(&names.variables) {
                let words = format!("`{name}`: {}", client::variable_words(variable));
                let nested = markdown::item(&words, markdown::WIDTH - 2).into_iter();
                lines.extend(nested.map(|line| format!("  {line}")));
            }
        }
        let own = cx.api.operation_servers.iter();
        for (id, (server, name)) in (0_u32..).zip(own.zip(&cx.names.operation_servers)) {
            let url = markdown::code(&server.url);
            let whose = calls_of(cx, ServerId(id)).join(", ");
            let line = format!(
                "The calls of {whose} always go to {url}, or to the URL given to `ClientBuilder::{name}`."
            );
            lines.extend(markdown::item(&line, markdown::WIDTH));
        }
        let calls = match cx.api.operation_servers.as_slice() {
            [] => "the calls",
            [_, ..] => "all other calls",
        };
        let wins = match client::has_constructor(cx) {
            true => " It wins over `server`, in any order.",
            false => "",
        };
        let line = format!(
            "`ClientBuilder::base_url(\"http://127.0.0.1:8080\")` sends {calls} to another host, such as a proxy or a server in a test.{wins}"
        );
        lines.extend(markdown::item(&line, markdown::WIDTH));
        self.block(lines);
    }
}

/// What a server is called, where it is, and what it is for.
fn described(is_first: bool, server: &Server, names: &ServerNames) -> String {
    let url = markdown::code(&server.url);
    let words = match docs::one_line(&server.docs) {
        words if words.is_empty() => words,
        words => format!(": {words}"),
    };
    match server.is_placeholder {
        false => {
            let variables: Vec<&str> = names.variables.iter().map(Name::as_str).collect();
            let default = match is_first && variables.is_empty() {
                true => ", the default",
                false => "",
            };
            let (constructor, variables) = (&names.constructor, variables.join(", "));
            format!("`Server::{constructor}({variables})` is {url}{default}{words}")
        }
        true => {
            let end = if words.is_empty() { "." } else { "" };
            format!(
                "`ClientBuilder::base_url` takes the URL of a host of your own, in place of {url}{words}{end}"
            )
        }
    }
}

/// The calls that go to a server of their own: whole groups if all of a group's do.
fn calls_of(cx: Cx<'_>, id: ServerId) -> Vec<String> {
    let is_there = |op: &Operation| op.server == Some(id);
    let mut calls = Vec::new();
    for (tag, group) in cx.groups() {
        let accessor = &group.accessor;
        if cx.operations_of(tag).all(|(op, _)| is_there(op)) {
            calls.push(format!("`{accessor}()`"));
        } else {
            let some = cx.operations_of(tag).filter(|(op, _)| is_there(op));
            calls.extend(some.map(|(_, names)| format!("`{accessor}().{}`", names.method)));
        }
    }
    let untagged = cx.untagged().filter(|(op, _)| is_there(op));
    calls.extend(untagged.map(|(_, names)| format!("`{}`", names.method)));
    calls
}
