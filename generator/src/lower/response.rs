//! Responses Object: what a success carries, and the documented errors.
//!
//! ```text
//! {'200': {content: JSON of User}, '404': {}, default: {content: JSON of Error}}
//!   ->  One { Json(User) }, errors: [404 Empty, default Json(Error)]
//! ```

use crate::diagnostics::Diagnostics;
use crate::ir::{Content, Docs, Method, Remark, Response, StatusRange, Success, TypeName};
use crate::node::Node;

use super::body::payload;
use super::document::{Document, Resolved};
use super::media::{self, Media};
use super::scope::Scope;

/// The responses of an operation.
pub(super) struct Responses {
    /// What a success carries.
    pub(super) success: Success,
    /// Everything else that is documented.
    pub(super) errors: Vec<Response>,
}

/// A response as the document has it.
struct Documented<'n> {
    status: StatusRange,
    object: Resolved<'n>,
}

/// The responses of an operation that inline types call by `name`.
pub(super) fn of_operation<'a>(
    scope: &mut Scope<'a>,
    operation: &'a Node,
    name: &str,
    method: &Method,
) -> Responses {
    let documented = documented(scope.document, operation);
    let has_success = documented.iter().any(|one| is_success(one.status));
    let has_redirect = documented.iter().any(|one| is_redirect(one.status));
    // `default` covers every status that is not named, those of a success among them.
    let default_succeeds = !has_success && !has_redirect;
    let succeeds = |one: &&Documented<'_>| {
        is_success(one.status) || default_succeeds && one.status == StatusRange::Default
    };
    let first = documented.iter().find(succeeds).map(|one| one.status);
    let (mut successes, mut errors) = (Vec::new(), Vec::new());
    let mut known: Vec<(&Documented<'_>, Content)> = Vec::new();
    for one in &documented {
        let inline = || {
            let mut words = vec![name.to_owned(), "response".to_owned()];
            if Some(one.status) != first {
                words.push(label(one.status));
            }
            TypeName::Inline(words)
        };
        // The same schema written twice is one type.
        let is_success = succeeds(&one);
        let twin = known.iter().find(|(earlier, _)| {
            is_success && earlier.object.node.get("content") == one.object.node.get("content")
        });
        let content = match twin {
            Some((_, content)) => {
                chosen(scope.document, one);
                content.clone()
            }
            None => content(scope, one, inline, method),
        };
        let response = Response {
            status: one.status,
            docs: described(&one.object),
            content: content.clone(),
        };
        if is_success {
            known.push((one, content));
            successes.push(response.clone());
        }
        if !self::is_success(one.status) {
            errors.push(response);
        }
    }
    Responses {
        success: agree(successes),
        errors,
    }
}

/// The responses in the order in which they are tried.
fn documented<'a>(document: &Document<'a>, operation: &'a Node) -> Vec<Documented<'a>> {
    let mut documented: Vec<Documented<'a>> = Vec::new();
    let responses = operation.get("responses").and_then(Node::as_object);
    for (key, node) in responses.into_iter().flatten() {
        if key.starts_with("x-") {
            continue;
        }
        if let Some(status) = status(document.cx, key, node)
            && let Some(object) = document.resolve(node)
        {
            documented.push(Documented { status, object });
        }
    }
    documented.sort_by_key(|response| response.status);
    documented
}

fn content<'a>(
    scope: &mut Scope<'a>,
    response: &Documented<'a>,
    name: impl FnOnce() -> TypeName,
    method: &Method,
) -> Content {
    if !has_no_body(response.status, method) {
        let payload = payload(scope, &response.object, "response", name);
        return payload.map_or(Content::Empty, |payload| payload.content);
    }
    if let Some(media) = chosen(scope.document, response) {
        scope.document.cx.note(
            media.node.origin.key(),
            "HTTP allows no body here: none is read",
        );
    }
    Content::Empty
}

/// The media type of its body.
fn chosen<'a>(document: &Document<'a>, response: &Documented<'a>) -> Option<Media<'a>> {
    media::choose(document, response.object.node.get("content")?)
}

/// `description`, and the headers that the response has.
fn described(response: &Resolved<'_>) -> Docs {
    let mut docs = response.docs();
    let headers = response.node.get("headers").and_then(Node::as_object);
    if let Some(headers) = headers.filter(|headers| !headers.is_empty()) {
        docs.remarks.push(Remark {
            words: "Headers".to_owned(),
            code: headers.keys().cloned().collect(),
        });
    }
    docs
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

/// A key of the Responses Object, if it is that of a final response.
fn status(cx: &Diagnostics, key: &str, node: &Node) -> Option<StatusRange> {
    let status = match key.as_bytes() {
        b"default" => Some(StatusRange::Default),
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => Some(StatusRange::Class(class - b'0')),
        [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => key.parse().ok().map(StatusRange::Exact),
        _ => None,
    };
    let at = node.origin.key();
    match status {
        Some(StatusRange::Exact(100..=199) | StatusRange::Class(1)) => {
            let message =
                format!("`{key}` is an interim response, which clients do not see: it is ignored");
            cx.note(at, message);
            None
        }
        // The audit has reported a key that is no status.
        other => other,
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
