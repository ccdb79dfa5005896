//! Webhooks and callbacks: an enum of what the API sends to a server of the caller's own, decoded by name.
//!
//! ```text
//! pub enum Webhook { NewPet(Pet), Unknown(UnknownWebhook) } v1::webhooks! { Webhook { "POST" "newPet" => NewPet(json Pet), } }
//! ```

use std::iter::zip;

use quote::quote;

use super::code::Code;
use super::enums::Enum;
use super::operation::{request, verb};
use super::{Called, Cx, docs, literal, markdown, outcome};
use crate::ir::{Content, Response, Shape, Webhook};
use crate::names::Name;

/// Bytes of an `UnknownWebhook`: a name and a body.
const UNKNOWN: usize = 56;

/// The enum of webhooks.
const WEBHOOK: &str = "Webhook";

/// `webhooks.rs`
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut file = Code::new(cx, [WEBHOOK]);
    let head = "A webhook, with what it carries.".to_owned();
    let (webhooks, variants) = (&cx.api.webhooks, &cx.names.webhooks);
    items(&mut file, WEBHOOK, head, "webhook", webhooks, variants);
    file.finish(
        "What the API sends to a server of your own, decoded by name.\n\n\
         [`Webhook::decode`] takes the name of a webhook and the body that came.",
    )
}

/// `callbacks.rs`: an enum for each operation that has some.
pub(super) fn emit_callbacks(cx: Cx<'_>) -> String {
    let declared = with_callbacks(cx).map(|(_, names)| names.callback.as_str());
    let mut file = Code::new(cx, declared);
    for (op, names) in with_callbacks(cx) {
        let request = markdown::code(&request(op));
        let head = format!("A callback of {request}, with what it carries.");
        let (name, variants) = (names.callback.as_str(), &names.callbacks);
        items(&mut file, name, head, "callback", &op.callbacks, variants);
    }
    file.finish(
        "What the API sends to a server of your own because of an operation, decoded by name.",
    )
}

/// The operations that have callbacks.
pub(super) fn with_callbacks(cx: Cx<'_>) -> impl Iterator<Item = Called<'_>> {
    cx.operations().filter(|(op, _)| !op.callbacks.is_empty())
}

/// The enum of webhooks, or of an operation's callbacks.
fn items(
    file: &mut Code<'_>,
    name: &str,
    head: String,
    word: &str,
    webhooks: &[Webhook],
    names: &[Name],
) {
    let unknown = file.runtime("UnknownWebhook");
    let doc = format!(" A {word} that this version of the crate does not know.");
    let rest = quote!(#[doc = #doc] Unknown(#unknown),);
    let variants = zip(webhooks, names).map(|(webhook, name)| {
        let key = [&verb(&webhook.method), &webhook.name].map(|text| literal(text));
        let lines = lines(file, webhook);
        outcome::variant(file, lines, name, &key.join(" "), &webhook.payload)
    });
    let declared = Enum {
        docs: vec![head],
        name,
        variants: variants.collect(),
        rest: Some((rest, UNKNOWN)),
        ..Enum::default()
    };
    declared.declare(file, "webhooks", "");
}

/// What the document says, the request, and what it wants to be answered.
fn lines(file: &mut Code<'_>, webhook: &Webhook) -> Vec<String> {
    let request = markdown::code(&format!("{} {}", verb(&webhook.method), webhook.name));
    let sentence = format!("{request}.");
    let mut lines = docs::declared(&webhook.docs, &sentence);
    let first = lines.first();
    if first.is_none_or(|first| !first.starts_with(&request)) {
        docs::paragraph(&mut lines, [sentence]);
    }
    if !webhook.responses.is_empty() {
        docs::paragraph(&mut lines, ["Expected responses:".to_owned()]);
        let responses = webhook.responses.iter();
        let expected = responses.map(|response| expected(file, response));
        let expected = expected.flat_map(|line| markdown::item(&line, markdown::WIDTH));
        docs::paragraph(&mut lines, expected.collect::<Vec<_>>());
    }
    lines
}

/// ``[`PetReceived`], `200`: The pet was seen.``
fn expected(file: &mut Code<'_>, response: &Response) -> String {
    let line = outcome::line(response);
    match &response.content {
        Content::Json(Shape::Named(id)) => match file.cx.ty(*id) {
            // In full: nothing but the documentation names it.
            Some((_, names)) => format!("{line} [`{0}`](crate::types::{0})", names.ident),
            None => line,
        },
        Content::Json(shape) => format!("{line} {}", outcome::value(file, shape)),
        Content::Text | Content::Bytes | Content::Empty => line,
    }
}
