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
    let at = members
        .get("parameters")
        .map(|parameters| parameters.origin);
    let all = take_list(members, "parameters").unwrap_or_default();
    let (bodies, plain) = all.into_iter().partition(is_body);
    let plain = Parameters::convert(cx, plain);
    for method in METHODS {
        let Some(operation) = members.get_mut(method) else {
            continue;
        };
        let broken = self::operation(cx, operation, &bodies, shared);
        if let Some(why) = broken.as_deref().or(plain.broken.as_deref()) {
            let id = operation.get("operationId").and_then(Node::as_str);
            let name = id.map_or_else(|| format!("{method} {path}"), str::to_owned);
            cx.skipped_operation(operation.origin.key(), &name, why);
            members.shift_remove(method);
        }
    }
    if let Some(at) = at {
        members.insert("parameters".to_owned(), Node::new(at, plain.list));
    }
}

/// Parameters that are no bodies.
struct Parameters {
    list: Vec<Node>,
    /// Why nothing that requires all of them can be called.
    broken: Option<String>,
}

impl Parameters {
    fn convert(cx: &Diagnostics, parameters: Vec<Node>) -> Self {
        let mut made = Self {
            list: Vec::new(),
            broken: None,
        };
        for mut node in parameters {
            let name = string(&node, "name").to_owned();
            match parameter::convert(cx, &mut node) {
                Ok(()) => made.list.push(node),
                Err(array) if is_required(&node) => {
                    let why = format!(
                        "its parameter `{name}` cannot be written: {} here",
                        array.why
                    );
                    made.broken = Some(why);
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
        made
    }
}

fn is_body(parameter: &Node) -> bool {
    matches!(string(parameter, "in"), "body" | "formData")
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
    let at = members
        .get("parameters")
        .map_or(origin, |parameters| parameters.origin);
    let all = take_list(members, "parameters").unwrap_or_default();
    let (own, plain): (Vec<Node>, Vec<Node>) = all.into_iter().partition(is_body);
    let plain = Parameters::convert(cx, plain);
    members.insert("parameters".to_owned(), Node::new(at, plain.list));
    request_body(cx, members, with_those_of_path(own, of_path), &consumes, at);
    plain.broken
}

/// The parts of a body, with those that the path gives to all of its operations.
fn with_those_of_path(mut own: Vec<Node>, of_path: &[Node]) -> Vec<Node> {
    let has_body = own.iter().any(|part| string(part, "in") == "body");
    for part in of_path {
        let is_own = own
            .iter()
            .any(|own| string(own, "name") == string(part, "name"));
        if !(is_own || has_body && string(part, "in") == "body") {
            own.push(part.clone());
        }
    }
    own
}

/// There is one body at most, or the fields of a form (Swagger 2.0, Parameter Object).
fn request_body(
    cx: &Diagnostics,
    members: &mut Object,
    parts: Vec<Node>,
    consumes: &[Node],
    at: Origin,
) {
    let (mut bodies, fields): (Vec<Node>, Vec<Node>) = parts
        .into_iter()
        .partition(|part| string(part, "in") == "body");
    if members.contains_key("requestBody") || (bodies.is_empty() && fields.is_empty()) {
        return;
    }
    let rest = bodies.split_off(bodies.len().min(1));
    let ignored = rest
        .iter()
        .chain(fields.iter().filter(|_| !bodies.is_empty()));
    for part in ignored {
        cx.note(
            part.origin,
            "an operation has one body at most, or the fields of a form",
        )
        .help("the first body is read, and this is left out");
    }
    let made = match bodies.pop() {
        Some(parameter) => body::convert(parameter, consumes),
        None => form::convert(cx, fields, consumes, at),
    };
    members.insert("requestBody".to_owned(), made);
}
