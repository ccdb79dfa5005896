//! `webhooks` (OpenAPI 3.1.1 §4.8.1) and Callback Objects (§4.8.18): what the API's owner sends to a server of the caller's own.
//!
//! ```text
//! webhooks: {newPet: {post: {requestBody: JSON of Pet}}}  ->  Webhook { "newPet", Post, Json(Named(Pet)) }
//! callbacks: {paid: {'{$request.body#/url}': {post: …}}}  ->  Webhook { "paid", "Sent to `{$request.body#/url}`", Post, … }
//! ```

use crate::ir::{Content, Docs, Method, Remark, Response, Success, TypeName, Webhook};
use crate::node::Node;

use super::body::payload;
use super::document::{Document, Resolved};
use super::endpoint::methods;
use super::media::{Kind, Payload};
use super::scope::Scope;
use super::{docs, response};

/// The Path Item Object of a webhook or of a callback.
struct Received<'n> {
    item: Resolved<'n>,
    /// What its operations are called.
    name: String,
    /// The key in Callback Object, of one.
    expression: Option<&'n str>,
    /// What inline types are named after: `newPet`, `createStream onData`.
    owner: String,
    /// What it is: `webhook`, `callback`.
    word: &'static str,
}

/// The webhooks of the document, sorted by name, `POST` first.
pub(super) fn webhooks(scope: &mut Scope<'_>) -> Vec<Webhook> {
    let document = scope.document;
    let mut webhooks = Vec::new();
    for (name, item) in members(document.root.get("webhooks")) {
        if let Some(item) = document.resolve(item) {
            let received = Received {
                item,
                name: name.to_owned(),
                expression: None,
                owner: name.to_owned(),
                word: "webhook",
            };
            scope.begin();
            lower(scope, &received, &mut webhooks);
        }
    }
    sorted(webhooks)
}

/// The callbacks of an operation, sorted as webhooks are. One name may stand for several expressions; then the expression is part
/// of the name.
pub(super) fn callbacks<'a>(
    scope: &mut Scope<'a>,
    operation: &'a Node,
    operation_name: &str,
) -> Vec<Webhook> {
    let document = scope.document;
    let mut callbacks = Vec::new();
    for (key, callback) in members(operation.get("callbacks")) {
        let callback = document.resolve(callback);
        let expressions: Vec<_> = members(callback.map(|callback| callback.node)).collect();
        for (expression, item) in &expressions {
            let name = match expressions.len() {
                1 => key.to_owned(),
                _ => format!("{key} {expression}"),
            };
            if let Some(item) = document.resolve(item) {
                let received = Received {
                    item,
                    owner: format!("{operation_name} {name}"),
                    name,
                    expression: Some(expression),
                    word: "callback",
                };
                lower(scope, &received, &mut callbacks);
            }
        }
    }
    sorted(callbacks)
}

/// The members of an object that are no extensions.
fn members(node: Option<&Node>) -> impl Iterator<Item = (&str, &Node)> {
    let members = node.and_then(Node::as_object).into_iter().flatten();
    members
        .map(|(key, node)| (key.as_str(), node))
        .filter(|(key, _)| !key.starts_with("x-"))
}

/// By name, `POST` first.
fn sorted(mut webhooks: Vec<Webhook>) -> Vec<Webhook> {
    fn rank(webhook: &Webhook) -> (&str, bool, &Method) {
        let is_other = webhook.method != Method::Post;
        (&webhook.name, is_other, &webhook.method)
    }
    webhooks.sort_by(|one, other| rank(one).cmp(&rank(other)));
    webhooks
}

fn lower<'a>(scope: &mut Scope<'a>, received: &Received<'a>, made: &mut Vec<Webhook>) {
    let (document, word) = (scope.document, received.word);
    for (key, method, operation) in methods(document, &received.item) {
        if let Some(nested) = operation.get("callbacks") {
            let what = format!("the callbacks of the {word} `{}`", received.name);
            let why = "nobody but the API's owner could send them";
            document.cx.skipped(nested.origin.key(), &what, why);
        }
        // Names have the method only if it is not `POST`.
        let owner = match method {
            Method::Post => received.owner.clone(),
            _ => format!("{} {key}", received.owner),
        };
        made.push(Webhook {
            name: received.name.clone(),
            docs: described(document, received, operation),
            payload: content(scope, operation, &owner, word),
            responses: all_responses(scope, operation, &format!("{owner} {word}"), &method),
            method,
        });
    }
}

/// What the body holds.
fn content<'a>(scope: &mut Scope<'a>, operation: &'a Node, owner: &str, word: &str) -> Content {
    let document = scope.document;
    let body = operation.get("requestBody");
    let body = body.and_then(|body| document.resolve(body));
    let own = || TypeName::Inline(vec![owner.to_owned(), word.to_owned()]);
    let payload = body.and_then(|body| payload(scope, &body, "request", own));
    let Some(Payload { media, content }) = payload else {
        return Content::Empty;
    };
    if media.kind == Kind::Form {
        let message = format!("`{}` is not decoded here: its bytes are given", media.name);
        document.cx.note(media.node.origin.key(), message);
    }
    content
}

/// What the receiver may answer, by ascending status.
fn all_responses<'a>(
    scope: &mut Scope<'a>,
    operation: &'a Node,
    name: &str,
    method: &Method,
) -> Vec<Response> {
    let responses = response::of_operation(scope, operation, name, method);
    let mut all = match responses.success {
        Success::One { statuses, .. } => statuses,
        Success::Several(responses) => responses,
    };
    all.extend(responses.errors);
    all.sort_by_key(|response| response.status);
    // `default` stands for successes and for the rest.
    all.dedup_by_key(|response| response.status);
    all
}

/// What the document says about it, and where it goes and what comes with it.
fn described(document: &Document<'_>, received: &Received<'_>, operation: &Node) -> Docs {
    let of_item = received.item.docs();
    let mut docs = docs::of_object(operation);
    docs.summary = docs.summary.or(of_item.summary);
    docs.description = docs.description.or(of_item.description);
    let expression = received.expression.map(str::to_owned);
    docs.remarks
        .extend(expression.map(|expression| docs::remark("Sent to", [expression])));
    let lists = [received.item.get("parameters"), operation.get("parameters")];
    let parameters: Vec<&Node> = lists
        .into_iter()
        .flatten()
        .filter_map(Node::as_array)
        .flatten()
        .filter_map(|parameter| Some(document.resolve(parameter)?.node))
        .collect();
    for (location, title) in [
        ("header", "Headers"),
        ("query", "Query parameters"),
        ("path", "Path parameters"),
        ("cookie", "Cookies"),
    ] {
        let is_here = |node: &&&Node| node.get("in").and_then(Node::as_str) == Some(location);
        let names = parameters.iter().filter(is_here);
        let code: Vec<String> = names.filter_map(|node| docs::text(node, "name")).collect();
        if !code.is_empty() {
            let words = title.to_owned();
            docs.remarks.push(Remark { words, code });
        }
    }
    docs
}
