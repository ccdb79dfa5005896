//! A page about the crate: the documentation of `lib.rs` and the README, which have most sections in common.

pub(super) mod library;
mod operations;
pub(super) mod readme;
mod sections;
mod servers;

use super::example::Snippet;
use super::{Cx, docs, markdown};
use crate::names::Name;

/// Where a page is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Medium {
    /// Rendered by rustdoc: headings begin at the first level, links lead to items, snippets are compiled.
    Rustdoc,
    /// Rendered without the crate: headings begin below the title, a path stands for a link, snippets are shown as they are.
    Readme,
}

/// A page, as far as it is written.
struct Page<'a> {
    cx: Cx<'a>,
    medium: Medium,
    lines: Vec<String>,
}

impl<'a> Page<'a> {
    /// A page that begins with what the API is.
    fn new(cx: Cx<'a>, medium: Medium) -> Self {
        let mut page = Self {
            cx,
            medium,
            lines: Vec::new(),
        };
        page.prose(&format!(
            "A client for the {}.",
            markdown::one_line(&cx.api.title)
        ));
        page.block(docs::words(&cx.api.docs));
        page
    }

    /// The heading of the next section.
    fn section(&mut self, title: &str) {
        let level = match self.medium {
            Medium::Rustdoc => "#",
            Medium::Readme => "##",
        };
        self.block([format!("{level} {title}")]);
    }

    /// A paragraph of safe Markdown.
    fn prose(&mut self, text: &str) {
        self.block(markdown::fill(text, markdown::WIDTH));
    }

    /// A list of items in safe Markdown.
    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items = items.into_iter();
        self.block(items.flat_map(|item| markdown::item(&item, markdown::WIDTH)));
    }

    /// A table whose cells are safe Markdown.
    fn table<const N: usize>(&mut self, head: [&str; N], rows: Vec<[String; N]>) {
        let cell = |text: &String| markdown::cell(text);
        let row = |cells: [String; N]| format!("| {} |", cells.each_ref().map(cell).join(" | "));
        let head = [
            format!("| {} |", head.join(" | ")),
            format!("|{}", "---|".repeat(N)),
        ];
        self.block(head.into_iter().chain(rows.into_iter().map(row)));
    }

    /// Code that calls an operation.
    fn snippet(&mut self, snippet: &Snippet<'_>) {
        match self.medium {
            Medium::Rustdoc => self.code("no_run", &snippet.doctest(self.cx)),
            Medium::Readme => self.code("rust", &snippet.shown()),
        }
    }

    /// A block of code in a language.
    fn code(&mut self, language: &str, code: &str) {
        let code = format!("```{language}\n{code}\n```");
        self.block(code.lines().map(str::to_owned));
    }

    /// An item of the crate by its path.
    fn link(&self, path: &str) -> String {
        match self.medium {
            Medium::Rustdoc => format!("[`{path}`]"),
            Medium::Readme => format!("`{path}`"),
        }
    }

    /// A method by its name, which alone would not lead to it.
    fn method(&self, owner: &str, name: &Name) -> String {
        let name = name.unraw();
        match self.medium {
            Medium::Rustdoc => format!("[`{name}`]({owner}::{name})"),
            Medium::Readme => format!("`{owner}::{name}`"),
        }
    }

    /// Lines, and the blank one before them.
    fn block(&mut self, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() && !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
    }
}
