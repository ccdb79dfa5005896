//! `lib.rs`: the crate's page with a first call, and what callers name.

use super::example::{self, Values};
use super::{Cx, client, every_item, failure, manifest, markdown, webhooks as received, with_body};
use crate::format::{self, Item};
use crate::names::Name;

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut docs = vec![
        format!("A client of the {}.", markdown::one_line(&cx.api.title)),
        String::new(),
    ];
    docs.extend(manifest::about(cx));
    docs.extend(first_call(cx));
    docs.extend(operations(cx));
    docs.extend(authentication(cx));
    docs.extend(bodies(cx));
    docs.extend(paging(cx));
    docs.extend(errors(cx));
    docs.extend(webhooks(cx));
    docs.extend(manifest::links(cx, "#"));
    let server = if client::has_constructor(cx) {
        ", Server"
    } else {
        ""
    };
    let items = [
        Item::Text("#![forbid(unsafe_code)]".to_owned()),
        Item::Text(modules(cx)),
        Item::Text(format!(
            "pub use self::client::{{Client, ClientBuilder{server}}};\npub use client_runtime::{{self, Error}};"
        )),
    ];
    format::rust_file(cx.source, &docs, &items)
}

fn modules(cx: Cx<'_>) -> String {
    let mut modules = vec!["mod client;", "pub mod operations;", "pub mod types;"];
    if received::with_callbacks(cx).next().is_some() {
        modules.insert(0, "pub mod callbacks;");
    }
    if !cx.api.webhooks.is_empty() {
        modules.push("pub mod webhooks;");
    }
    modules.join("\n")
}

fn first_call(cx: Cx<'_>) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        "# A first call".to_owned(),
        String::new(),
        "```no_run".to_owned(),
    ];
    lines.extend(example::uses(cx));
    lines.push(String::new());
    // Without the feature there is no such operation, and nothing to compile.
    lines.extend(example::feature(cx).map(|feature| format!("# #[cfg(feature = \"{feature}\")]")));
    lines.push(format!(
        "# async fn example() -> Result<(), {}::Error> {{",
        cx.names.library
    ));
    lines.extend(example::lines(cx, Values::Literal));
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
    lines
}

/// Where the operations are: the groups, and those that have none.
fn operations(cx: Cx<'_>) -> Vec<String> {
    // Without tags, all operations are the client's own: its page lists them.
    const FEW: usize = 8;
    let groups = cx.groups().map(|(tag, names)| {
        let index = usize::try_from(tag.0).ok();
        let words = index
            .and_then(|index| cx.api.tags.get(index))
            .map(|tag| super::docs::one_line(&tag.docs));
        (&names.accessor, words.unwrap_or_default())
    });
    let untagged = cx.untagged();
    let untagged = untagged.map(|(op, names)| (&names.method, super::docs::one_line(&op.docs)));
    let few = cx.untagged().count() <= FEW;
    let mut items: Vec<String> = Vec::new();
    for (name, words) in groups.chain(untagged.filter(|_| few)) {
        let link = link("Client", name);
        let item = match words.as_str() {
            "" => link,
            words => format!("{link}: {words}"),
        };
        items.extend(markdown::item(&item, markdown::WIDTH));
    }
    if !few {
        let item = "[`Client`] has the operations without a tag.";
        items.extend(markdown::item(item, markdown::WIDTH));
    }
    if items.is_empty() {
        return Vec::new();
    }
    let heading = ["", "# Operations", ""].map(str::to_owned);
    heading.into_iter().chain(items).collect()
}

/// A link with its target, since Markdown takes a bare label and a colon for the definition of a link.
fn link(owner: &str, name: &Name) -> String {
    let name = name.unraw();
    format!("[`{name}`]({owner}::{name})")
}

/// What the builder takes, credential by credential.
pub(super) fn authentication(cx: Cx<'_>) -> Vec<String> {
    if cx.api.security_schemes.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "# Authentication".to_owned(), String::new()];
    for (name, words) in client::credentials(cx) {
        let item = format!("{}: {words}", link("ClientBuilder", name));
        lines.extend(markdown::item(&item, markdown::WIDTH));
    }
    lines.push(String::new());
    lines.extend(markdown::fill(
        "Credentials show up in no `Debug` output and in no error, and follow no redirect to another origin.",
        markdown::WIDTH,
    ));
    lines
}

/// How a body is made.
fn bodies(cx: Cx<'_>) -> Vec<String> {
    let Some(snippet) = with_body::snippet(cx) else {
        return Vec::new();
    };
    let mut lines = vec![String::new(), "# Bodies".to_owned(), String::new()];
    lines.extend(markdown::fill(
        "A type of [`types`] takes in `new` what the description requires, and has a method for each thing more.",
        markdown::WIDTH,
    ));
    lines.push(String::new());
    lines.extend(snippet.doctest(cx));
    lines
}

fn paging(cx: Cx<'_>) -> Vec<String> {
    let paged = cx.operations().filter(|(op, _)| op.paging.is_some());
    let calls: Vec<String> = paged
        .filter_map(|(op, names)| {
            let group = cx.group_of(op)?;
            let method = names.method.unraw();
            Some(format!(
                "* [`{0}::{method}`](operations::{1}::{0}::{method})",
                group.ident, group.module
            ))
        })
        .collect();
    if calls.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), "# Paging".to_owned(), String::new()];
    lines.extend(markdown::fill(
        "`items()` gives every item, and fetches the pages as they are needed; `pages()` gives the pages.",
        markdown::WIDTH,
    ));
    lines.push(String::new());
    if let Some(snippet) = every_item::snippet(cx) {
        lines.extend(snippet.doctest(cx));
        lines.push(String::new());
    }
    lines.extend(calls);
    lines
}

fn errors(cx: Cx<'_>) -> Vec<String> {
    let words = "`send` gives an [`Error`] of its operation's own error type: [`Error::Api`] holds status, headers, body \
                 and the documented error for the status. With `?`, all of them become one [`Error`].";
    let heading = ["", "# Errors", ""].map(str::to_owned);
    let mut lines: Vec<String> = heading.into();
    lines.extend(markdown::fill(words, markdown::WIDTH));
    if let Some(snippet) = failure::snippet(cx) {
        lines.push(String::new());
        lines.extend(snippet.doctest(cx));
    }
    lines
}

/// What the API sends to its callers, and how it is decoded.
fn webhooks(cx: Cx<'_>) -> Vec<String> {
    let (mut lines, heading) = (Vec::new(), ["", "# Webhooks", ""].map(str::to_owned));
    if let Some(webhook) = cx.api.webhooks.first() {
        lines.extend(markdown::fill(
            &format!(
                "What the API sends to a server of your own: [`Webhook::decode`](webhooks::Webhook::decode) takes the name, such as {}, and the body.",
                markdown::code(&webhook.name)
            ),
            markdown::WIDTH,
        ));
    }
    let mut callbacks = received::with_callbacks(cx).peekable();
    if callbacks.peek().is_some() {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push("Callbacks, by the operation that they belong to:".to_owned());
        lines.push(String::new());
    }
    for (op, names) in callbacks {
        let request = markdown::code(&format!(
            "{} {}",
            super::operation::verb(&op.method),
            op.path
        ));
        let item = format!("{request}: [`{0}`](callbacks::{0})", names.callback);
        lines.extend(markdown::item(&item, markdown::WIDTH));
    }
    match lines.is_empty() {
        true => lines,
        false => heading.into_iter().chain(lines).collect(),
    }
}
