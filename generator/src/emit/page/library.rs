//! `lib.rs`: the crate's page, and what callers name.

use super::super::{Cx, client, depth, docs, example, webhooks};
use super::{Medium, Page};
use crate::format::{self, Item};

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
    let server = match client::has_constructor(cx) {
        true => ", Server",
        false => "",
    };
    let items = [
        "#![forbid(unsafe_code)]".to_owned(),
        depth::recursion_limit(cx).map_or_else(String::new, |limit| format!(
            "// Types stand deep in each other: a crate that uses the deepest ones needs the same limit.\n\
             #![recursion_limit = \"{limit}\"]\n#![doc(test(attr(recursion_limit = \"{limit}\")))]"
        )),
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
        // Without tags, all operations are the client's own: its page lists them.
        const FEW: usize = 8;
        let cx = self.cx;
        let groups = cx.groups().map(|(tag, names)| {
            let tag = usize::try_from(tag.0)
                .ok()
                .and_then(|index| cx.api.tags.get(index));
            let words = tag.map(|tag| docs::one_line(&tag.docs));
            (&names.accessor, words.unwrap_or_default())
        });
        let untagged = cx.untagged();
        let untagged = untagged.map(|(op, names)| (&names.method, docs::one_line(&op.docs)));
        let few = cx.untagged().count() <= FEW;
        let mut items: Vec<String> = groups
            .chain(untagged.filter(|_| few))
            .map(
                |(name, words)| match (self.method("Client", name), words.as_str()) {
                    (method, "") => method,
                    (method, words) => format!("{method}: {words}"),
                },
            )
            .collect();
        if !few {
            items.push("[`Client`] has the operations without a tag.".to_owned());
        }
        if !items.is_empty() {
            self.section("Operations");
            self.list(items);
        }
    }
}
