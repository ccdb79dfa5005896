//! `README.md`: what the API is, a first call, credentials, errors, paging, every operation.

mod servers;

use super::example::Snippet;
use super::imports::Imports;
use super::operation::verb;
use super::{
    Cx, client, docs, every_item, example, failure, manifest, markdown, parameters, shape,
    webhooks, with_body,
};
use crate::ir::{Content, Operation, Presence, Shape, StringFormat, Webhook};
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
    lines.extend(servers::lines(cx));
    lines.extend(authentication(cx));
    lines.extend(bodies(cx));
    lines.extend(errors(cx));
    lines.extend(paging(cx));
    lines.extend(operations(cx));
    lines.extend(received(cx));
    lines.extend(skipped(cx));
    lines.extend(manifest::links(cx, "##"));
    lines.join("\n") + "\n"
}

const ERRORS: &str = "
## Errors

`send()` gives a `Result<_, Error<E>>`, where `E` is the operation's own: `operations::<group>::<Operation>Error`, a variant for each
documented status. `Error::Api` holds the status, the headers, the body and, through `error()`, that variant. It is `Undocumented`
where the document does not mention the status, or the body is not what it promises: `decode_error()` then says why.
`is_timeout()`, `is_retryable()` and `retry_after()` tell what to do next. With `?`, the errors of all operations become one `Error`.";

fn errors(cx: Cx<'_>) -> Vec<String> {
    let mut lines: Vec<String> = ERRORS.lines().map(str::to_owned).collect();
    lines.extend(failure::snippet(cx).into_iter().flat_map(block));
    lines
}

/// What the table of operations cannot show: where the types are, and how they are made.
fn bodies(cx: Cx<'_>) -> Vec<String> {
    let Some(sample) = with_body::snippet(cx) else {
        return Vec::new();
    };
    let words = format!(
        "What an operation requires is an argument, and what it may be given is a method of the call. Bodies are made of `{0}::types`:\n\
         `new` takes what the description requires, and each thing more has a method. `{0}::client_runtime` has the types of other crates:\n\
         `uuid::Uuid`, `chrono::DateTime`, `serde_json::Value`.",
        cx.names.library
    );
    let mut lines = ["", "## Arguments and bodies", ""]
        .map(str::to_owned)
        .to_vec();
    lines.extend(words.lines().map(str::to_owned));
    lines.extend(block(sample));
    lines
}

/// A block of code, and the blank line before it.
fn block(snippet: Snippet<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), "```rust".to_owned()];
    lines.extend(snippet.lines);
    lines.push("```".to_owned());
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
    let mut lines = lines.map(str::to_owned).to_vec();
    if cx.has_features() && cx.names.groups.len() > 1 {
        let features: Vec<String> = cx
            .groups()
            .map(|(_, group)| format!("`{}`", group.feature))
            .collect();
        // A list that long says less than the manifest.
        let list = if features.len() > 12 {
            String::new()
        } else {
            format!(": {}", features.join(", "))
        };
        lines.push(String::new());
        lines.push(format!(
            "Each group of operations is a feature, and all are on by default{list}."
        ));
    }
    lines
}

fn authentication(cx: Cx<'_>) -> Vec<String> {
    if cx.api.security_schemes.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "## Authentication".to_owned(), String::new()];
    let credentials = client::credentials(cx);
    lines.extend(credentials.map(|(name, words)| format!("* `ClientBuilder::{name}`: {words}")));
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
    lines.extend(every_item::snippet(cx).into_iter().flat_map(block));
    lines
}

/// A table of operations, group by group.
fn operations(cx: Cx<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), "## Operations".to_owned(), String::new()];
    lines.push(
        "What is in brackets may be left out; optional parameters are on the page of each call."
            .to_owned(),
    );
    lines.push(String::new());
    lines.push("| call | request | what it does |".to_owned());
    lines.push("|---|---|---|".to_owned());
    let row = |group: &str, (op, names): (&Operation, &OperationNames)| {
        let request = cell(&markdown::code(&format!(
            "{} {}",
            verb(&op.method),
            op.path
        )));
        let words = cell(&docs::one_line(&op.docs));
        let arguments = arguments(cx, op, names);
        format!(
            "| `{group}{}{arguments}` | {request} | {words} |",
            names.method
        )
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

/// `(user_id: Uuid, UpdateUserRequest)`: the arguments, with the types of those that are no texts, and `[.body(Filter)]` for a body
/// that may be left out.
fn arguments(cx: Cx<'_>, op: &Operation, names: &OperationNames) -> String {
    let required =
        parameters(op, names).filter(|(parameter, ..)| parameter.presence == Presence::Required);
    let mut arguments: Vec<String> = required
        .map(
            |(parameter, name, _)| match type_name(cx, &parameter.shape) {
                Some(ty) => format!("{name}: {ty}"),
                None => name.to_string(),
            },
        )
        .collect();
    let mut optional = String::new();
    if let Some(body) = &op.body {
        let ty = match &body.content {
            Content::Json(shape) => type_name(cx, shape),
            Content::Text | Content::Bytes | Content::Empty => None,
        };
        let ty = ty.unwrap_or_else(|| names.body.to_string());
        match body.presence {
            Presence::Required => arguments.push(ty),
            Presence::Optional => optional = format!("[.{}({ty})]", names.body),
        }
    }
    format!("({}){optional}", arguments.join(", "))
}

/// A type as callers write it; `None` for texts, which are taken in any form.
fn type_name(cx: Cx<'_>, shape: &Shape) -> Option<String> {
    let is_text = matches!(
        cx.resolved(shape),
        Shape::String(
            StringFormat::Plain | StringFormat::Binary | StringFormat::Secret | StringFormat::Byte
        )
    );
    let ty = shape::ty(cx, shape, &mut Imports::default()).to_string();
    (!is_text).then(|| ty.replace(' ', "").replace(',', ", "))
}

/// A table of what the API sends to its callers.
fn received(cx: Cx<'_>) -> Vec<String> {
    let row = |decode: &str, variant: &Name, webhook: &Webhook| {
        let name = cell(&markdown::code(&webhook.name));
        let words = cell(&docs::one_line(&webhook.docs));
        format!("| {name} | `{decode}` | `{variant}` | {words} |")
    };
    let webhooks = cx.api.webhooks.iter().zip(&cx.names.webhooks);
    let webhooks = webhooks.map(|(webhook, variant)| row("webhooks::Webhook", variant, webhook));
    let callbacks = webhooks::with_callbacks(cx).flat_map(|(op, names)| {
        let decode = format!("callbacks::{}", names.callback);
        let callbacks = op.callbacks.iter().zip(&names.callbacks);
        callbacks.map(move |(callback, variant)| row(&decode, variant, callback))
    });
    let rows: Vec<String> = webhooks.chain(callbacks).collect();
    if rows.is_empty() {
        return rows;
    }
    let head = [
        "",
        "## Webhooks",
        "",
        "What the API sends to a server of your own. `decode` of the enum takes the name and the body that came.",
        "",
        "| name | enum | variant | what it tells |",
        "|---|---|---|---|",
    ];
    head.map(str::to_owned).into_iter().chain(rows).collect()
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
