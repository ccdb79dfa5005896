//! The call with a body that the crate's page and the README show.
//!
//! ```text
//! let body = CreateUserRequest::new("full_name…", "email…").generate_magic_link(true);
//! let response = client.users().create_user(body).send().await?;
//! ```

use super::Cx;
use super::example::{self, Snippet};
use super::sample::{self, Sample};
use crate::ir::{Content, Deprecation, Method, Operation, Presence};
use crate::names::OperationNames;

/// What the lines name, and the lines, where some call with a body needs no more than literals.
pub(super) fn snippet(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let (op, names) = chosen(cx)?;
    let mut lines = uses(cx, op);
    lines.push(String::new());
    lines.push(body(cx, op)?);
    let call = format!("{}.send().await?", example::call(cx, op, names));
    if example::is_empty(op) {
        lines.push(format!("{call};"));
    } else {
        lines.push(format!("let response = {call};"));
        lines.push("println!(\"{response:#?}\");".to_owned());
    }
    Some(Snippet { op, lines })
}

/// `use softr_client::types::CreateUserRequest;`
pub(super) fn uses(cx: Cx<'_>, op: &Operation) -> Vec<String> {
    let types: Vec<String> = of(cx, op).into_iter().flat_map(|body| body.types).collect();
    let library = &cx.names.library;
    match types.as_slice() {
        [] => Vec::new(),
        [only] => vec![format!("use {library}::types::{only};")],
        several => vec![format!("use {library}::types::{{{}}};", several.join(", "))],
    }
}

/// `let body = CreateUserRequest::new("…");`
pub(super) fn body(cx: Cx<'_>, op: &Operation) -> Option<String> {
    Some(format!("let body = {};", of(cx, op)?.code))
}

fn of(cx: Cx<'_>, op: &Operation) -> Option<Sample> {
    match &op.body.as_ref()?.content {
        Content::Json(shape) => sample::object(cx, shape),
        Content::Text | Content::Bytes | Content::Empty => None,
    }
}

/// Whether an operation requires a body, and literals are all that a call with it needs.
pub(super) fn is_possible(cx: Cx<'_>, op: &Operation) -> bool {
    let is_required = op
        .body
        .as_ref()
        .is_some_and(|body| body.presence == Presence::Required);
    is_required
        && op.docs.deprecated == Deprecation::Current
        && example::has_plain_arguments(op)
        && of(cx, op).is_some()
}

/// One that makes something, on few arguments.
fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    let possible = cx.operations().filter(|(op, _)| is_possible(cx, op));
    possible.min_by_key(|(op, _)| {
        let is_bare = of(cx, op).is_some_and(|body| body.code.ends_with("::new()"));
        (op.method != Method::Post, is_bare, op.parameters.len())
    })
}
