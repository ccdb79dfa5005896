//! Operation Object.
//!
//! ```text
//! /users/{id}: {get: {operationId: readUser, tags: [Users], …}}  ->  Operation { id: "readUser", method: Get, tag: Users, … }
//! ```

use crate::ir::{Method, Operation, Parameter, Type};
use crate::node::Node;

use super::body::Reason;
use super::client_parameters::Lifted;
use super::scope::{Document, Scope};
use super::tables::Tables;
use super::{docs, piece};

/// The methods of Path Item Object, in the order of [`Method`].
const METHODS: [(&str, Method); 9] = [
    ("get", Method::Get),
    ("put", Method::Put),
    ("post", Method::Post),
    ("delete", Method::Delete),
    ("options", Method::Options),
    ("head", Method::Head),
    ("patch", Method::Patch),
    ("trace", Method::Trace),
    ("query", Method::Query),
];

/// An operation of the document and where it stands.
#[derive(Clone)]
pub(super) struct Place<'n> {
    /// The key in Paths Object.
    pub(super) path: &'n str,
    /// The Path Item Object.
    pub(super) item: &'n Node,
    /// The key in it, or in its `additionalOperations`.
    pub(super) method: (&'n str, Method),
    /// The Operation Object.
    pub(super) node: &'n Node,
}

/// An operation that is done but for what all operations have in common.
pub(super) struct Draft {
    /// The operation, without its client-level parameters.
    pub(super) operation: Operation,
    /// Parameters that the configuration lifts into the client.
    pub(super) lifted: Vec<Parameter>,
    /// The types that it declares.
    pub(super) types: Vec<Type>,
}

impl Place<'_> {
    /// What inline types of the operation are named after: its `operationId`, or its method and path.
    pub(super) fn name(&self) -> String {
        let id = self.node.get("operationId").and_then(Node::as_str);
        id.map_or_else(|| format!("{} {}", self.method.0, self.path), str::to_owned)
    }
}

/// The operations of the document, sorted by path, then by method.
pub(super) fn places<'n>(document: &Document<'n>) -> Vec<Place<'n>> {
    let paths = document.root.get("paths").and_then(Node::as_object);
    let mut places = Vec::new();
    for (path, item) in paths
        .into_iter()
        .flatten()
        .filter(|(path, _)| !path.starts_with("x-"))
    {
        let item = super::scope::resolved(document.cx, document.root, item);
        for (key, method, node) in methods(document, item) {
            places.push(Place {
                path,
                item,
                method: (key, method),
                node,
            });
        }
    }
    places.sort_by(|one, other| (one.path, &one.method.1).cmp(&(other.path, &other.method.1)));
    places
}

/// The operations of a Path Item Object.
pub(super) fn methods<'n>(
    document: &Document<'n>,
    item: &'n Node,
) -> impl Iterator<Item = (&'n str, Method, &'n Node)> {
    let fixed = METHODS
        .into_iter()
        .filter_map(|(key, method)| Some((key, method, item.get(key)?)));
    fixed.chain(additional(document, item))
}

/// `additionalOperations`: their keys are methods, to the letter.
fn additional<'n>(
    document: &Document<'n>,
    item: &'n Node,
) -> impl Iterator<Item = (&'n str, Method, &'n Node)> {
    let operations = item.get("additionalOperations").and_then(Node::as_object);
    operations.into_iter().flatten().filter_map(|(key, node)| {
        let is_token = !key.is_empty() && key.bytes().all(is_token);
        if !is_token {
            let why = format!("`{key}` is no method of HTTP (RFC 9110, section 9.1)");
            document.cx.skipped_operation(node.origin.key(), key, &why);
        }
        is_token.then(|| (key.as_str(), Method::Other(key.clone()), node))
    })
}

/// Whether a byte may stand in a token (RFC 9110, section 5.6.2).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Lowers one operation. `None` where it cannot be called, or not be read.
pub(super) fn lower(
    document: &Document<'_>,
    tables: &Tables,
    lifted: &Lifted<'_>,
    place: &Place<'_>,
) -> Option<Draft> {
    let mut scope = Scope::new(document);
    match scope.operation(tables, lifted, place) {
        Ok(done) => {
            let (operation, lifted) = done?;
            Some(Draft {
                operation,
                lifted,
                types: scope.types,
            })
        }
        Err(why) => {
            let at = place.node.origin.key();
            document.cx.skipped_operation(at, &place.name(), &why);
            None
        }
    }
}

impl Scope<'_> {
    fn operation(
        &mut self,
        tables: &Tables,
        lifted: &Lifted<'_>,
        place: &Place<'_>,
    ) -> Result<Option<(Operation, Vec<Parameter>)>, Reason> {
        let Place {
            path,
            item,
            method: (_, ref method),
            node,
        } = *place;
        let Some(read) = piece::operation(self.cx(), node) else {
            return Ok(None);
        };
        let name = place.name();
        let parameters = self.parameters(item, node, path, &name)?;
        let (lifted, parameters) = lifted.split(parameters);
        let body = match node.get("requestBody") {
            Some(body) => self.body(self.resolved(body), &name)?,
            None => None,
        };
        let answers = self.answers(node, &name, method);
        let operation = Operation {
            origin: node.origin,
            id: read.operation_id,
            method: method.clone(),
            path: path.to_owned(),
            tag: read.tags.first().and_then(|tag| tables.tag(tag)),
            docs: docs::of_object(node),
            parameters,
            client_parameters: Vec::new(),
            body,
            success: answers.success,
            errors: answers.errors,
            error_set: None,
            server: tables.server(item, node),
            security: tables.security.of(self.cx(), node),
            paging: None,
            callbacks: self.callbacks(node, &name),
        };
        Ok(Some((operation, lifted)))
    }
}
