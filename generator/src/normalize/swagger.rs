//! Swagger 2.0 -> OpenAPI 3.0, once the audit has judged the document as what it is: one file for each concept.
//!
//! ```yaml
//! {swagger: '2.0', host: api.example.com, basePath: /v1, definitions: {User: {…}}}                            # before
//! {openapi: 3.0.4, servers: [{url: 'https://api.example.com/v1'}], components: {schemas: {User: {…}}}}        # after
//! ```

mod array;
mod body;
mod components;
mod form;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod servers;
mod shared;

use super::tables::{Kind, PATH_ITEMS};
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use shared::Definitions;

/// Rewrites a document of Swagger 2.0 that the audit found right.
pub(super) fn convert(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V20, &mut |kind, node| {
        if kind == Kind::Schema {
            schema::convert(node);
        } else if kind == Kind::SecurityScheme {
            security::convert(node);
        }
    });
    let shared = Shared::take(document);
    servers::convert(cx, document, &shared);
    let mut definitions = Definitions::take(document);
    for home in ["paths", PATH_ITEMS] {
        let items = document.get_mut(home).and_then(Node::as_object_mut);
        for (path, item) in items.into_iter().flatten() {
            if !path.starts_with("x-") {
                operation::convert(cx, path, item, &shared, &mut definitions);
            }
        }
    }
    components::convert(document, definitions.components);
    if let Some(members) = document.as_object_mut()
        && let Some(swagger) = members.shift_remove("swagger")
    {
        members.shift_insert(0, "openapi".to_owned(), Node::new(swagger.origin, "3.0.4"));
    }
}

/// What holds for all operations that do not say otherwise.
struct Shared {
    /// The media types of bodies.
    consumes: Vec<Node>,
    /// The media types of responses.
    produces: Vec<Node>,
    /// The protocols.
    schemes: Vec<String>,
    /// `host`
    host: Option<Node>,
    /// `basePath`
    base: Option<Node>,
}

impl Shared {
    fn take(document: &mut Node) -> Self {
        let mut members = Object::new();
        let members = document.as_object_mut().unwrap_or(&mut members);
        Self {
            consumes: take_list(members, "consumes").unwrap_or_default(),
            produces: take_list(members, "produces").unwrap_or_default(),
            schemes: texts(&take_list(members, "schemes").unwrap_or_default()),
            host: take(members, "host"),
            base: take(members, "basePath"),
        }
    }
}

/// Takes a member out of an object, the order of the others kept.
fn take(members: &mut Object, key: &str) -> Option<Node> {
    members.shift_remove(key)
}

/// Takes an array out of an object.
fn take_list(members: &mut Object, key: &str) -> Option<Vec<Node>> {
    match take(members, key)?.value {
        Value::Array(items) => Some(items),
        Value::Null
        | Value::Boolean(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Object(_) => None,
    }
}

fn texts(nodes: &[Node]) -> Vec<String> {
    let texts = nodes.iter().filter_map(Node::as_str);
    texts.map(str::to_owned).collect()
}

/// The text of a member.
fn text<'a>(node: &'a Node, key: &str) -> &'a str {
    node.get(key).and_then(Node::as_str).unwrap_or_default()
}
