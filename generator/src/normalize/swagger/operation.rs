//! Path Item Object and Operation Object: a body is no parameter, and media types stand where they are used.

use super::{Shared, body, form, is_required, parameter, response, servers, string, take_list};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Rewrites the operations of a path, and takes out those that cannot be called.
pub(super) fn convert(cx: &Diagnostics, path: &str, item: &mut Node, shared: &Shared) {
    let Some(members) = item.as_object_mut() else {
        return;
    };
    let (bodies, broken) = parameters(cx, members);
    for method in METHODS {
        let Some(operation) = members.get_mut(method) else {
            continue;
        };
        let own = self::operation(cx, operation, &bodies, shared);
        if let Some(why) = own.as_deref().or(broken.as_deref()) {
            let id = operation.get("operationId").and_then(Node::as_str);
            let name = id.map_or_else(|| format!("{method} {path}"), str::to_owned);
            cx.skipped_operation(operation.origin.key(), &name, why);
            members.shift_remove(method);
        }
    }
}

/// Rewrites the parameters of an object, and takes the parts of bodies out of them. Gives those, and why nothing that requires
/// the others can be called.
fn parameters(cx: &Diagnostics, members: &mut Object) -> (Vec<Node>, Option<String>) {
    let at = members.get("parameters").map(|list| list.origin);
    let all = take_list(members, "parameters").unwrap_or_default();
    let is_body = |parameter: &Node| matches!(string(parameter, "in"), "body" | "formData");
    let (bodies, others): (Vec<Node>, Vec<Node>) = all.into_iter().partition(is_body);
    let (mut plain, mut broken) = (Vec::new(), None);
    for mut node in others {
        let name = string(&node, "name").to_owned();
        match parameter::convert(cx, &mut node) {
            Ok(()) => plain.push(node),
            Err(array) if is_required(&node) => {
                let why = array.why;
                broken = Some(format!(
                    "its parameter `{name}` cannot be written: {why} here"
                ));
            }
            Err(array) => {
                let (what, why) = (
                    format!("the parameter `{name}`"),
                    format!("{} here", array.why),
                );
                cx.skipped(array.origin, &what, &why);
            }
        }
    }
    if let Some(at) = at {
        members.insert("parameters".to_owned(), Node::new(at, plain));
    }
    (bodies, broken)
}

/// Rewrites an operation. Gives why it cannot be called, if that is so.
fn operation(
    cx: &Diagnostics,
    operation: &mut Node,
    of_path: &[Node],
    shared: &Shared,
) -> Option<String> {
    let origin = operation.origin;
    servers::of_operation(cx, operation, shared);
    let members = operation.as_object_mut()?;
    let consumes = take_list(members, "consumes").unwrap_or_else(|| shared.consumes.clone());
    let produces = take_list(members, "produces").unwrap_or_else(|| shared.produces.clone());
    let responses = members.get_mut("responses").and_then(Node::as_object_mut);
    for (status, node) in responses.into_iter().flatten() {
        if !status.starts_with("x-") {
            response::convert(cx, node, &produces);
        }
    }
    let at = members.get("parameters").map_or(origin, |list| list.origin);
    let (mut parts, broken) = parameters(cx, members);
    // The path gives its parts to all of its operations.
    let has_body = parts.iter().any(|part| string(part, "in") == "body");
    let own: Vec<String> = parts
        .iter()
        .map(|part| string(part, "name").to_owned())
        .collect();
    let is_replaced = |part: &Node| {
        own.iter().any(|own| own == string(part, "name"))
            || has_body && string(part, "in") == "body"
    };
    parts.extend(of_path.iter().filter(|part| !is_replaced(part)).cloned());
    request_body(cx, members, parts, &consumes, at);
    broken
}

/// There is one body at most, or the fields of a form (Swagger 2.0, Parameter Object).
fn request_body(
    cx: &Diagnostics,
    members: &mut Object,
    parts: Vec<Node>,
    consumes: &[Node],
    at: Origin,
) {
    let is_body = |part: &Node| string(part, "in") == "body";
    let (bodies, fields): (Vec<Node>, Vec<Node>) = parts.into_iter().partition(is_body);
    if members.contains_key("requestBody") || (bodies.is_empty() && fields.is_empty()) {
        return;
    }
    let mut bodies = bodies.into_iter();
    let made = match bodies.next() {
        Some(parameter) => {
            for part in bodies.chain(fields) {
                let message = "an operation has one body at most, or the fields of a form";
                let reported = cx.note(part.origin, message);
                reported.help("the first body is read, and this is ignored");
            }
            body::convert(parameter, consumes)
        }
        None => form::convert(cx, fields, consumes, at),
    };
    members.insert("requestBody".to_owned(), made);
}
