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

use std::collections::HashMap;

use super::tables::{Kind, PATH_ITEMS};
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin, Value};
use crate::pointer;
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
    inherit_parameters(document);
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
        && let Some(swagger) = take(members, "swagger")
    {
        members.shift_insert(0, "openapi".to_owned(), Node::new(swagger.origin, "3.0.4"));
    }
}

/// A path item with operations of its own beside its `$ref` says itself which parameters they have: some may be bodies.
fn inherit_parameters(document: &mut Node) {
    let items = document.get(PATH_ITEMS).and_then(Node::as_object);
    let lists = items.into_iter().flatten().filter_map(|(key, item)| {
        let reference = pointer::reference(&[PATH_ITEMS, key]);
        Some((reference, item.get("parameters")?.clone()))
    });
    let lists: HashMap<String, Node> = lists.collect();
    let paths = document.get_mut("paths").and_then(Node::as_object_mut);
    for (_, item) in paths.into_iter().flatten() {
        let reference = item.get("$ref").and_then(Node::as_str);
        let inherited = reference.and_then(|reference| lists.get(reference));
        if let (Some(members), Some(list)) = (item.as_object_mut(), inherited.cloned())
            && members.len() > 1
        {
            members.entry("parameters".to_owned()).or_insert(list);
        }
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
            schemes: strings(&take_list(members, "schemes").unwrap_or_default()),
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
        _ => None,
    }
}

/// An object of these members.
fn object<const N: usize>(origin: Origin, members: [(&str, Node); N]) -> Node {
    let members = members.map(|(key, node)| (key.to_owned(), node));
    Node::new(origin, Object::from(members))
}

fn strings(nodes: &[Node]) -> Vec<String> {
    let strings = nodes.iter().filter_map(Node::as_str);
    strings.map(str::to_owned).collect()
}

fn is_required(node: &Node) -> bool {
    node.get("required").and_then(Node::as_bool) == Some(true)
}
