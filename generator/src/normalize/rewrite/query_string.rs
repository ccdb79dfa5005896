//! `in: querystring` (OpenAPI 3.2 §4.12.1): one value that is the whole query.
//!
//! ```yaml
//! {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object, …}}}}     # before
//! {name: q, in: query, style: form, explode: true, schema: {type: object, …}}                               # after
//! ```

use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

const FORM: &str = "application/x-www-form-urlencoded";

/// A query of pairs is what an exploded object is. Any other is left out, and with it the operations that require it.
pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    let paths = document.get_mut("paths").and_then(Node::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        let of_all = parameters(cx, item);
        let Some(members) = item.as_object_mut() else {
            continue;
        };
        leave_out(cx, path, of_all.as_deref(), members);
        let more = members
            .get_mut("additionalOperations")
            .and_then(Node::as_object_mut);
        if let Some(more) = more {
            leave_out(cx, path, of_all.as_deref(), more);
        }
    }
}

/// Rewrites the operations in an object, and takes out those that cannot be called.
fn leave_out(cx: &Diagnostics, path: &str, of_all: Option<&str>, members: &mut Object) {
    members.retain(|key, member| {
        let is_operation = key != "additionalOperations" && !key.starts_with("x-");
        if !is_operation || !matches!(member.value, Value::Object(_)) {
            return true;
        }
        let own = parameters(cx, member);
        let Some(why) = own.as_deref().or(of_all) else {
            return true;
        };
        let id = member.get("operationId").and_then(Node::as_str);
        let name = id.map_or_else(|| format!("{key} {path}"), str::to_owned);
        cx.skipped_operation(member.origin.key(), &name, why);
        false
    });
}

/// Rewrites the parameters of an object. Gives why nothing that requires all of them can be called, if that is so.
fn parameters(cx: &Diagnostics, node: &mut Node) -> Option<String> {
    let list = node.get_mut("parameters").and_then(Node::as_array_mut)?;
    let mut broken = None;
    list.retain_mut(|parameter| {
        if parameter.get("in").and_then(Node::as_str) != Some("querystring") || pairs(parameter) {
            return true;
        }
        let name = parameter
            .get("name")
            .and_then(Node::as_str)
            .unwrap_or_default();
        if parameter.get("required").and_then(Node::as_bool) == Some(true) {
            broken = Some(format!("its query `{name}` is not `{FORM}`"));
        } else {
            let why = format!("only queries of `{FORM}` can be written");
            cx.skipped(parameter.origin, &format!("the query `{name}`"), &why);
        }
        false
    });
    broken
}

/// Rewrites a parameter whose value is a form. Gives whether it is one.
fn pairs(parameter: &mut Node) -> bool {
    let origin = parameter.origin;
    let is_form = parameter
        .at(&["content", FORM])
        .is_some_and(|form| form.get("schema").is_some() && form.get("encoding").is_none());
    let Some(members) = parameter.as_object_mut().filter(|_| is_form) else {
        return false;
    };
    let schema = take(members, "content")
        .as_mut()
        .and_then(|content| content.get_mut(FORM)?.as_object_mut())
        .and_then(|form| take(form, "schema"));
    let schema = schema.unwrap_or_else(|| Node::new(origin, Object::new()));
    members.extend([
        ("in".to_owned(), Node::new(origin, "query")),
        ("style".to_owned(), Node::new(origin, "form")),
        ("explode".to_owned(), Node::new(origin, true)),
        ("schema".to_owned(), schema),
    ]);
    true
}
