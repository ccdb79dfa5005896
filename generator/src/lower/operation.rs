//! Operation Object.
//!
//! ```text
//! /users/{id}: {get: {operationId: readUser, tags: [Users], …}}  ->  Operation { id: "readUser", method: Get, tag: Users, … }
//! ```

use crate::config::Entry;
use crate::ir::{Operation, Remark};
use crate::node::Node;

use super::draft::{self, Draft};
use super::endpoint::Endpoint;
use super::scope::{Reason, Scope};
use super::security::Security;
use super::server::Servers;
use super::{body, docs, parameter, response, webhook};

/// What operations share, read before any of them.
pub(super) struct Shared<'a> {
    /// The servers of the root and of operations.
    pub(super) servers: Servers,
    /// Security schemes and what the root requires.
    pub(super) security: Security<'a>,
    /// `[client] parameters`
    pub(super) lifted: &'a [Entry<String>],
}

impl<'a> Shared<'a> {
    /// Lowers one operation; `None`, reported, if it cannot be called.
    pub(super) fn lower(
        &self,
        scope: &mut Scope<'a>,
        endpoint: &Endpoint<'a>,
    ) -> Option<Draft<'a>> {
        scope.begin();
        let name = endpoint.name();
        let draft = self.draft(scope, endpoint, &name);
        let report = |why: &Reason| {
            let at = endpoint.operation.origin.key();
            scope.cx().skipped_operation(at, &name, why);
        };
        draft.inspect_err(report).ok()
    }

    fn draft(
        &self,
        scope: &mut Scope<'a>,
        endpoint: &Endpoint<'a>,
        name: &str,
    ) -> Result<Draft<'a>, Reason> {
        let node = endpoint.operation;
        let parameters = parameter::of_endpoint(scope, endpoint, name)?;
        let (lifted, parameters) = draft::split(self.lifted, parameters);
        let body = body::of_operation(scope, node, name)?;
        let responses = response::of_operation(scope, node, name, &endpoint.method);
        let security = self.security.of(scope.cx(), node);
        let mut docs = docs::of_object(node);
        if !security.undefined.is_empty() {
            let words = "Credentials to send by hand, which the description does not define";
            docs.remarks.push(Remark {
                words: words.to_owned(),
                code: security.undefined.into_iter().map(str::to_owned).collect(),
            });
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
            server: self.servers.of(endpoint),
            security: security.alternatives,
            paging: None,
            callbacks: webhook::callbacks(scope, node, name),
        };
        Ok(Draft {
            operation,
            tag: node.list("tags").first().and_then(Node::as_str),
            lifted,
        })
    }
}
