//! `lib.rs`: the crate's page, and what callers name.

use super::super::{Cx, client, example, webhooks};
use super::{Medium, Page, after_colon};
use crate::format::{self, Item};

/// Untagged operations that the page lists. More of them are on the client's own page.
const FEW: usize = 8;

/// The file.
pub(in super::super) fn emit(cx: Cx<'_>) -> String {
    let mut page = Page::new(cx, Medium::Rustdoc);
    page.section("A first call");
    page.snippet(&example::first_call(cx));
    page.groups();
    page.authentication();
    page.bodies();
    page.calls();
    page.paging();
    page.errors();
    page.webhooks();
    page.links();
    let server = client::has_constructor(cx).then_some(", Server");
    let items = [
        "#![forbid(unsafe_code)]".to_owned(),
        modules(cx).join("\n"),
        format!(
            "pub use self::client::{{Client, ClientBuilder{}}};\npub use client_runtime::{{self, Error}};",
            server.unwrap_or_default()
        ),
    ];
    format::rust_file(cx.source, &page.lines, &items.map(Item::Text))
}

fn modules(cx: Cx<'_>) -> Vec<&'static str> {
    let has_callbacks = webhooks::with_callbacks(cx).next().is_some();
    let modules = [
        ("pub mod callbacks;", has_callbacks),
        ("mod client;", true),
        ("pub mod errors;", !cx.api.error_sets.is_empty()),
        ("pub mod operations;", true),
        ("pub mod types;", true),
        ("pub mod webhooks;", !cx.api.webhooks.is_empty()),
    ];
    let there = modules.into_iter().filter(|(_, is_there)| *is_there);
    there.map(|(module, _)| module).collect()
}

impl Page<'_> {
    /// Where the operations are: the groups, and those that have none.
    fn groups(&mut self) {
        let cx = self.cx;
        let groups = cx.groups().zip(&cx.api.tags);
        let groups = groups.map(|((_, names), tag)| (&names.accessor, &tag.docs));
        let untagged = cx.untagged().map(|(op, names)| (&names.method, &op.docs));
        let is_few = cx.untagged().count() <= FEW;
        let others = "[`Client`] has the operations without a tag.".to_owned();
        let items: Vec<String> = groups
            .chain(untagged.filter(|_| is_few))
            .map(|(name, docs)| self.method("Client", name) + &after_colon(docs))
            .chain((!is_few).then_some(others))
            .collect();
        self.list("Operations", items);
    }
}
