//! `webhooks` (OpenAPI 3.1.1 §4.8.1) and Callback Objects (§4.8.18): what the API's owner sends to a server of the caller's own.
//!
//! ```text
//! webhooks: {newPet: {post: {requestBody: JSON of Pet}}}  ->  Webhook { "newPet", Post, Json(Named(Pet)) }
//! callbacks: {paid: {'{$request.body#/url}': {post: …}}}  ->  Webhook { "paid", "Sent to `{$request.body#/url}`", Post, … }
//! ```

use crate::ir::{Content, Docs, Location, Method, Remark, Response, TypeName, Webhook};
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
    for (name, item) in document.members(document.root.get("webhooks")) {
        let received = Received {
            item,
            name: name.to_owned(),
            expression: None,
            owner: name.to_owned(),
            word: "webhook",
        };
        scope.begin();
        webhooks.extend(received.lower(scope));
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
    for (key, callback) in document.members(operation.get("callbacks")) {
        let expressions: Vec<_> = document.members(Some(callback.node)).collect();
        let is_only = expressions.len() == 1;
        for (expression, item) in expressions {
            let name = match is_only {
                true => key.to_owned(),
                false => format!("{key} {expression}"),
            };
            let received = Received {
                item,
                owner: format!("{operation_name} {name}"),
                name,
                expression: Some(expression),
                word: "callback",
            };
            callbacks.extend(received.lower(scope));
        }
    }
    sorted(callbacks)
}

/// By name, `POST` first.
fn sorted(mut webhooks: Vec<Webhook>) -> Vec<Webhook> {
    webhooks.sort_by_cached_key(|webhook| {
        let is_other = webhook.method != Method::Post;
        (webhook.name.clone(), is_other, webhook.method.clone())
    });
    webhooks
}

impl<'a> Received<'a> {
    fn lower(&self, scope: &mut Scope<'a>) -> Vec<Webhook> {
        let document = scope.document;
        let lower = |(method, operation): (Method, &'a Node)| {
            if let Some(nested) = operation.get("callbacks") {
                let what = format!("the callbacks of the {} `{}`", self.word, self.name);
                let why = "nobody but the API's owner could send them";
                document.cx.skipped(nested.origin.key(), &what, why);
            }
            // Names have the method only if it is not `POST`.
            let owner = match &method {
                Method::Post => self.owner.clone(),
                other => format!("{} {}", self.owner, other.key()),
            };
            Webhook {
                name: self.name.clone(),
                docs: self.docs(document, operation),
                payload: self.payload(scope, operation, &owner),
                responses: self.responses(scope, operation, &owner, &method),
                method,
            }
        };
        let operations = methods(document, &self.item).into_iter();
        operations.map(lower).collect()
    }

    /// What the body holds.
    fn payload(&self, scope: &mut Scope<'a>, operation: &'a Node, owner: &str) -> Content {
        let body = scope.document.member(operation, "requestBody");
        let own = || TypeName::Inline(vec![owner.to_owned(), self.word.to_owned()]);
        let payload = body.and_then(|body| payload(scope, &body, "request", own));
        let Some(Payload { media, content }) = payload else {
            return Content::Empty;
        };
        if !matches!(media.kind, Kind::Form | Kind::Multipart) {
            return content;
        }
        let message = format!("`{}` is not decoded here: its bytes are given", media.name);
        scope.cx().note(media.node.origin.key(), message);
        Content::Bytes
    }

    /// What the receiver may answer, by ascending status.
    fn responses(
        &self,
        scope: &mut Scope<'a>,
        operation: &'a Node,
        owner: &str,
        method: &Method,
    ) -> Vec<Response> {
        let name = format!("{owner} {}", self.word);
        let responses = response::of_operation(scope, operation, &name, method);
        let mut all = responses.success.responses().to_vec();
        all.extend(responses.errors);
        all.sort_by_key(|response| response.status);
        // `default` stands for successes and for the rest.
        all.dedup_by_key(|response| response.status);
        all
    }

    /// What the document says about it, and where it goes and what comes with it.
    fn docs(&self, document: &Document<'a>, operation: &'a Node) -> Docs {
        let of_item = self.item.docs();
        let mut docs = docs::of_object(operation);
        docs.summary = docs.summary.or(of_item.summary);
        docs.description = docs.description.or(of_item.description);
        let sent_to = self.expression.map(str::to_owned);
        let sent_to = sent_to.map(|expression| docs::remark("Sent to", [expression]));
        docs.remarks.extend(sent_to);
        let lists = [self.item.list("parameters"), operation.list("parameters")];
        let parameters = lists.into_iter().flatten();
        let parameters: Vec<_> = parameters
            .filter_map(|node| document.resolve(node))
            .collect();
        for (location, words) in [
            (Location::Header, "Headers"),
            (Location::Query, "Query parameters"),
            (Location::Path, "Path parameters"),
            (Location::Cookie, "Cookies"),
        ] {
            let here = parameters.iter().map(|parameter| parameter.node);
            let here = here.filter(|node| node.string("in") == location.key());
            let code: Vec<String> = here.filter_map(|node| docs::text(node, "name")).collect();
            if !code.is_empty() {
                let words = words.to_owned();
                docs.remarks.push(Remark { words, code });
            }
        }
        docs
    }
}
