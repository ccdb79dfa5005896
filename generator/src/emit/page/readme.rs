//! `README.md`: what the API is, a first call, hosts, credentials, errors, paging, every operation.

use super::super::code::Code;
use super::super::operation::request;
use super::super::{Cx, client, docs, example, markdown, parameters};
use super::{Medium, Page, after_colon};
use crate::ir::{Operation, Presence, Server, ServerId, Shape};
use crate::names::{Name, OperationNames, ServerNames};

pub(in super::super) fn emit(cx: Cx<'_>) -> String {
    let mut page = Page::new(cx, Medium::Readme);
    page.install();
    page.first_call();
    page.servers();
    page.authentication();
    page.bodies();
    page.calls();
    page.errors();
    page.paging();
    page.operations();
    page.webhooks();
    page.skipped();
    page.links();
    format!(
        "<!-- Generated from {}. Do not edit. -->\n\n# {}\n\n{}\n",
        cx.source,
        cx.names.package,
        page.lines.join("\n")
    )
}

impl Page<'_> {
    fn install(&mut self) {
        let cx = self.cx;
        let (package, version) = (&cx.names.package, &cx.names.version);
        self.section("Install");
        let dependencies = format!(
            "[dependencies]\n{package} = {{ path = \"the crate's folder\" }} # or \"{version}\", once it is published\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}"
        );
        self.code("toml", &dependencies);
        let features = cx.groups().map(|(_, group)| format!("`{}`", group.feature));
        let features: Vec<String> = features.collect();
        // A list that is longer says less than the manifest.
        let list = match features.len() <= 12 {
            true => format!(": {}", features.join(", ")),
            false => String::new(),
        };
        if cx.has_features() && features.len() > 1 {
            self.prose(&format!(
                "Each group of operations is a feature, and all are on by default{list}."
            ));
        }
    }

    /// The whole program, to be pasted into an empty `main.rs`.
    fn first_call(&mut self) {
        self.section("A first call");
        self.code("rust", &example::program(self.cx, "#[tokio::main]"));
        let command = example::command(self.cx);
        self.prose(&format!(
            "In the crate's own folder, `{command}` runs it. Calls need a tokio runtime."
        ));
    }

    /// What the client can talk to, and whose calls go where.
    fn servers(&mut self) {
        let cx = self.cx;
        self.section("Servers");
        let mut lines = Vec::new();
        let mut item = |depth: usize, text: &str| {
            let item = markdown::item(text, markdown::WIDTH - depth).into_iter();
            lines.extend(item.map(|line| " ".repeat(depth) + &line));
        };
        let servers = cx.api.servers.iter().zip(&cx.names.servers);
        for (index, (server, names)) in servers.enumerate() {
            item(0, &described(index == 0, server, names));
            for (variable, name) in server.variables.iter().zip(&names.variables) {
                let words = client::variable_words(variable);
                item(2, &format!("`{name}`: {words}"));
            }
        }
        let own = cx.api.operation_servers.iter();
        for (id, (server, name)) in (0_u32..).zip(own.zip(&cx.names.operation_servers)) {
            let (url, calls) = (markdown::code(&server.url), calls_of(cx, ServerId(id)));
            let setter = format!("`ClientBuilder::{name}`");
            let words = match server.is_placeholder {
                true => format!(
                    "The calls of {calls} have no host until {setter} is given one: {url} stands for it."
                ),
                false => format!(
                    "The calls of {calls} go to {url}, or to the URL given to {setter}: beside a `base_url` they need one."
                ),
            };
            item(0, &words);
        }
        let calls = match cx.api.operation_servers.is_empty() {
            true => "the calls",
            false => "all other calls",
        };
        let wins = client::has_constructor(cx).then_some(" It wins over `server`, in any order.");
        let words = format!(
            "`ClientBuilder::base_url(\"http://127.0.0.1:8080\")` sends {calls} to another host, such as a proxy or a server in a test.{}",
            wins.unwrap_or_default()
        );
        if !cx.api.servers.is_empty() {
            item(0, &words);
        }
        if !cx.api.security_schemes.is_empty() {
            item(
                0,
                "A base URL of another machine that begins with `http://` takes `ClientBuilder::allow_http(true)` as well, since everybody \
                 between can read the credentials: `.base_url(\"http://10.0.0.5:3000\").allow_http(true)`.",
            );
        }
        self.block(lines);
    }

    fn operations(&mut self) {
        let cx = self.cx;
        self.section("Operations");
        self.prose("What is in brackets may be left out; optional parameters are on the page of each call.");
        let grouped = cx.groups().flat_map(|(tag, _)| cx.operations_of(tag));
        let rows = grouped.chain(cx.untagged()).map(|(op, names)| {
            let call = example::path(cx, op, names) + &arguments(cx, op, names);
            [
                format!("`{call}`"),
                markdown::code(&request(op)),
                docs::one_line(&op.docs),
            ]
        });
        self.table(["call", "request", "what it does"], rows.collect());
    }

    /// What the document asks for and the crate does not have.
    fn skipped(&mut self) {
        let skipped = self.cx.api.skipped.iter();
        let items = skipped.map(|skipped| {
            let what = markdown::one_line(&skipped.what);
            format!("{what}: {}", markdown::one_line(&skipped.why))
        });
        self.list("Left out", items);
    }
}

