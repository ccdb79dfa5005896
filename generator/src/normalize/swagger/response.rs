//! Response Object.
//!
//! ```yaml
//! produces: [application/json]                                                                          # before
//! '200': {schema: {…}, examples: {application/json: 1}, headers: {X-Left: {type: integer}}}
//! ---
//! '200': {content: {application/json: {schema: {…}, example: 1}}, headers: {X-Left: {schema: {type: integer}}}}   # after
//! ```

use super::body::content;
use super::{object, parameter, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// Rewrites a response of an operation that sends these media types.
pub(super) fn convert(cx: &Diagnostics, response: &mut Node, produces: &[Node]) {
    let origin = response.origin;
    let Some(members) = response.as_object_mut() else {
        return;
    };
    if let Some(schema) = take(members, "schema") {
        let bytes = [Node::new(schema.origin, "application/octet-stream")];
        let is_bytes = schema.get("format").and_then(Node::as_str) == Some("binary");
        let produces = if produces.is_empty() && is_bytes {
            &bytes
        } else {
            produces
        };
        let media = object(origin, [("schema", schema)]);
        let content = content(produces, &media, origin);
        members.entry("content".to_owned()).or_insert(content);
    }
    if let Some(examples) = take(members, "examples") {
        self::examples(cx, members, examples);
    }
    let headers = members.get_mut("headers").and_then(Node::as_object_mut);
    for (name, header) in headers.into_iter().flatten() {
        if let Err(array) = parameter::in_location(cx, header, "header") {
            let message = format!("{} of the header `{name}`", array.why);
            cx.note(array.origin, message).help("it is read as `csv`");
        }
    }
}

/// Examples by media type go where that is described.
fn examples(cx: &Diagnostics, members: &mut Object, examples: Node) {
    let Value::Object(examples) = examples.value else {
        return;
    };
    for (media_type, example) in *examples {
        let place = members
            .get_mut("content")
            .and_then(|content| content.get_mut(&media_type)?.as_object_mut());
        match place {
            Some(place) => drop(place.insert("example".to_owned(), example)),
            None => {
                cx.note(example.origin.key(), format!("the response has no `{media_type}` that this could be an example of"))
                    .help("it is left out; media types are in `produces`, and there is content where there is a `schema`");
            }
        }
    }
}
