//! Path Item Object and Operation Object: a body is no parameter, and media types stand where they are used.

use super::array::Inexpressible;
use super::shared::Definitions;
use super::{Shared, form, servers, take_list};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin};

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

/// Rewrites the operations of a path, and takes out those that cannot be called.
pub(super) fn convert(
    cx: &Diagnostics,
    path: &str,
    item: &mut Node,
    shared: &Shared,
    definitions: &mut Definitions,
) {
    let Some(members) = item.as_object_mut() else {
        return;
    };
    let at = members
        .get("parameters")
        .map(|parameters| parameters.origin);
    let all = take_list(members, "parameters").unwrap_or_default();
    let (bodies, plain) = apart(all, definitions);
    let plain = Parameters::convert(cx, plain, definitions);
    for method in METHODS {
        let Some(operation) = members.get_mut(method) else {
            continue;
        };
        let broken = self::operation(cx, operation, &bodies, shared, definitions);
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
    fn convert(cx: &Diagnostics, parameters: Vec<Node>, definitions: &mut Definitions) -> Self {
        let mut made = Self {
            list: Vec::new(),
            broken: None,
        };
        for mut node in parameters {
            let declared = definitions.declared(&node);
            let name = declared.string("name").to_owned();
            let is_required = declared.get("required").and_then(Node::as_bool) == Some(true);
            match definitions.parameter(cx, &mut node) {
                Ok(()) => made.list.push(node),
                Err(Inexpressible { origin, why }) => {
                    let why = format!("{why} here");
                    if is_required {
                        made.broken =
                            Some(format!("its parameter `{name}` cannot be written: {why}"));
                    } else {
                        cx.skipped(origin, &format!("the parameter `{name}`"), &why);
                    }
                }
            }
        }
        made
    }
}

/// Parameters that are bodies or parts of them, and the others.
fn apart(parameters: Vec<Node>, definitions: &Definitions) -> (Vec<Node>, Vec<Node>) {
    let location = |parameter: &Node| definitions.declared(parameter).string("in").to_owned();
    parameters
        .into_iter()
        .partition(|parameter| matches!(location(parameter).as_str(), "body" | "formData"))
}

/// Rewrites an operation. Gives why it cannot be called, if that is so.
fn operation(
    cx: &Diagnostics,
    operation: &mut Node,
    of_path: &[Node],
    shared: &Shared,
    definitions: &mut Definitions,
) -> Option<String> {
    let origin = operation.origin;
    servers::of_operation(cx, operation, shared);
    let members = operation.as_object_mut()?;
    let consumes = take_list(members, "consumes").unwrap_or_else(|| shared.consumes.clone());
    let produces = take_list(members, "produces").unwrap_or_else(|| shared.produces.clone());
    let responses = members.get_mut("responses").and_then(Node::as_object_mut);
    for (status, node) in responses.into_iter().flatten() {
        if !status.starts_with("x-") {
            definitions.response(cx, node, &produces, shared);
        }
    }
    let written = members.get("parameters").map(|list| list.origin);
    let all = take_list(members, "parameters").unwrap_or_default();
    let (own, plain) = apart(all, definitions);
    let plain = Parameters::convert(cx, plain, definitions);
    if let Some(at) = written {
        members.insert("parameters".to_owned(), Node::new(at, plain.list));
    }
    let at = written.unwrap_or(origin);
    let parts = with_those_of_path(own, of_path, definitions);
    if !members.contains_key("requestBody")
        && let Some(body) = request_body(cx, parts, &consumes, at, shared, definitions)
    {
        members.insert("requestBody".to_owned(), body);
    }
    plain.broken
}

/// The parts of a body, with those that the path gives to all of its operations.
fn with_those_of_path(
    mut own: Vec<Node>,
    of_path: &[Node],
    definitions: &Definitions,
) -> Vec<Node> {
    let of = |part: &Node, key| definitions.declared(part).string(key).to_owned();
    let has_body = own.iter().any(|part| of(part, "in") == "body");
    for part in of_path {
        let is_own = own.iter().any(|own| of(own, "name") == of(part, "name"));
        if !(is_own || has_body && of(part, "in") == "body") {
            own.push(part.clone());
        }
    }
    own
}

/// There is one body at most, or the fields of a form (Swagger 2.0, Parameter Object).
fn request_body(
    cx: &Diagnostics,
    parts: Vec<Node>,
    consumes: &[Node],
    at: Origin,
    shared: &Shared,
    definitions: &mut Definitions,
) -> Option<Node> {
    let is_whole = |part: &Node| definitions.declared(part).string("in") == "body";
    let (mut bodies, fields): (Vec<Node>, Vec<Node>) = parts.into_iter().partition(is_whole);
    if bodies.is_empty() && fields.is_empty() {
        return None;
    }
    let rest = bodies.split_off(bodies.len().min(1));
    let ignored = rest
        .iter()
        .chain(fields.iter().filter(|_| !bodies.is_empty()));
    for part in ignored {
        cx.note(
            definitions.declared(part).origin,
            "an operation has one body at most, or the fields of a form",
        )
        .help("the first body is read, and this is ignored");
    }
    let declared = |field: &Node| definitions.declared(field).clone();
    Some(match bodies.pop() {
        Some(parameter) => definitions.body(parameter, consumes, shared),
        None => {
            let fields = fields.iter().map(declared).collect();
            form::convert(cx, fields, consumes, at)
        }
    })
}
