//! `in: body`.
//!
//! ```yaml
//! consumes: [application/json]                                                                 # before
//! parameters: [{name: user, in: body, required: true, schema: {…}}]
//! ---
//! requestBody: {required: true, content: {application/json: {schema: {…}}}}                    # after
//! ```

use super::take;
use crate::node::{Node, Object, Origin};

/// The Request Body Object that a parameter is, for these media types.
pub(super) fn convert(mut parameter: Node, consumes: &[Node]) -> Node {
    let origin = parameter.origin;
    let mut body = Object::new();
    if let Some(members) = parameter.as_object_mut() {
        let schema = take(members, "schema").unwrap_or_else(|| Node::new(origin, Object::new()));
        for key in ["name", "in"] {
            take(members, key); // What is sent has no name.
        }
        body.extend(members.drain(..));
        body.insert("content".to_owned(), content(consumes, &schema, origin));
    }
    Node::new(origin, body)
}

/// One schema for each of these media types; JSON, where none is named.
pub(super) fn content(media_types: &[Node], schema: &Node, origin: Origin) -> Node {
    let json = [Node::new(origin, "application/json")];
    let media_types = if media_types.is_empty() {
        &json
    } else {
        media_types
    };
    let mut content = Object::new();
    for media_type in media_types {
        let mut members = Object::new();
        members.insert("schema".to_owned(), schema.clone());
        let name = media_type.as_str().unwrap_or_default().to_owned();
        content.insert(name, Node::new(media_type.origin, members));
    }
    Node::new(origin, content)
}