/// What a server is called, where it is, and what it is for.
fn described(is_first: bool, server: &Server, names: &ServerNames) -> String {
    let (url, words) = (markdown::code(&server.url), after_colon(&server.docs));
    match server.is_placeholder {
        false => {
            let variables: Vec<&str> = names.variables.iter().map(Name::as_str).collect();
            let default = (is_first && variables.is_empty()).then_some(", the default");
            let (constructor, variables) = (&names.constructor, variables.join(", "));
            let default = default.unwrap_or_default();
            format!("`Server::{constructor}({variables})` is {url}{default}{words}")
        }
        true => {
            let end = if words.is_empty() { "." } else { "" };
            let setter = "`ClientBuilder::base_url` takes the URL of a host of your own";
            format!("{setter}, in place of {url}{words}{end}")
        }
    }
}

/// The calls that go to a server of their own: whole groups if all of a group's do.
fn calls_of(cx: Cx<'_>, id: ServerId) -> String {
    let is_there = |(op, _): &(&Operation, _)| op.server == Some(id);
    let call = |(op, names)| format!("`{}`", example::path(cx, op, names));
    let mut calls = Vec::new();
    for (tag, group) in cx.groups() {
        match cx.operations_of(tag).all(|operation| is_there(&operation)) {
            true => calls.push(format!("`{}()`", group.accessor)),
            false => calls.extend(cx.operations_of(tag).filter(is_there).map(call)),
        }
    }
    calls.extend(cx.untagged().filter(is_there).map(call));
    calls.join(", ")
}

/// `(user_id: Uuid, UpdateUserRequest)`: the arguments, with the types of those that are no strings, and `[.body(Filter)]` for a
/// body that may be left out.
fn arguments(cx: Cx<'_>, op: &Operation, names: &OperationNames) -> String {
    let required = parameters(op, names).filter(|(one, ..)| one.presence == Presence::Required);
    let required = required.map(|(one, name, _)| match type_name(cx, &one.shape) {
        Some(ty) => format!("{name}: {ty}"),
        None => name.to_string(),
    });
    let mut arguments: Vec<String> = required.collect();
    let mut optional = String::new();
    if let Some(body) = &op.body {
        let ty = body.content.shape().and_then(|shape| type_name(cx, shape));
        let free = body.content.shape().and_then(|shape| cx.free_form(shape));
        let ty = free.map(|_| "impl Serialize".to_owned()).or(ty);
        let ty = ty.unwrap_or_else(|| names.body.to_string());
        match body.presence {
            Presence::Required => arguments.push(ty),
            Presence::Optional => optional = format!("[.{}({ty})]", names.body),
        }
    }
    format!("({}){optional}", arguments.join(", "))
}

/// A type as callers write it; `None` for strings, which are taken in any form.
fn type_name(cx: Cx<'_>, shape: &Shape) -> Option<String> {
    (!cx.is_converted(shape)).then(|| Code::new(cx, []).ty(shape).to_string())
}
