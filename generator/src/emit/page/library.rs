//! `lib.rs`: the crate's page, and what callers name.

use super::super::{Cx, client, example, webhooks};
use super::{Medium, Page, after_colon};
use crate::format::{self, Item};

/// Untagged operations that the page lists. More of them are on the client's own page.
const FEW: usize = 8;

pub(in super::super) fn emit(cx: Cx<'_>) -> String {
    let mut page = Page::new(cx, Medium::Rustdoc);
    page.section("A first call");
    page.snippet(Some(example::first_call(cx)));
    page.groups();
    page.authentication();
    page.bodies();
    page.calls();
    page.paging();
    page.errors();
    page.webhooks();
    page.links();
    let server = match client::has_constructor(cx) {
        true => ", Server",
        false => "",
    };
    let items = [
        "#![forbid(unsafe_code)]".to_owned(),
        modules(cx).join("\n"),
        format!(
            "pub use self::client::{{Client, ClientBuilder{server}}};\npub use client_runtime::{{self, Error}};"
        ),
    ];
    format::rust_file(cx.source, &page.lines, &items.map(Item::Text))
}

fn modules(cx: Cx<'_>) -> Vec<&'static str> {
    let has_callbacks = webhooks::with_callbacks(cx).next().is_some();
    let modules = [
        has_callbacks.then_some("pub mod callbacks;"),
        Some("mod client;"),
        (!cx.api.error_sets.is_empty()).then_some("pub mod errors;"),
        Some("pub mod operations;"),
        Some("pub mod types;"),
        (!cx.api.webhooks.is_empty()).then_some("pub mod webhooks;"),
    ];
    modules.into_iter().flatten().collect()
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
