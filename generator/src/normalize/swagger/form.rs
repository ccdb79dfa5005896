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

use super::{array, parameter, take, text};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin, Value};

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
        let (at, name) = (field.origin, text(&field, "name").to_owned());
        let Some(members) = field.as_object_mut() else {
            continue;
        };
        match array::convert(members, "formData", at) {
            Ok(serialization) if serialization.is_empty() => {}
            Ok(serialization) => drop(encoding.insert(name.clone(), Node::new(at, serialization))),
            Err(array) => {
                let why = format!(
                    "OpenAPI 3.0 has no words for `collectionFormat: {}`",
                    array.format
                );
                cx.skipped(array.origin, &format!("the field `{name}`"), &why);
                continue;
            }
        }
        if members.get("required").and_then(Node::as_bool) == Some(true) {
            required.push(Node::new(at, name.as_str()));
        }
        if let Some(flag) = members.get("allowEmptyValue") {
            cx.note(
                flag.origin.key(),
                "`allowEmptyValue` of a form's field has no effect",
            );
        }
        let mut schema = parameter::value(cx, members, at);
        describe(&mut schema, members);
        properties.insert(name, schema);
    }
    body(media_types, properties, required, encoding, origin)
}

/// What is said about a field is said about the property.
fn describe(schema: &mut Node, members: &mut Object) {
    if let (Some(description), Some(schema)) =
        (take(members, "description"), schema.as_object_mut())
    {
        schema.insert("description".to_owned(), description);
    }
}

fn body(
    media_types: Vec<Node>,
    properties: Object,
    required: Vec<Node>,
    encoding: Object,
    origin: Origin,
) -> Node {
    let is_required = !required.is_empty();
    let mut schema = Object::new();
    schema.insert("type".to_owned(), Node::new(origin, "object"));
    if is_required {
        schema.insert("required".to_owned(), Node::new(origin, required));
    }
    schema.insert("properties".to_owned(), Node::new(origin, properties));
    let mut content = Object::new();
    for media_type in media_types {
        let mut members = Object::new();
        members.insert("schema".to_owned(), Node::new(origin, schema.clone()));
        if !encoding.is_empty() {
            members.insert("encoding".to_owned(), Node::new(origin, encoding.clone()));
        }
        let name = media_type.as_str().unwrap_or_default().to_owned();
        content.insert(name, Node::new(media_type.origin, members));
    }
    let mut body = Object::new();
    body.insert(
        "required".to_owned(),
        Node::new(origin, Value::Boolean(is_required)),
    );
    body.insert("content".to_owned(), Node::new(origin, content));
    Node::new(origin, body)
}

/// The form's media types among those that the operation takes: a file travels as multipart alone.
fn media_types(fields: &[Node], consumes: &[Node], origin: Origin) -> Vec<Node> {
    let has_file = fields.iter().any(|field| text(field, "type") == "file");
    let fits = |node: &&Node| match node.as_str().and_then(|name| name.split(';').next()) {
        Some(MULTIPART) => true,
        Some(URL_ENCODED) => !has_file,
        Some(_) | None => false,
    };
    let fitting: Vec<Node> = consumes.iter().filter(fits).cloned().collect();
    match fitting.is_empty() {
        true => vec![Node::new(
            origin,
            if has_file { MULTIPART } else { URL_ENCODED },
        )],
        false => fitting,
    }
}
