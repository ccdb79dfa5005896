//! Bodies of requests and responses.
//!
//! ```yaml
//! consumes: [application/json]                                                                 # before
//! parameters: [{name: user, in: body, required: true, schema: {…}}]
//! ---
//! requestBody: {required: true, content: {application/json: {schema: {…}}}}                    # after
//! ```

use super::{insert_new, take_all, value};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin, Value};

const MULTIPART: &str = "multipart/form-data";
const URL_ENCODED: &str = "application/x-www-form-urlencoded";

/// The Request Body Object that a parameter is, for these media types.
pub(super) fn body(mut parameter: Node, consumes: &[Node]) -> Node {
    let origin = parameter.origin;
    let schema = parameter.take("schema");
    let schema = schema.unwrap_or_else(|| Node::object(origin, []));
    take_all(&mut parameter, ["name", "in"]); // What is sent has no name.
    let media = Node::object(origin, [("schema", schema)]);
    parameter.insert("content", content(consumes, &media));
    parameter
}

/// The Request Body Object that the fields of a form are.
///
/// ```yaml
/// consumes: [multipart/form-data]                                                              # before
/// parameters: [{name: photo, in: formData, type: file, required: true}]
/// ---
/// requestBody:                                                                                 # after
///   required: true
///   content: {multipart/form-data: {schema: {type: object, required: [photo], properties: {photo: {type: string, format: binary}}}}}
/// ```
pub(super) fn form(cx: &Diagnostics, fields: Vec<Node>, consumes: &[Node], origin: Origin) -> Node {
    let media_types = form_media_types(&fields, consumes, origin);
    let (mut properties, mut required, mut encoding) =
        (Object::default(), Vec::new(), Object::default());
    for mut field in fields {
        let (at, name) = (field.origin, field.string("name").to_owned());
        value::convert(&mut field, "formData");
        if let Some((at, why)) = value::inexpressible(&field) {
            cx.skipped(at, &format!("the field `{name}`"), &why);
            continue;
        }
        if field.get("style").is_some() {
            let style = take_all(&mut field, ["style", "explode"]);
            encoding.insert(name.clone(), style);
        }
        if field.flag("required") {
            required.push(Node::new(at, name.as_str()));
        }
        let schema = field.take("schema");
        let mut schema = schema.unwrap_or_else(|| Node::object(at, []));
        if let Some(description) = field.take("description") {
            insert_new(&mut schema, "description", description);
        }
        properties.insert(name, schema);
    }
    let is_required = !required.is_empty();
    let mut schema = Node::object(origin, [("type", Node::new(origin, "object"))]);
    if is_required {
        schema.insert("required", required);
    }
    schema.insert("properties", properties);
    let mut media = Node::object(origin, [("schema", schema)]);
    if !encoding.is_empty() {
        media.insert("encoding", encoding);
    }
    let mut body = Node::object(origin, [("required", Node::new(origin, is_required))]);
    body.insert("content", content(&media_types, &media));
    body
}

/// The form's media types among those that the operation takes: a file travels as multipart alone.
fn form_media_types(fields: &[Node], consumes: &[Node], origin: Origin) -> Vec<Node> {
    let has_file = fields.iter().any(|field| field.string("type") == "file");
    let fits = |node: &&Node| match node.as_str().and_then(|name| name.split(';').next()) {
        Some(MULTIPART) => true,
        Some(URL_ENCODED) => !has_file,
        Some(_) | None => false,
    };
    let mut fitting: Vec<Node> = consumes.iter().filter(fits).cloned().collect();
    if fitting.is_empty() {
        let usual = if has_file { MULTIPART } else { URL_ENCODED };
        fitting.push(Node::new(origin, usual));
    }
    fitting
}

/// One Media Type Object for each of these media types; JSON, where none is named.
fn content(media_types: &[Node], media: &Node) -> Object {
    let json = [Node::new(media.origin, "application/json")];
    let media_types = match media_types {
        [] => &json,
        named => named,
    };
    let content = media_types.iter().map(|media_type| {
        let name = media_type.as_str().unwrap_or_default().to_owned();
        (name, Node::new(media_type.origin, media.value.clone()))
    });
    content.collect()
}

/// Rewrites a response of an operation that sends these media types.
///
/// ```yaml
/// produces: [application/json]                                                                          # before
/// '200': {schema: {…}, examples: {application/json: 1}, headers: {X-Left: {type: integer}}}
/// ---
/// '200': {content: {application/json: {schema: {…}, example: 1}}, headers: {X-Left: {schema: {type: integer}}}}   # after
/// ```
pub(super) fn response(cx: &Diagnostics, response: &mut Node, produces: &[Node]) {
    let origin = response.origin;
    if let Some(schema) = response.take("schema") {
        let bytes = [Node::new(schema.origin, "application/octet-stream")];
        let produces = match schema.string("format") {
            "binary" if produces.is_empty() => &bytes,
            _ => produces,
        };
        let content = content(produces, &Node::object(origin, [("schema", schema)]));
        insert_new(response, "content", Node::new(origin, content));
    }
    if let Some(Value::Object(examples)) = response.take("examples").map(|node| node.value) {
        self::examples(cx, response, *examples);
    }
    let headers = response.get_mut("headers").and_then(Node::as_object_mut);
    for (name, header) in headers.into_iter().flatten() {
        value::convert(header, "header");
        if let Some((at, why)) = value::inexpressible(header) {
            let message = format!("{why} of the header `{name}`");
            cx.note(at, message).help("it is read as `csv`");
            header.take("collectionFormat");
        }
    }
}

/// Examples by media type go where that is described.
fn examples(cx: &Diagnostics, response: &mut Node, examples: Object) {
    for (media_type, example) in examples {
        let content = response.get_mut("content");
        let media = content.and_then(|content| content.get_mut(&media_type)?.as_object_mut());
        match media {
            Some(media) => drop(media.insert("example".to_owned(), example)),
            None => {
                let message =
                    format!("the response has no `{media_type}` that this could be an example of");
                cx.note(example.origin.key(), message)
                    .help("it is left out; media types are in `produces`, and there is content where there is a `schema`");
            }
        }
    }
}
