//! Operation Object.
//!
//! ```text
//! /users/{id}: {get: {operationId: readUser, tags: [Users], …}}  ->  Operation { id: "readUser", method: Get, tag: Users, … }
//! ```

use crate::ir::Operation;
use crate::node::Node;

use super::body;
use super::client_parameters::Lifted;
use super::draft::Draft;
use super::endpoint::Endpoint;
use super::scope::{Reason, Scope};
use super::tables::Tables;
use super::{docs, parameter, response, webhook};

/// Lowers one operation; `None`, reported, if it cannot be called.
pub(super) fn lower<'a>(
    scope: &mut Scope<'a>,
    tables: &Tables<'a>,
    lifted: &Lifted<'_>,
    endpoint: &Endpoint<'a>,
) -> Option<Draft<'a>> {
    scope.begin();
    let name = endpoint.name();
    let draft = draft(scope, tables, lifted, endpoint, &name);
    let report = |why: &Reason| {
        let at = endpoint.operation.origin.key();
        scope.document.cx.skipped_operation(at, &name, why);
    };
    draft.inspect_err(report).ok()
}

fn draft<'a>(
    scope: &mut Scope<'a>,
    tables: &Tables<'a>,
    lifted: &Lifted<'_>,
    endpoint: &Endpoint<'a>,
    name: &str,
) -> Result<Draft<'a>, Reason> {
    let (document, node) = (scope.document, endpoint.operation);
    let parameters = parameter::of_endpoint(scope, endpoint, name)?;
    let (lifted, parameters) = lifted.split(parameters);
    let body = node.get("requestBody");
    let body = match body.and_then(|body| document.resolve(body)) {
        Some(body) => body::lower(scope, &body, name)?,
        None => None,
    };
    let responses = response::of_operation(scope, node, name, &endpoint.method);
    let mut docs = docs::of_object(node);
    for name in tables.security.undefined(document.root, node) {
        let words = "The description does not define this credential: send it by hand";
        docs.remarks.push(docs::remark(words, [name.to_owned()]));
    }
    let operation = Operation {
        origin: node.origin,
        id: endpoint.id().map(str::to_owned),
        method: endpoint.method.clone(),
        path: endpoint.path.to_owned(),
        tag: None,
        docs,
        parameters,
        client_parameters: Vec::new(),
        body,
        success: responses.success,
        errors: responses.errors,
        error_set: None,
        server: tables.server(endpoint),
        security: tables.security.of(document.cx, node),
        paging: None,
        callbacks: webhook::callbacks(scope, node, name),
    };
    Ok(Draft {
        operation,
        tag: tag(node),
        lifted,
    })
}

/// The first of `tags`.
fn tag(operation: &Node) -> Option<&str> {
    operation.get("tags")?.as_array()?.first()?.as_str()
}
