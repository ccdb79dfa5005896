//! `in: body`.
//!
//! ```yaml
//! consumes: [application/json]                                                                 # before
//! parameters: [{name: user, in: body, required: true, schema: {…}}]
//! ---
//! requestBody: {required: true, content: {application/json: {schema: {…}}}}                    # after
//! ```

use super::{object, take};
use crate::node::{Node, Object, Origin};

/// The Request Body Object that a parameter is, for these media types.
pub(super) fn convert(mut parameter: Node, consumes: &[Node]) -> Node {
    let origin = parameter.origin;
    let mut body = Object::new();
    if let Some(members) = parameter.as_object_mut() {
        let schema = take(members, "schema").unwrap_or_else(|| object(origin, []));
        for key in ["name", "in"] {
            take(members, key); // What is sent has no name.
        }
        body.extend(members.drain(..));
        let media = object(origin, [("schema", schema)]);
        body.insert("content".to_owned(), content(consumes, &media, origin));
    }
    Node::new(origin, body)
}

/// One Media Type Object for each of these media types; JSON, where none is named.
pub(super) fn content(media_types: &[Node], media: &Node, origin: Origin) -> Node {
    let json = [Node::new(origin, "application/json")];
    let media_types = if media_types.is_empty() {
        &json
    } else {
        media_types
    };
    let content = media_types.iter().map(|media_type| {
        let name = media_type.as_str().unwrap_or_default().to_owned();
        (name, Node::new(media_type.origin, media.value.clone()))
    });
    Node::new(origin, content.collect::<Object>())
}
