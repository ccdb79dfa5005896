//! Swagger 2.0 -> OpenAPI 3.0, once the audit has judged the document as what it is.
//!
//! ```yaml
//! {swagger: '2.0', host: api.example.com, basePath: /v1, definitions: {User: {…}}}                            # before
//! {openapi: 3.0.4, servers: [{url: 'https://api.example.com/v1'}], components: {schemas: {User: {…}}}}        # after
//! ```

mod address;
mod operation;
mod payload;
mod value;

use super::tables::{Kind, PATH_ITEMS};
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// What holds for all operations that do not say otherwise, and what they refer to.
struct Conversion<'a> {
    cx: &'a Diagnostics,
    /// The media types of bodies.
    consumes: Vec<Node>,
    /// The media types of responses.
    produces: Vec<Node>,
    schemes: Vec<Node>,
    host: Option<Node>,
    /// `basePath`
    base: Option<Node>,
    /// The parameters of the root.
    parameters: Object,
    /// The responses of the root.
    responses: Object,
    /// What those that are referred to have become, by their section of the Components Object.
    components: Object,
}

/// Rewrites a document of Swagger 2.0 that the audit found right.
pub(super) fn convert(cx: &Diagnostics, document: &mut Node) {
    let mut visit = |kind, node: &mut Node| match kind {
        Kind::Schema => value::convert_schema(node),
        Kind::Items => value::convert_items(cx, node),
        Kind::Parameter => value::convert_parameter(node),
        Kind::SecurityScheme => convert_security_scheme(node),
        _ => {}
    };
    walk::objects(document, Kind::OpenApi, Version::V20, &mut visit);
    inherit_parameters(document);
    let mut conversion = Conversion {
        cx,
        consumes: take_list(document, "consumes").unwrap_or_default(),
        produces: take_list(document, "produces").unwrap_or_default(),
        schemes: take_list(document, "schemes").unwrap_or_default(),
        host: document.take("host"),
        base: document.take("basePath"),
        parameters: take_members(document, "parameters"),
        responses: take_members(document, "responses"),
        components: Object::default(),
    };
    if let Some(servers) = conversion.servers_of_document() {
        insert_new(document, "servers", servers);
    }
    for home in ["paths", PATH_ITEMS] {
        let items = document.get_mut(home).and_then(Node::as_object_mut);
        for (path, item) in items.into_iter().flatten() {
            if !path.starts_with("x-") {
                conversion.path_item(path, item);
            }
        }
    }
    let mut components = take_members(document, "components");
    components.extend(conversion.components);
    let moved = [
        ("schemas", "definitions"),
        ("securitySchemes", "securityDefinitions"),
    ];
    for (section, key) in moved {
        if let Some(definitions) = document.take(key) {
            components.entry(section.to_owned()).or_insert(definitions);
        }
    }
    document.insert("components", components);
    if let Some(swagger) = document.take("swagger") {
        let version = Node::new(swagger.origin, "3.0.4");
        insert_new(document, "openapi", version);
    }
}

/// A path item with operations of its own beside its `$ref` says itself which parameters they have: some may be bodies.
fn inherit_parameters(document: &mut Node) {
    let Some(items) = document.take(PATH_ITEMS) else {
        return;
    };
    let paths = document.get_mut("paths").and_then(Node::as_object_mut);
    for (_, item) in paths.into_iter().flatten() {
        let target = operation::key(item, PATH_ITEMS).and_then(|key| items.get(&key));
        if let Some(list) = target.and_then(|target| target.get("parameters"))
            && item.as_object().is_some_and(|members| members.len() > 1)
        {
            insert_new(item, "parameters", list.clone());
        }
    }
    insert_new(document, PATH_ITEMS, items);
}

/// Security Scheme Object.
///
/// ```yaml
/// {type: basic}                                                                    # before
/// {type: http, scheme: basic}                                                      # after
/// ---
/// {type: oauth2, flow: application, tokenUrl: 'https://…', scopes: {}}             # before
/// {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://…', scopes: {}}}}  # after
/// ```
fn convert_security_scheme(scheme: &mut Node) {
    match scheme.string("type") {
        "basic" => {
            scheme.insert("type", "http");
            scheme.insert("scheme", "basic");
        }
        "oauth2" if scheme.get("flows").is_none() => {
            let flow = take_all(scheme, ["authorizationUrl", "tokenUrl", "scopes"]);
            let name = match scheme.take("flow").as_ref().and_then(Node::as_str) {
                Some("application") => Some("clientCredentials"),
                Some("accessCode") => Some("authorizationCode"),
                Some("password") => Some("password"),
                // A scheme without a known flow has been reported; the client sends a token whatever its flow.
                Some(_) | None => flow.get("authorizationUrl").and(Some("implicit")),
            };
            let flows = name.map(|name| (name.to_owned(), flow));
            scheme.insert("flows", flows.into_iter().collect::<Object>());
        }
        _ => {}
    }
}

/// Takes members out of an object, into one of the same origin.
fn take_all(node: &mut Node, keys: impl IntoIterator<Item = &'static str>) -> Node {
    let taken = |key: &str| Some((key.to_owned(), node.take(key)?));
    let members: Object = keys.into_iter().filter_map(taken).collect();
    Node::new(node.origin, members)
}

/// Takes an array out of an object.
fn take_list(node: &mut Node, key: &str) -> Option<Vec<Node>> {
    match node.take(key)?.value {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

/// Takes the members of an object out of another.
fn take_members(node: &mut Node, key: &str) -> Object {
    match node.take(key).map(|taken| taken.value) {
        Some(Value::Object(members)) => *members,
        _ => Object::default(),
    }
}

/// Gives an object a member, unless it has one of this name.
fn insert_new(node: &mut Node, key: &str, value: Node) {
    if let Some(members) = node.as_object_mut() {
        members.entry(key.to_owned()).or_insert(value);
    }
}
