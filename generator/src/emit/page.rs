//! A page about the crate: the documentation of `lib.rs` and the README, which have most sections in common.

pub(super) mod library;
pub(super) mod readme;

use std::iter::zip;

use super::example::{self, Snippet};
use super::{Cx, client, docs, markdown, webhooks};
use crate::ir::{Docs, Field, Shape, StringFormat, Webhook};
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
        let title = markdown::one_line(&cx.api.title);
        let mut lines = markdown::fill(&format!("A client for the {title}."), markdown::WIDTH);
        docs::paragraph(&mut lines, docs::words(&cx.api.docs));
        Self { cx, medium, lines }
    }

    fn section(&mut self, title: &str) {
        let level = match self.medium {
            Medium::Rustdoc => "#",
            Medium::Readme => "##",
        };
        self.block([format!("{level} {title}")]);
    }

    /// A section that is a list of items in safe Markdown, if there are any.
    fn list(&mut self, title: &str, items: impl IntoIterator<Item = String>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.section(title);
            self.block(items.flat_map(|item| markdown::item(&item, markdown::WIDTH)));
        }
    }

    /// A paragraph of safe Markdown.
    fn prose(&mut self, text: &str) {
        self.block(markdown::fill(text, markdown::WIDTH));
    }

    /// A table whose cells are safe Markdown.
    fn table<const N: usize>(&mut self, head: [&str; N], rows: Vec<[String; N]>) {
        let cell = |text: &String| markdown::cell(text);
        let row = |cells: [String; N]| format!("| {} |", cells.each_ref().map(cell).join(" | "));
        let rule = format!("|{}", "---|".repeat(N));
        let head = [row(head.map(str::to_owned)), rule];
        self.block(head.into_iter().chain(rows.into_iter().map(row)));
    }

    /// Code that calls an operation, if there is one to call.
    fn snippet(&mut self, snippet: Option<Snippet<'_>>) {
        match (self.medium, snippet) {
            (Medium::Rustdoc, Some(snippet)) => self.code("no_run", &snippet.doctest(self.cx)),
            (Medium::Readme, Some(snippet)) => self.code("rust", &snippet.shown()),
            (_, None) => {}
        }
    }

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
        docs::paragraph(&mut self.lines, lines);
    }
}

