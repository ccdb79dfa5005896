//! `in: formData`.
//!
//! ```yaml
//! consumes: [multipart/form-data]                                                              # before
//! parameters: [{name: photo, in: formData, type: file, required: true}]
//! ---
//! requestBody:                                                                                 # after
//!   required: true
//!   content: {multipart/form-data: {schema: {type: object, required: [photo], properties: {photo: {type: string, format: binary}}}}}
//! ```

use super::body::content;
use super::{array, is_required, object, parameter, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};

const MULTIPART: &str = "multipart/form-data";
const URL_ENCODED: &str = "application/x-www-form-urlencoded";

/// The Request Body Object that the fields of a form are.
pub(super) fn convert(
    cx: &Diagnostics,
    fields: Vec<Node>,
    consumes: &[Node],
    origin: Origin,
) -> Node {
    let media_types = media_types(&fields, consumes, origin);
    let (mut properties, mut required, mut encoding) = (Object::new(), Vec::new(), Object::new());
    for mut field in fields {
        let (at, name, must) = (
            field.origin,
            field.string("name").to_owned(),
            is_required(&field),
        );
        let Some(members) = field.as_object_mut() else {
            continue;
        };
        match array::convert(members, "formData", at) {
            Ok(serialization) if serialization.is_empty() => {}
            Ok(serialization) => drop(encoding.insert(name.clone(), Node::new(at, serialization))),
            Err(array) => {
                cx.skipped(array.origin, &format!("the field `{name}`"), &array.why);
                continue;
            }
        }
        if must {
            required.push(Node::new(at, name.as_str()));
        }
        let mut schema = parameter::value(cx, members, at);
        if let (Some(description), Some(schema)) =
            (take(members, "description"), schema.as_object_mut())
        {
            schema.insert("description".to_owned(), description);
        }
        properties.insert(name, schema);
    }
    body(&media_types, properties, required, encoding, origin)
}

fn body(
    media_types: &[Node],
    properties: Object,
    required: Vec<Node>,
    encoding: Object,
    origin: Origin,
) -> Node {
    let is_required = !required.is_empty();
    let mut schema = Object::from([("type".to_owned(), Node::new(origin, "object"))]);
    if is_required {
        schema.insert("required".to_owned(), Node::new(origin, required));
    }
    schema.insert("properties".to_owned(), Node::new(origin, properties));
    let mut media = Object::from([("schema".to_owned(), Node::new(origin, schema))]);
    if !encoding.is_empty() {
        media.insert("encoding".to_owned(), Node::new(origin, encoding));
    }
    let content = content(media_types, &Node::new(origin, media), origin);
    object(
        origin,
        [
            ("required", Node::new(origin, is_required)),
            ("content", content),
        ],
    )
}

/// The form's media types among those that the operation takes: a file travels as multipart alone.
fn media_types(fields: &[Node], consumes: &[Node], origin: Origin) -> Vec<Node> {
    let has_file = fields.iter().any(|field| field.string("type") == "file");
    let fits = |node: &&Node| match node.as_str().and_then(|name| name.split(';').next()) {
        Some(MULTIPART) => true,
        Some(URL_ENCODED) => !has_file,
        Some(_) | None => false,
    };
    let fitting: Vec<Node> = consumes.iter().filter(fits).cloned().collect();
    if fitting.is_empty() {
        let media_type = if has_file { MULTIPART } else { URL_ENCODED };
        return vec![Node::new(origin, media_type)];
    }
    fitting
}
