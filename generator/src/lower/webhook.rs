//! `webhooks` (OpenAPI 3.1.1 §4.8.1) and Callback Objects (§4.8.18): what the API's owner sends to a server of the caller's own.
//!
//! ```text
//! webhooks: {newPet: {post: {requestBody: JSON of Pet}}}  ->  Webhook { "newPet", Post, Json(Named(Pet)) }
//! callbacks: {paid: {'{$request.body#/url}': {post: …}}}  ->  Webhook { "paid", expression: "{$request.body#/url}", Post, … }
//! ```

use crate::ir::{Content, Method, Remark, Response, Success, Type, TypeName, Webhook};
use crate::node::Node;

use super::media::Kind;
use super::operation::methods;
use super::scope::{Document, Scope};
use super::{docs, piece};

/// A webhook, and the types that it declares.
pub(super) struct Draft {
    /// The webhook.
    pub(super) webhook: Webhook,
    /// Its types.
    pub(super) types: Vec<Type>,
}

/// Where a webhook stands.
struct Place<'n> {
    /// What it is decoded by.
    name: String,
    /// The key in Callback Object, of one.
    expression: Option<&'n str>,
    /// What its inline types are named after: `newPet`, `createStream onData`.
    owner: String,
    /// What it is: `webhook`, `callback`.
    word: &'static str,
    /// The Path Item Object.
    item: &'n Node,
    /// The key in it.
    method: Method,
    /// The Operation Object.
    node: &'n Node,
}

/// The webhooks of the document, sorted by name, `POST` first.
pub(super) fn webhooks(document: &Document<'_>) -> Vec<Draft> {
    let items = document.root.get("webhooks").and_then(Node::as_object);
    let mut drafts = Vec::new();
    for (name, item) in items
        .into_iter()
        .flatten()
        .filter(|(name, _)| is_name(name))
    {
        for (key, method, node) in methods(document, item) {
            let mut scope = Scope::new(document);
            let webhook = scope.webhook(&Place {
                name: name.clone(),
                expression: None,
                owner: owner(name, key, &method),
                word: "webhook",
                item,
                method,
                node,
            });
            drafts.push(Draft {
                webhook,
                types: scope.types,
            });
        }
    }
    drafts.sort_by(|one, other| rank(&one.webhook).cmp(&rank(&other.webhook)));
    drafts
}

impl Scope<'_> {
    /// The callbacks of an operation, sorted as webhooks are. One name may stand for several expressions; then the expression is
    /// part of the name.
    pub(super) fn callbacks(&mut self, operation: &Node, operation_name: &str) -> Vec<Webhook> {
        let callbacks = operation.get("callbacks").and_then(Node::as_object);
        let mut found = Vec::new();
        for (key, callback) in callbacks.into_iter().flatten() {
            let callback = self.resolved(callback);
            let members = callback.as_object().into_iter().flatten();
            let expressions: Vec<(&String, &Node)> =
                members.filter(|(key, _)| is_name(key)).collect();
            let is_one = expressions.len() == 1;
            for (expression, item) in expressions {
                let name = match is_one {
                    true => key.clone(),
                    false => format!("{key} {expression}"),
                };
                for (verb, method, node) in methods(self.document, item) {
                    found.push(self.webhook(&Place {
                        owner: owner(&format!("{operation_name} {name}"), verb, &method),
                        name: name.clone(),
                        expression: Some(expression),
                        word: "callback",
                        item,
                        method,
                        node,
                    }));
                }
            }
        }
        found.sort_by(|one, other| rank(one).cmp(&rank(other)));
        found
    }

    fn webhook(&mut self, place: &Place<'_>) -> Webhook {
        let Place {
            name,
            expression,
            owner,
            word,
            item,
            method,
            node,
        } = place;
        // What is wrong with its shape is said there.
        piece::operation(self.cx(), node);
        if let Some(nested) = node.get("callbacks") {
            let what = format!("the callbacks of the {word} `{name}`");
            let why = "nobody but the API's owner could send them";
            self.cx().skipped(nested.origin.key(), &what, why);
        }
        let payload = self.payload(node, owner, word);
        Webhook {
            origin: node.origin,
            name: name.clone(),
            method: method.clone(),
            docs: self.words(item, node, *expression),
            payload,
            responses: self.all_answers(node, &format!("{owner} {word}"), method),
        }
    }

    /// What the body holds.
    fn payload(&mut self, node: &Node, owner: &str, word: &str) -> Content {
        let Some(body) = node.get("requestBody") else {
            return Content::Empty;
        };
        let body = self.resolved(body);
        piece::request_body(self.cx(), body);
        let Some(media) = body.get("content").and_then(|content| self.choose(content)) else {
            return Content::Empty;
        };
        if media.kind == Kind::Form {
            let message = format!("`{}` is not decoded here: its bytes are given", media.name);
            self.cx().note(media.node.origin.key(), message);
        }
        let name = self.shared(body, "request", || {
            TypeName::Inline(vec![owner.to_owned(), word.to_owned()])
        });
        self.content(&media, &name)
    }

    /// What the receiver may answer, by ascending status.
    fn all_answers(&mut self, node: &Node, name: &str, method: &Method) -> Vec<Response> {
        let answers = self.answers(node, name, method);
        let mut all = match answers.success {
            Success::One { statuses, .. } => statuses,
            Success::Several(responses) => responses,
        };
        all.extend(answers.errors);
        all.sort_by_key(|response| response.status);
        // `default` stands for successes and for the rest.
        all.dedup_by_key(|response| response.status);
        all
    }

    /// What the document says about it, and where it goes and what comes with it.
    fn words(&self, item: &Node, node: &Node, expression: Option<&str>) -> crate::ir::Docs {
        let mut words = docs::of_object(node);
        let of_item = docs::of_object(item);
        words.summary = words.summary.or(of_item.summary);
        words.description = words.description.or(of_item.description);
        words
            .remarks
            .extend(expression.map(|expression| docs::remark("Sent to", [expression.to_owned()])));
        let lists = [item, node].map(|node| node.get("parameters").and_then(Node::as_array));
        for (place, title) in [
            ("header", "Headers"),
            ("query", "Query parameters"),
            ("path", "Path parameters"),
            ("cookie", "Cookies"),
        ] {
            let of_place = lists
                .iter()
                .copied()
                .flatten()
                .flatten()
                .filter_map(|parameter| {
                    let parameter = self.resolved(parameter);
                    let is_here = parameter.get("in").and_then(Node::as_str) == Some(place);
                    docs::text(parameter, "name").filter(|_| is_here)
                });
            let code: Vec<String> = of_place.collect();
            if !code.is_empty() {
                let title = title.to_owned();
                words.remarks.push(Remark { words: title, code });
            }
        }
        words
    }
}

/// What inline types are named after: the method is said where it is not the usual one.
fn owner(name: &str, key: &str, method: &Method) -> String {
    if *method == Method::Post {
        name.to_owned()
    } else {
        format!("{name} {key}")
    }
}

/// Whether a key is no extension.
fn is_name(key: &str) -> bool {
    !key.starts_with("x-")
}

fn rank(webhook: &Webhook) -> (&str, bool, &Method) {
    let is_other = webhook.method != Method::Post;
    (&webhook.name, is_other, &webhook.method)
}
