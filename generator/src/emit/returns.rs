//! What a success returns, in the words of an operation's documentation.
//!
//! ```text
//! 201: {description: The new user., content: User} -> Returns a [`User`]. `201`: The new user.
//! ```

use super::imports::Imports;
use super::unions::unspaced;
use super::{Cx, docs, markdown, outcome, shape};
use crate::ir::{Content, Operation, Response, Shape, StatusRange, Success};
use crate::names::OperationNames;

/// The type, and the vendor's words about each status.
pub(super) fn sentences(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> String {
    let (statuses, content) = match &op.success {
        Success::One { statuses, content } => (statuses.as_slice(), content),
        // The enum's variants have the words of their statuses.
        Success::Several(_) => return format!("Returns [`{}`], by status.", names.success),
    };
    let what = match content {
        Content::Json(Shape::Nullable(shape)) => {
            let what = value(cx, shape, imports);
            Some(format!("{what}, or `None` if the body is empty"))
        }
        Content::Json(shape) => Some(value(cx, shape, imports)),
        Content::Text => Some("the body as text".to_owned()),
        Content::Bytes => Some("the body's bytes".to_owned()),
        Content::Empty => None,
    };
    let returns = what.map(|what| format!("Returns {what}."));
    let described = statuses.iter().filter(|response| is_described(response));
    let sentences = returns.into_iter().chain(described.map(outcome::line));
    sentences.collect::<Vec<_>>().join(" ")
}

/// Descriptions that say no more than the status does.
const PHRASES: [&str; 5] = ["OK", "Created", "Accepted", "No Content", "Success"];

/// Whether a response has words of its own: `200: OK` has none.
fn is_described(response: &Response) -> bool {
    let words = docs::one_line(&response.docs);
    let words = words.trim_end_matches('.');
    response.status != StatusRange::Default
        && !words.is_empty()
        && !PHRASES
            .iter()
            .any(|phrase| words.eq_ignore_ascii_case(phrase))
}

/// A type in a sentence: ``a [`User`]``, ``a `Vec` of [`User`]``, ``a `BTreeMap<String, Value>` ``.
pub(super) fn value(cx: Cx<'_>, shape: &Shape, imports: &mut Imports) -> String {
    let ty =
        |shape: &Shape, imports: &mut Imports| unspaced(&shape::ty(cx, shape, imports).to_string());
    let (name, linked) = match shape {
        Shape::Named(_) => {
            let name = ty(shape, imports);
            (name.clone(), format!("[`{name}`]"))
        }
        Shape::Array(item) if matches!(**item, Shape::Named(_)) => {
            let item = ty(item, imports);
            return format!("a `Vec` of [`{item}`]");
        }
        Shape::Boxed(_)
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Array(_)
        | Shape::Tuple(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => {
            let name = ty(shape, imports);
            (name.clone(), markdown::code(&name))
        }
    };
    let article = docs::article(&name).to_lowercase();
    format!("{article} {linked}")
}
