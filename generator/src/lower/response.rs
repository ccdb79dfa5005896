//! Responses Object: what a success carries, and the documented errors.
//!
//! ```text
//! {'200': {content: JSON of User}, '404': {}, default: {content: JSON of Error}}
//!   ->  One { Json(User) }, errors: [404 Empty, default Json(Error)]
//! ```

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::ir::{Content, Docs, Method, Response, StatusRange, Success, TypeName};
use crate::node::Node;

use super::scope::Scope;
use super::{docs, piece};

/// What an operation may answer.
pub(super) struct Answers {
    /// What a success carries.
    pub(super) success: Success,
    /// Everything else that is documented.
    pub(super) errors: Vec<Response>,
}

/// A response as the document has it.
struct Documented<'n> {
    status: StatusRange,
    node: &'n Node,
}

impl<'a> Scope<'a> {
    /// The responses of an operation.
    pub(super) fn answers(&mut self, operation: &Node, name: &str, method: &Method) -> Answers {
        let documented = self.documented(operation);
        let succeeds = |response: &&Documented<'_>| is_success(response.status);
        let mut successes: Vec<&Documented<'_>> = documented.iter().filter(succeeds).collect();
        if successes.is_empty() {
            // `default` covers every status that is not named, those of a success among them.
            successes.extend(documented.iter().filter(|response| {
                response.status == StatusRange::Default
                    && !documented.iter().any(|other| is_redirect(other.status))
            }));
        }
        let first = successes.first().map(|response| response.status);
        let mut lowered: Vec<Response> = Vec::with_capacity(successes.len());
        for (index, response) in successes.iter().enumerate() {
            // The same schema written twice is one type.
            let twin = successes
                .iter()
                .take(index)
                .position(|earlier| earlier.node.get("content") == response.node.get("content"));
            let known = twin
                .and_then(|twin| lowered.get(twin))
                .map(|twin| twin.content.clone());
            let name = self.body_name(response, name, first);
            lowered.push(self.response(response, &name, method, known));
        }
        let mut errors = Vec::new();
        for response in documented
            .iter()
            .filter(|response| !is_success(response.status))
        {
            let twin = lowered
                .iter()
                .find(|success| success.status == response.status);
            let known = twin.map(|twin| twin.content.clone());
            let name = self.body_name(response, name, first);
            errors.push(self.response(response, &name, method, known));
        }
        Answers {
            success: agree(lowered),
            errors,
        }
    }

    /// The responses in the order in which they are tried.
    fn documented<'n>(&self, operation: &'n Node) -> Vec<Documented<'n>>
    where
        'a: 'n,
    {
        let mut documented: Vec<Documented<'n>> = Vec::new();
        let responses = operation.get("responses").and_then(Node::as_object);
        for (key, node) in responses.into_iter().flatten() {
            if key.starts_with("x-") {
                continue;
            }
            match status(key) {
                Some(StatusRange::Exact(100..=199) | StatusRange::Class(1)) => {
                    self.cx().note(
                        node.origin.key(),
                        format!("`{key}` is no answer but a step on the way to one"),
                    );
                }
                Some(status) => documented.push(Documented {
                    status,
                    node: self.resolved(node),
                }),
                None => {
                    self.cx()
                        .error(node.origin.key(), format!("`{key}` is no status"))
                        .help("a status is 100 to 599, a range such as 4XX, or `default`");
                }
            }
        }
        documented.sort_by_key(|response| response.status);
        documented
    }

    fn body_name(
        &self,
        response: &Documented<'_>,
        operation: &str,
        first: Option<StatusRange>,
    ) -> TypeName {
        self.shared(response.node, "response", || {
            let mut words = vec![operation.to_owned(), "response".to_owned()];
            if Some(response.status) != first {
                words.push(label(response.status));
            }
            TypeName::Inline(words)
        })
    }

    fn response(
        &mut self,
        response: &Documented<'_>,
        name: &TypeName,
        method: &Method,
        known: Option<Content>,
    ) -> Response {
        let node = response.node;
        // The document's own description of a response; the conversion finds what is wrong with its shape.
        piece::response(self.cx(), node);
        let media = node.get("content").and_then(|content| self.choose(content));
        let content = match (known, media) {
            (Some(known), _) => known,
            (None, None) => Content::Empty,
            (None, Some(media)) if has_no_body(response.status, method) => {
                self.cx().note(
                    media.node.origin.key(),
                    "HTTP allows no body here: none is read",
                );
                Content::Empty
            }
            (None, Some(media)) => self.content(&media, name),
        };
        Response {
            origin: node.origin,
            status: response.status,
            docs: described(node),
            content,
        }
    }
}

/// `description`, and the headers that the response has.
fn described(node: &Node) -> Docs {
    let mut words = docs::of_object(node);
    let headers = node.get("headers").and_then(Node::as_object);
    let names: Vec<String> = headers
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect();
    if !names.is_empty() {
        words.remarks.push(crate::ir::Remark {
            words: "Headers".to_owned(),
            code: names,
        });
    }
    words
}

/// One content if all successes agree.
fn agree(successes: Vec<Response>) -> Success {
    let mut contents = successes.iter().map(|response| &response.content);
    match contents.next().cloned() {
        None => Success::One {
            statuses: successes,
            content: Content::Empty,
        },
        Some(first) if contents.all(|content| *content == first) => Success::One {
            statuses: successes,
            content: first,
        },
        Some(_) => Success::Several(successes),
    }
}

/// A key of Responses Object, as `openapiv3` reads it.
fn status(key: &str) -> Option<StatusRange> {
    if key == "default" {
        return Some(StatusRange::Default);
    }
    let key: StrDeserializer<'_, Error> = key.into_deserializer();
    match openapiv3::StatusCode::deserialize(key).ok()? {
        openapiv3::StatusCode::Code(code) if (100..=599).contains(&code) => {
            Some(StatusRange::Exact(code))
        }
        openapiv3::StatusCode::Range(class) if (1..=5).contains(&class) => {
            Some(StatusRange::Class(u8::try_from(class).ok()?))
        }
        openapiv3::StatusCode::Code(_) | openapiv3::StatusCode::Range(_) => None,
    }
}

fn label(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}

fn is_success(status: StatusRange) -> bool {
    matches!(
        status,
        StatusRange::Exact(200..=299) | StatusRange::Class(2)
    )
}

fn is_redirect(status: StatusRange) -> bool {
    matches!(
        status,
        StatusRange::Exact(300..=399) | StatusRange::Class(3)
    )
}

/// RFC 9110: an answer to HEAD (9.3.2) and one with 204, 205 (15.3.5, 15.3.6) or 304 (15.4.5) has no content.
fn has_no_body(status: StatusRange, method: &Method) -> bool {
    *method == Method::Head || matches!(status, StatusRange::Exact(204 | 205 | 304))
}
