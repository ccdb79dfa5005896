//! Responses Object: what a success carries, and the documented errors.
//!
//! ```text
//! {'200': {content: JSON of User}, '404': {}, default: {content: JSON of Error}}
//!   ->  One { Json(User) }, errors: [404 Empty, default Json(Error)]
//! ```

use http::HeaderName;

use crate::diagnostics::Diagnostics;
use crate::ir::{Content, Docs, Method, Remark, Response, StatusRange, Success, TypeName};
use crate::node::Node;

use super::body::payload;
use super::document::{Document, Resolved};
use super::media;
use super::scope::Scope;

/// The responses of an operation.
pub(super) struct Responses {
    /// What a success carries.
    pub(super) success: Success,
    /// Everything else that is documented.
    pub(super) errors: Vec<Response>,
}

/// The responses of an operation that inline types call by `name`.
pub(super) fn of_operation<'a>(
    scope: &mut Scope<'a>,
    operation: &'a Node,
    name: &str,
    method: &Method,
) -> Responses {
    let documented = documented(scope.document, operation);
    // `default` covers every status that is not named, those of a success among them.
    let mut classes = documented.iter().map(|(status, _)| status.class());
    let default_succeeds = classes.all(|class| !matches!(class, Some(2 | 3)));
    let succeeds =
        |status: StatusRange| status.class().map_or(default_succeeds, |class| class == 2);
    let first = documented.iter().find(|(status, _)| succeeds(*status));
    let first = first.map(|(status, _)| *status);
    let (mut successes, mut errors) = (Vec::new(), Vec::new());
    let mut known: Vec<(Option<&Node>, Content)> = Vec::new();
    for (status, object) in &documented {
        let (status, succeeds) = (*status, succeeds(*status));
        let inline = || {
            let mut words = vec![name.to_owned(), "response".to_owned()];
            words.extend((Some(status) != first).then(|| status.key()));
            TypeName::Inline(words)
        };
        // The same schema written twice is one type.
        let written = object.node.get("content");
        let twin = known
            .iter()
            .find(|(other, _)| succeeds && *other == written);
        let content = match twin {
            Some((_, content)) => {
                media::choose(scope.document, object.node);
                content.clone()
            }
            None => content(scope, object, inline, has_no_body(status, method)),
        };
        let response = Response {
            status,
            docs: described(scope.cx(), object),
            media_types: keys(object.node.members("content")),
            content: content.clone(),
        };
        if succeeds {
            known.push((written, content));
            successes.push(response.clone());
        }
        if status.class() != Some(2) {
            errors.push(response);
        }
    }
    Responses {
        success: agree(successes),
        errors,
    }
}

/// The responses in the order in which they are tried.
fn documented<'a>(
    document: &Document<'a>,
    operation: &'a Node,
) -> Vec<(StatusRange, Resolved<'a>)> {
    let responses = document.members(operation.get("responses"));
    let responses = responses.filter_map(|(key, object)| {
        let status = status(document.cx, key, object.outermost())?;
        Some((status, object))
    });
    let mut documented: Vec<_> = responses.collect();
    documented.sort_by_key(|(status, _)| *status);
    documented
}

fn content<'a>(
    scope: &mut Scope<'a>,
    response: &Resolved<'a>,
    name: impl FnOnce() -> TypeName,
    is_empty: bool,
) -> Content {
    if !is_empty {
        let payload = payload(scope, response, "response", name);
        return payload.map_or(Content::Empty, |payload| payload.content);
    }
    if let Some(media) = media::choose(scope.document, response.node) {
        let message = "HTTP allows no body here: none is read";
        scope.cx().note(media.node.origin.key(), message);
    }
    Content::Empty
}

/// `description`, and the headers that the response has.
fn described(cx: &Diagnostics, response: &Resolved<'_>) -> Docs {
    let mut docs = response.docs();
    let headers = response.node.members("headers");
    let (legal, others): (Vec<_>, Vec<_>) =
        headers.partition(|(name, _)| HeaderName::try_from(*name).is_ok());
    for (name, header) in others {
        let what = format!("response header `{name}`");
        let why = "its name is no token (RFC 9110, 5.1): no response can have it";
        cx.skipped(header.origin.key(), &what, why);
    }
    let code = keys(legal.into_iter());
    if !code.is_empty() {
        let words = "Headers".to_owned();
        docs.remarks.push(Remark { words, code });
    }
    docs
}

fn keys<'n>(members: impl Iterator<Item = (&'n str, &'n Node)>) -> Vec<String> {
    members.map(|(key, _)| key.to_owned()).collect()
}

/// One content if all successes agree.
fn agree(successes: Vec<Response>) -> Success {
    let first = successes.first().map(|response| response.content.clone());
    let content = first.unwrap_or(Content::Empty);
    match successes.iter().all(|response| response.content == content) {
        true => Success::One {
            statuses: successes,
            content,
        },
        false => Success::Several(successes),
    }
}

/// A key of the Responses Object, if it is that of a final response. The audit has reported one that is no status.
fn status(cx: &Diagnostics, key: &str, node: &Node) -> Option<StatusRange> {
    let status = match key.as_bytes() {
        b"default" => StatusRange::Default,
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => StatusRange::Class(class - b'0'),
        [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => StatusRange::Exact(key.parse().ok()?),
        _ => return None,
    };
    if status.class() == Some(1) {
        let message =
            format!("`{key}` is an interim response, which clients do not see: it is ignored");
        cx.note(node.origin.key(), message);
        return None;
    }
    Some(status)
}

/// RFC 9110: an answer to HEAD (9.3.2) and one with 204, 205 (15.3.5, 15.3.6) or 304 (15.4.5) has no content.
fn has_no_body(status: StatusRange, method: &Method) -> bool {
    *method == Method::Head || matches!(status, StatusRange::Exact(204 | 205 | 304))
}
