//! The sections that rustdoc and README have in common.

use super::super::{client, docs, example, markdown, webhooks};
use super::{Medium, Page};
use crate::ir::Webhook;
use crate::names::Name;

impl Page<'_> {
    /// What the builder takes, credential by credential.
    pub(super) fn authentication(&mut self) {
        if self.cx.api.security_schemes.is_empty() {
            return;
        }
        self.section("Authentication");
        let credentials: Vec<String> = client::credentials(self.cx)
            .map(|(name, words)| format!("{}: {words}", self.method("ClientBuilder", name)))
            .collect();
        self.list(credentials);
        self.prose("Credentials appear in no `Debug` output and in no error, and no redirect takes them to another origin.");
    }

    /// How a body is made.
    pub(super) fn bodies(&mut self) {
        let Some(snippet) = example::with_body(self.cx) else {
            return;
        };
        self.section("Arguments and bodies");
        let (types, runtime) = (self.link("types"), self.link("client_runtime"));
        self.prose(&format!(
            "Required parameters are arguments; optional ones are methods of the call. The types of bodies are in {types}: required fields \
             are arguments of `new`; every optional field has a setter. {runtime} re-exports the crates whose types appear in signatures, \
             such as `uuid`, `chrono` and `serde_json`."
        ));
        self.snippet(&snippet);
    }

    /// How long a call may take, and what it returns.
    pub(super) fn calls(&mut self) {
        self.section("Calls");
        let timeout = self.link("ClientBuilder::timeout");
        self.prose(&format!(
            "`send` returns the value; `send_with_response` returns the status and the headers with it. {timeout} limits every call \
             (60 seconds by default), `timeout` of a call limits that one."
        ));
    }

    /// What `send` returns when it fails.
    pub(super) fn errors(&mut self) {
        self.section("Errors");
        let (error, api) = (self.link("Error"), self.link("Error::Api"));
        self.prose(&format!(
            "`send` returns `Result<_, Error<E>>`, where `E` is `<Operation>Error`: an enum with a variant for each documented status, and \
             `Undocumented` for another status, or a body that failed to decode (see `decode_error()`). {api} holds the status, the headers, \
             the body and, as `error()`, that enum. `is_timeout()`, `is_retryable()` and `retry_after()` help to decide what to do next."
        ));
        self.prose(&format!(
            "A function that calls several operations, or several generated clients, returns `Result<_, Error>`: `?` converts every \
             `Error<E>` into {error}."
        ));
        if let Some(snippet) = example::failure(self.cx) {
            self.snippet(&snippet);
        }
    }

    /// Which operations return page after page.
    pub(super) fn paging(&mut self) {
        let cx = self.cx;
        let paged = cx.operations().filter(|(op, _)| op.paging.is_some());
        let calls = paged.map(|(op, names)| match (self.medium, cx.group_of(op)) {
            (Medium::Rustdoc, Some(group)) => {
                let method = format!("{}::{}", group.ident, names.method.unraw());
                format!("[`{method}`](operations::{}::{method})", group.module)
            }
            (Medium::Readme, Some(group)) => format!("`{}().{}`", group.accessor, names.method),
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
        if let Some(snippet) = example::every_item(cx) {
            self.snippet(&snippet);
        }
    }

    /// What the API sends to its callers, and how it is decoded.
    pub(super) fn webhooks(&mut self) {
        let cx = self.cx;
        let mut callbacks = webhooks::with_callbacks(cx).peekable();
        if cx.api.webhooks.is_empty() && callbacks.peek().is_none() {
            return;
        }
        self.section("Webhooks");
        self.prose("What the API sends to a server of your own. `decode` of the enum takes the name and the body that came.");
        let row = |decode: &str, variant: &Name, webhook: &Webhook| {
            let (name, decode) = (markdown::code(&webhook.name), self.link(decode));
            let words = docs::one_line(&webhook.docs);
            [name, decode, format!("`{variant}`"), words]
        };
        let webhooks = cx.api.webhooks.iter().zip(&cx.names.webhooks);
        let webhooks = webhooks.map(|(webhook, name)| row("webhooks::Webhook", name, webhook));
        let callbacks = callbacks.flat_map(|(op, names)| {
            let decode = format!("callbacks::{}", names.callback);
            let callbacks = op.callbacks.iter().zip(&names.callbacks);
            callbacks
                .map(|(callback, name)| row(&decode, name, callback))
                .collect::<Vec<_>>()
        });
        let rows: Vec<_> = webhooks.chain(callbacks).collect();
        self.table(["name", "enum", "variant", "what it tells"], rows);
    }

    /// Where the document leads to.
    pub(super) fn links(&mut self) {
        let links = &self.cx.api.links;
        if links.is_empty() {
            return;
        }
        self.section("Links");
        let links = links.iter();
        self.list(links.map(|link| format!("{}: {}", link.label, markdown::one_line(&link.url))));
    }
}
