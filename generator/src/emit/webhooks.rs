//! Webhooks and callbacks: an enum of what the API sends to a server of the caller's own, decoded by name.
//!
//! ```text
//! pub enum Webhook { NewPet(Pet), Unknown(UnknownWebhook) } v1::webhooks! { Webhook { "POST" "newPet" => NewPet(json Pet), } }
//! ```

use quote::quote;

use super::imports::Imports;
use super::operation::verb;
use super::size::{self, Sizes};
use super::{Cx, docs, ident, literal, markdown, outcome, returns};
use crate::format::{self, Item};
use crate::ir::{Content, Operation, Response, Shape, Webhook};
use crate::names::{Name, OperationNames};

/// Bytes of an `UnknownWebhook`: a name and a body.
const UNKNOWN: usize = 56;

/// The enum of webhooks.
const WEBHOOK: &str = "Webhook";

/// `webhooks.rs`
pub(super) fn emit(cx: Cx<'_>) -> String {
    let page = [
        "What the API sends to a server of your own, decoded by name.".to_owned(),
        String::new(),
        "[`Webhook::decode`] takes the name of a webhook and the body that came.".to_owned(),
    ];
    let mut imports = Imports::beside([WEBHOOK]);
    let items = enumeration(
        cx,
        &Enumeration {
            name: WEBHOOK,
            head: vec!["A webhook, with what it carries.".to_owned()],
            webhooks: &cx.api.webhooks,
            variants: &cx.names.webhooks,
            unknown: "A webhook that this version of the crate does not know.",
        },
        &mut imports,
    );
    let items: Vec<Item> = [imports.item("crate::types")]
        .into_iter()
        .chain(items)
        .collect();
    format::rust_file(cx.source, &page, &items)
}

/// `callbacks.rs`: an enum for each operation that has some.
pub(super) fn emit_callbacks(cx: Cx<'_>) -> String {
    let page = [
        "What the API sends to a server of your own because of an operation, decoded by name."
            .to_owned(),
    ];
    let mut imports = Imports::beside(with_callbacks(cx).map(|(_, names)| names.callback.as_str()));
    let mut items = Vec::new();
    for (op, names) in with_callbacks(cx) {
        let request = markdown::code(&format!("{} {}", verb(&op.method), op.path));
        items.extend(enumeration(
            cx,
            &Enumeration {
                name: names.callback.as_str(),
                head: vec![format!("A callback of {request}, with what it carries.")],
                webhooks: &op.callbacks,
                variants: &names.callbacks,
                unknown: "A callback that this version of the crate does not know.",
            },
            &mut imports,
        ));
    }
    let items: Vec<Item> = [imports.item("crate::types")]
        .into_iter()
        .chain(items)
        .collect();
    format::rust_file(cx.source, &page, &items)
}

/// The operations that have callbacks.
pub(super) fn with_callbacks<'a>(
    cx: Cx<'a>,
) -> impl Iterator<Item = (&'a Operation, &'a OperationNames)> {
    cx.operations().filter(|(op, _)| !op.callbacks.is_empty())
}

/// An enum of webhooks or of callbacks.
struct Enumeration<'a> {
    name: &'a str,
    head: Vec<String>,
    webhooks: &'a [Webhook],
    variants: &'a [Name],
    /// The words above the variant for what is not known.
    unknown: &'a str,
}

fn enumeration(cx: Cx<'_>, of: &Enumeration<'_>, imports: &mut Imports) -> Vec<Item> {
    imports.runtime("UnknownWebhook");
    imports.runtime("v1");
    let mut variants = Vec::new();
    let mut entries = String::new();
    for (webhook, variant) in of.webhooks.iter().zip(of.variants) {
        let lines = docs::attributes(&lines(cx, webhook, imports));
        let ty = outcome::ty(cx, &webhook.payload, imports);
        entries.push_str(&format!(
            "        {} {} => {variant}({}),\n",
            literal(verb(&webhook.method)),
            literal(&webhook.name),
            outcome::kind(cx, &webhook.payload, imports)
        ));
        let variant = ident(variant);
        variants.push(quote!(#lines #variant(#ty),));
    }
    let name = proc_macro2::Ident::new(of.name, proc_macro2::Span::call_site());
    let head = docs::attributes(&of.head);
    let unknown = docs::attributes(&[of.unknown.to_owned()]);
    let mut sizes = Sizes::new(cx);
    let held = of.webhooks.iter();
    let held = held.map(|webhook| sizes.content(&webhook.payload));
    let uneven = size::uneven(held.chain([UNKNOWN]));
    let declaration = quote! {
        #head
        #uneven
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
            Unknown(UnknownWebhook),
        }
    };
    let macro_call = format!("v1::webhooks! {{\n    {} {{\n{entries}    }}\n}}", of.name);
    vec![Item::Tokens(declaration), Item::Text(macro_call)]
}

/// What the document says, the request, and what it wants to be answered.
fn lines(cx: Cx<'_>, webhook: &Webhook, imports: &mut Imports) -> Vec<String> {
    let request = markdown::code(&format!("{} {}", verb(&webhook.method), webhook.name));
    let mut lines = docs::declared(&webhook.docs, &format!("{request}."));
    if lines
        .first()
        .is_none_or(|first| !first.starts_with(&request))
    {
        lines.extend([String::new(), format!("{request}.")]);
    }
    if !webhook.responses.is_empty() {
        lines.extend([
            String::new(),
            "Expected responses:".to_owned(),
            String::new(),
        ]);
        for answer in &webhook.responses {
            let line = answered(cx, answer, imports);
            lines.extend(markdown::item(&line, markdown::WIDTH));
        }
    }
    lines
}

/// ``[`PetReceived`], `200`: The pet was seen.``
fn answered(cx: Cx<'_>, answer: &Response, imports: &mut Imports) -> String {
    let line = outcome::line(answer);
    match &answer.content {
        Content::Json(Shape::Named(id)) => {
            let name = cx.ty(*id).map(|(_, names)| names.ident.as_str());
            match name {
                // In full: nothing but the documentation names it.
                Some(name) => format!("{line} [`{name}`](crate::types::{name})"),
                None => line,
            }
        }
        Content::Json(shape) => {
            let ty = returns::value(cx, shape, imports);
            format!("{line} {ty}")
        }
        Content::Text | Content::Bytes | Content::Empty => line,
    }
}