/// The sections that both have.
impl Page<'_> {
    /// What the builder takes, credential by credential.
    fn authentication(&mut self) {
        let credentials = client::credentials(self.cx)
            .map(|(name, words)| format!("{}: {words}", self.method("ClientBuilder", name)));
        let credentials: Vec<String> = credentials.collect();
        if !credentials.is_empty() {
            self.list("Authentication", credentials);
            self.prose("Credentials appear in no `Debug` output and in no error, and no redirect takes them to another origin.");
        }
        if let Some(field) = secret(self.cx) {
            let secret = self.link("client_runtime::Secret");
            self.prose(&format!(
                "Fields that are secrets, such as `{field}`, hold a {secret}: it is made of a string, `Debug` does not show it, and \
                 `expose()` returns the string."
            ));
        }
    }

    fn bodies(&mut self) {
        let snippets = example::with_body(self.cx);
        if snippets.is_empty() {
            return;
        }
        self.section("Arguments and bodies");
        let (types, runtime) = (self.link("types"), self.link("client_runtime"));
        self.prose(&format!(
            "Required parameters are arguments; optional ones are methods of the call. The types of bodies are in {types}: required fields \
             are arguments of `new`; every optional field has a setter. {runtime} re-exports the crates whose types appear in signatures, \
             such as `uuid`, `chrono` and `serde_json`."
        ));
        for snippet in snippets {
            self.snippet(Some(snippet));
        }
    }

    fn calls(&mut self) {
        self.section("Calls");
        let timeout = self.link("ClientBuilder::timeout");
        self.prose(&format!(
            "`send` returns the value; `send_with_response` returns the status, the headers and the bytes with it. {timeout} limits every call \
             (60 seconds by default), `timeout` of a call limits that one."
        ));
        self.snippet(example::with_response(self.cx));
        if self.cx.api.types.iter().any(|ty| ty.as_union().is_some()) {
            self.prose(
                "A value that is one of several types is an enum. `Unknown` keeps a value of which no type keeps all; `as_<variant>()` reads \
                 any value as one of them.",
            );
        }
    }

    fn errors(&mut self) {
        self.section("Errors");
        let (error, api) = (self.link("Error"), self.link("Error::Api"));
        self.prose(&format!(
            "`send` returns `Result<_, Error<E>>`, where `E` is `<Operation>Error`: an enum with a variant for each documented status, and \
             `Undocumented` for another status. The status alone decides; a variant holds `None` if the body is missing or something else \
             (see `decode_error()`). {api} holds the status, the headers, the body, as `error()` that enum, and as `message()` the \
             service's own sentence. `is_timeout()`, `is_retryable()` and `retry_after()` help to decide what to do next."
        ));
        self.prose(&format!(
            "A function that calls several operations, or several generated clients, returns `Result<_, Error>`: `?` converts every \
             `Error<E>` into {error}."
        ));
        self.snippet(example::failure(self.cx));
    }

    fn paging(&mut self) {
        let cx = self.cx;
        let paged = cx.operations().filter(|(op, _)| op.paging.is_some());
        let calls = paged.map(|(op, names)| match (self.medium, cx.group_of(op)) {
            (Medium::Rustdoc, Some(group)) => {
                let method = format!("{}::{}", group.ident, names.method.unraw());
                format!("[`{method}`](operations::{}::{method})", group.module)
            }
            (Medium::Readme, Some(_)) => format!("`{}`", example::path(cx, op, names)),
            (_, None) => self.method("Client", &names.method),
        });
        let calls: Vec<String> = calls.collect();
        if calls.is_empty() {
            return;
        }
        self.section("Paging");
        self.prose(&format!(
            "`items()` is a stream of every item, which fetches the pages as they are needed; `pages()` is a stream of the pages. \
             Both are methods of the calls of {}.",
            calls.join(", ")
        ));
        self.snippet(example::every_item(cx));
    }

    /// What the API sends to its callers, and how it is decoded.
    fn webhooks(&mut self) {
        let cx = self.cx;
        let mut rows = Vec::new();
        let mut add = |decode: &str, webhooks: &[Webhook], variants: &[Name]| {
            rows.extend(webhooks.iter().zip(variants).map(|(webhook, variant)| {
                let (name, words) = (markdown::code(&webhook.name), docs::one_line(&webhook.docs));
                [name, self.link(decode), format!("`{variant}`"), words]
            }));
        };
        add("webhooks::Webhook", &cx.api.webhooks, &cx.names.webhooks);
        for (op, names) in webhooks::with_callbacks(cx) {
            let decode = format!("callbacks::{}", names.callback);
            add(&decode, &op.callbacks, &names.callbacks);
        }
        if !rows.is_empty() {
            self.section("Webhooks");
            self.prose("What the API sends to a server of your own. `decode` of the enum takes the name and the body that came.");
            self.table(["name", "enum", "variant", "what it tells"], rows);
        }
    }

    fn links(&mut self) {
        let links = self.cx.api.links.iter();
        let links = links.map(|link| format!("{}: {}", link.label, markdown::one_line(&link.url)));
        self.list("Links", links);
    }
}

/// The first field that is a secret: `CreateUserRequest::password`.
fn secret(cx: Cx<'_>) -> Option<String> {
    zip(&cx.api.types, &cx.names.types).find_map(|(ty, names)| {
        let mut fields = zip(ty.fields(), &names.members);
        let is_secret =
            |field: &Field| *cx.resolved(&field.shape) == Shape::String(StringFormat::Secret);
        let (_, name) = fields.find(|(field, _)| is_secret(field) && !ty.is_hidden)?;
        Some(format!("{}::{}", names.ident, name.unraw()))
    })
}

/// `: Lists users.`, or nothing if the document does not say what something is.
fn after_colon(docs: &Docs) -> String {
    match docs::one_line(docs) {
        words if words.is_empty() => words,
        words => format!(": {words}"),
    }
}
