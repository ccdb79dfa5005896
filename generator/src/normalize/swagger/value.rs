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
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::Kind;

/// Where a `collectionFormat` stands that OpenAPI 3.0 has no words for, and why that is so.
pub(super) type Inexpressible = (Origin, String);

/// Rewrites one schema; those in it are visited on their own.
pub(super) fn convert_schema(schema: &mut Node) {
    if let Some(reference) = schema.get_mut("$ref")
        && let Some(text) = reference.as_str()
        && let Some(name) = text.strip_prefix("#/definitions/")
    {
        reference.value = format!("#/components/schemas/{name}").into();
    }
    convert_file(schema);
    convert_nullable(schema);
    schema.take("collectionFormat");
}

/// `type: file` is bytes.
fn convert_file(schema: &mut Node) {
    if let Some(kind) = schema.get_mut("type")
        && kind.as_str() == Some("file")
    {
        kind.value = "string".into();
        let format = Node::new(kind.origin, "binary");
        schema.take("format");
        insert_new(schema, "format", format);
    }
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

/// Rewrites a parameter or a header by where its value stands. `Err` where its values cannot be put together as it says.
pub(super) fn convert(
    cx: &Diagnostics,
    node: &mut Node,
    location: &str,
) -> Result<(), Inexpressible> {
    let style = style(node, location);
    node.take("collectionFormat");
    let converted = style.map(|style| node.as_object_mut().map(|members| members.extend(style)));
    if node.get("schema").is_none() {
        let schema = schema(cx, node);
        insert_new(node, "schema", schema);
    }
    converted.map(drop)
}

/// `style` and `explode`, which stand for `collectionFormat`. None for what is no array.
pub(super) fn style(node: &Node, location: &str) -> Result<Object, Inexpressible> {
    if node.string("type") != "array" {
        return Ok(Object::new());
    }
    let format = node.get("collectionFormat");
    let at = format.unwrap_or(node).origin;
    let name = format.and_then(Node::as_str).unwrap_or("csv");
    let (style, explode) = match (name, location) {
        ("csv", "path" | "header") => ("simple", false),
        ("csv", _) => ("form", false),
        ("multi", "query" | "formData") => ("form", true),
        ("ssv", "query" | "formData") => ("spaceDelimited", false),
        ("pipes", "query" | "formData") => ("pipeDelimited", false),
        (_, _) => {
            let why = format!("OpenAPI 3.0 has no words for `collectionFormat: {name}`");
            return Err((at, why));
        }
    };
    Ok(Object::from([
        ("style".to_owned(), Node::new(at, style)),
        ("explode".to_owned(), Node::new(at, explode)),
    ]))
}

/// Takes what says what a value is, and makes a schema of it.
pub(super) fn schema(cx: &Diagnostics, node: &mut Node) -> Node {
    let keywords = Kind::Items.keywords().flat_map(|row| row.names).copied();
    let keywords = keywords.filter(|key| *key != "collectionFormat");
    let mut schema = take_all(node, keywords.chain(["x-nullable"]));
    convert_file(&mut schema);
    convert_nullable(&mut schema);
    if let Some(items) = schema.get_mut("items") {
        convert_items(cx, items);
    }
    schema
}

/// Items Object: a schema but for how the values of an array in an array are put together, which OpenAPI 3.0 cannot say.
fn convert_items(cx: &Diagnostics, items: &mut Node) {
    if let Some(format) = items.take("collectionFormat") {
        let message = "`collectionFormat` of an array in an array cannot be expressed";
        let reported = cx.note(format.origin.key(), message);
        reported.help("it is left out");
    }
    convert_nullable(items);
    if let Some(inner) = items.get_mut("items") {
        convert_items(cx, inner);
    }
}
