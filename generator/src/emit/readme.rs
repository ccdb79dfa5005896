//! `README.md`: what the API is, a first call, credentials, errors, paging, every operation.

use super::operation::verb;
use super::{Cx, client, docs, every_item, example, failure, manifest, markdown, strings};
use crate::ir::{Operation, ServerKind};
use crate::names::{Name, OperationNames};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut lines = vec![
        format!("<!-- Generated from {}. Do not edit. -->", cx.source),
        String::new(),
    ];
    lines.push(format!("# {}", cx.names.package));
    lines.push(String::new());
    lines.extend(manifest::about(cx));
    lines.extend(install(cx));
    lines.extend(first_call(cx));
    lines.extend(servers(cx));
    lines.extend(authentication(cx));
    lines.extend(errors(cx));
    lines.extend(paging(cx));
    lines.extend(operations(cx));
    lines.extend(skipped(cx));
    lines.extend(manifest::links(cx, "##"));
    lines.join("\n") + "\n"
}

const ERRORS: &str = "
## Errors

A call gives an `Error` of its operation's own type.
`Error::Api` holds the status, the headers, the body and, through `error()`, what the document says about that status.
`is_timeout()`, `is_retryable()` and `retry_after()` tell what to do next.
With `?`, the errors of all operations become one `Error`.";

fn errors(cx: Cx<'_>) -> Vec<String> {
    let mut lines: Vec<String> = ERRORS.lines().map(str::to_owned).collect();
    if let Some(failure) = failure::lines(cx) {
        lines.extend([String::new(), "```rust".to_owned()]);
        lines.extend(failure);
        lines.push("```".to_owned());
    }
    lines
}

/// The whole program, to be pasted into an empty `main.rs`.
fn first_call(cx: Cx<'_>) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        "## A first call".to_owned(),
        String::new(),
        "```rust".to_owned(),
    ];
    lines.extend(example::uses(cx));
    lines.push(String::new());
    lines.extend(example::program(cx, "#[tokio::main]"));
    lines.extend(["```".to_owned(), String::new()]);
    lines.push(format!(
        "In the crate's own folder, `{}` runs it. Calls need a tokio runtime.",
        example::command(cx)
    ));
    lines
}

/// How a person depends on the crate.
fn install(cx: Cx<'_>) -> Vec<String> {
    let package = format!(
        "{} = \"{}\" # or {{ path = \"the crate's folder\" }}, where it is not published",
        cx.names.package, cx.names.version
    );
    let tokio = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }";
    let lines = [
        "",
        "## Install",
        "",
        "```toml",
        "[dependencies]",
        &package,
        tokio,
        "```",
    ];
    lines.map(str::to_owned).to_vec()
}

/// What the client can talk to.
fn servers(cx: Cx<'_>) -> Vec<String> {
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
                format!("* `ClientBuilder::base_url` takes the URL of a host of your own, for which {url} stands{of}")
            }
        });
        let described = server.variables.iter().zip(&names.variables);
        lines.extend(
            described.map(|(variable, name)| {
                format!("  * `{name}`: {}", client::variable_words(variable))
            }),
        );
    }
    for (server, name) in cx
        .api
        .operation_servers
        .iter()
        .zip(&cx.names.operation_servers)
    {
        let url = markdown::code(&strings::url(server));
        lines.push(format!("* {url} gets the operations that name it, whatever the server is; `ClientBuilder::{name}` replaces it."));
    }
    lines.push(format!("* {OWN_HOST}"));
    lines
}

const OWN_HOST: &str = "`ClientBuilder::base_url(\"http://127.0.0.1:8080\")` sends the calls to any other host: a proxy, a server in a test.";

fn authentication(cx: Cx<'_>) -> Vec<String> {
    if cx.api.security_schemes.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "## Authentication".to_owned(), String::new()];
    for (scheme, name) in cx
        .api
        .security_schemes
        .iter()
        .zip(&cx.names.security_schemes)
    {
        let words = docs::one_line(&scheme.docs);
        let words = if words.is_empty() {
            markdown::code(&scheme.wire_name)
        } else {
            words
        };
        lines.push(format!("* `ClientBuilder::{name}`: {words}"));
    }
    lines
}

fn paging(cx: Cx<'_>) -> Vec<String> {
    let paged: Vec<String> = cx
        .operations()
        .filter(|(op, _)| op.paging.is_some())
        .map(|(_, names)| format!("`{}`", names.method))
        .collect();
    if paged.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "## Paging".to_owned(), String::new()];
    lines.push(format!(
        "`items()` is a stream of every item, and `pages()` one of the pages: on {}.",
        paged.join(", ")
    ));
    if let Some(every_item) = every_item::lines(cx) {
        lines.extend([String::new(), "```rust".to_owned()]);
        lines.extend(every_item);
        lines.push("```".to_owned());
    }
    lines
}

/// A table of operations, group by group.
fn operations(cx: Cx<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), "## Operations".to_owned(), String::new()];
    lines.push("| call | request | what it does |".to_owned());
    lines.push("|---|---|---|".to_owned());
    let row = |group: &str, (op, names): (&Operation, &OperationNames)| {
        let request = cell(&markdown::code(&format!(
            "{} {}",
            verb(&op.method),
            op.path
        )));
        let words = cell(&docs::one_line(&op.docs));
        format!("| `{group}{}` | {request} | {words} |", names.method)
    };
    for (tag, group) in cx.groups() {
        let group = format!("{}().", group.accessor);
        lines.extend(
            cx.operations_of(tag)
                .map(|operation| row(&group, operation)),
        );
    }
    lines.extend(cx.untagged().map(|operation| row("", operation)));
    lines
}

/// A text in a table: what is escaped already stays so.
fn cell(text: &str) -> String {
    text.replace("\\|", "|").replace('|', "\\|")
}

/// What the document asks for and the crate does not have.
fn skipped(cx: Cx<'_>) -> Vec<String> {
    if cx.api.skipped.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "## Left out".to_owned(), String::new()];
    lines.extend(cx.api.skipped.iter().map(|skipped| {
        format!(
            "* {}: {}",
            markdown::one_line(&skipped.what),
            markdown::one_line(&skipped.why)
        )
    }));
    lines
}
