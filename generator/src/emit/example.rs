//! The first call as an example program, and the snippets of the crate's pages.

mod builder;
mod call;
mod sample;
mod snippet;

pub(super) use snippet::{Snippet, every_item, failure, first_call, with_body};

use super::{Cx, depth, markdown};
use crate::format::{self, Item};
use builder::Builder;
use call::Call;

/// What the example is called: `softr_first_call`. Cargo puts all examples of a workspace in one folder, so the name says
/// whose it is.
pub(super) fn name(cx: Cx<'_>) -> String {
    format!("{}_first_call", crate_word(cx))
}

/// `examples/softr_first_call.rs`
pub(super) fn emit(cx: Cx<'_>) -> String {
    let title = markdown::one_line(&cx.api.title);
    let docs = [
        format!("A first call of the {title}."),
        String::new(),
        "```text".to_owned(),
        command(cx),
        "```".to_owned(),
    ];
    let program = program(cx, "#[tokio::main(flavor = \"current_thread\")]");
    format::rust_file(cx.source, &docs, &[Item::Text(program)])
}

/// `SOFTR_API_KEY=… cargo run --example softr_first_call`
pub(super) fn command(cx: Cx<'_>) -> String {
    let variables = Builder::new(cx).variables.into_iter();
    let variables: String = variables.map(|variable| variable + "=… ").collect();
    format!("{variables}cargo run --example {}", name(cx))
}

/// The feature without which there is no first call.
pub(super) fn feature(cx: Cx<'_>) -> Option<&str> {
    Call::first(cx)?.feature(cx)
}

/// The whole program: `main` with the attribute that makes it asynchronous.
pub(super) fn program(cx: Cx<'_>, attribute: &str) -> String {
    let Snippet { uses, code, .. } = first_call(cx);
    let (uses, code) = (uses.concat(), code.replace('\n', "\n    "));
    let code = code.replace("\n    \n", "\n\n");
    let main = "async fn main() -> Result<(), Box<dyn std::error::Error>>";
    let limit = depth::recursion_limit(cx);
    let limit = limit.map(|limit| format!("#![recursion_limit = \"{limit}\"]\n\n"));
    let uses = limit.unwrap_or_default() + &uses;
    format!("{uses}\n{attribute}\n{main} {{\n    {code}\n    Ok(())\n}}")
}

/// The package's name as a word: `softr-client` -> `softr`.
fn crate_word(cx: Cx<'_>) -> String {
    let package = cx.names.package.trim_end_matches("-client");
    package.replace('-', "_")
}
