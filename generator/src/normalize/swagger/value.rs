//! What a value is: the Schema Object of Swagger 2.0, and parameters, headers and fields of forms, which say it without a schema.
//!
//! ```yaml
//! {name: limit, in: query, type: integer, maximum: 10}                      # before
//! {name: limit, in: query, schema: {type: integer, maximum: 10}}            # after
//! ---
//! {in: query, type: array, collectionFormat: multi}                         # before
//! {in: query, style: form, explode: true, schema: {type: array}}            # after
//! ---
//! {$ref: '#/definitions/User'}                                              # before
//! {$ref: '#/components/schemas/User'}                                       # after
//! ---
//! {type: file, x-nullable: true}                                            # before
//! {type: string, format: binary, nullable: true}                            # after
//! ```

use super::{insert_new, take_all};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin};
use crate::normalize::tables::Kind;

/// Rewrites one schema; those in it are visited on their own.
pub(super) fn convert_schema(schema: &mut Node) {
    if let Some(reference) = schema.get_mut("$ref")
        && let Some(text) = reference.as_str()
        && let Some(name) = text.strip_prefix("#/definitions/")
    {
        reference.value = format!("#/components/schemas/{name}").into();
    }
    // Bytes.
    if let Some(kind) = schema.get_mut("type")
        && kind.as_str() == Some("file")
    {
        kind.value = "string".into();
        let format = Node::new(kind.origin, "binary");
        schema.take("format");
        insert_new(schema, "format", format);
    }
    convert_nullable(schema);
    schema.take("collectionFormat");
}

/// `x-nullable`, the extension that most tools agree on, is what became `nullable`.
fn convert_nullable(schema: &mut Node) {
    if schema.get("x-nullable").and_then(Node::as_bool).is_some()
        && schema.get("nullable").is_none()
        && let Some(nullable) = schema.take("x-nullable")
    {
        insert_new(schema, "nullable", nullable);
    }
}

/// Rewrites a parameter that is no part of a body, wherever it stands.
pub(super) fn convert_parameter(parameter: &mut Node) {
    match parameter.string("in").to_owned().as_str() {
        "" | "body" | "formData" => {}
        location => convert(parameter, location),
    }
}

/// Rewrites a parameter or a header by where its value stands. A `collectionFormat` that is [`inexpressible`] stays.
pub(super) fn convert(node: &mut Node, location: &str) {
    let format = node.get("collectionFormat");
    let at = format.unwrap_or(node).origin;
    let style = match (format.and_then(Node::as_str).unwrap_or("csv"), location) {
        ("csv", "path" | "header") => Some(("simple", false)),
        ("csv", _) => Some(("form", false)),
        ("multi", "query" | "formData") => Some(("form", true)),
        ("ssv", "query" | "formData") => Some(("spaceDelimited", false)),
        ("pipes", "query" | "formData") => Some(("pipeDelimited", false)),
        (_, _) => None,
    };
    if node.string("type") != "array" {
        node.take("collectionFormat");
    } else if let (Some((style, explode)), Some(members)) = (style, node.as_object_mut()) {
        members.shift_remove("collectionFormat");
        members.insert("style".to_owned(), Node::new(at, style));
        members.insert("explode".to_owned(), Node::new(at, explode));
    }
    if node.get("schema").is_none() {
        let keywords = Kind::Items.keywords().flat_map(|row| row.names).copied();
        let keywords = keywords.filter(|key| *key != "collectionFormat");
        let mut schema = take_all(node, keywords.chain(["x-nullable"]));
        convert_schema(&mut schema);
        insert_new(node, "schema", schema);
    }
}

/// Where a parameter or a header says how its values are put together in a way that OpenAPI 3.0 has no words for, and why it
/// cannot be written.
pub(super) fn inexpressible(node: &Node) -> Option<(Origin, String)> {
    let format = node.get("collectionFormat")?;
    let name = format.as_str().unwrap_or_default();
    let why = format!("OpenAPI 3.0 has no words for `collectionFormat: {name}`");
    Some((format.origin, why))
}

/// Items Object: a schema but for how the values of an array in an array are put together, which OpenAPI 3.0 cannot say.
pub(super) fn convert_items(cx: &Diagnostics, items: &mut Node) {
    if let Some(format) = items.take("collectionFormat") {
        let message = "`collectionFormat` of an array in an array cannot be expressed";
        let reported = cx.note(format.origin.key(), message);
        reported.help("it is left out");
    }
    convert_nullable(items);
}
