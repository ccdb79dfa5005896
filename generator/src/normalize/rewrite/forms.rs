//! What a schema can say in several ways, said in one.
//!
//! ```yaml
//! items: true                                       # before (JSON Schema 2020-12 §4.3.2)
//! items: {}                                         # after
//! ---
//! {$ref: User, description: The owner}              # before (§8.2.3.1; in 3.0 the audit has removed the siblings)
//! {allOf: [{$ref: User}], description: The owner}   # after
//! ---
//! discriminator: kind                               # before (Swagger 2.0)
//! discriminator: {propertyName: kind}               # after
//! ---
//! {const: cat}                                      # before (§6.1.3)
//! {enum: [cat], type: string}                       # after
//! ---
//! {type: string, contentEncoding: base64}           # before (OpenAPI 3.1.1 §4.8.14.5, "Migrating binary descriptions")
//! {type: string, contentEncoding: base64, format: byte}     # after
//! ---
//! {properties: {id: {type: string}}}                # before: the keywords leave only one type
//! {properties: {id: {type: string}}, type: object}  # after
//! ```

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};

/// A schema that is a boolean. Nothing fits `false`.
pub(super) fn boolean_schema(schema: &mut Node) {
    let not = Node::new(schema.origin, Object::default());
    match schema.as_bool() {
        Some(true) => schema.value = Object::default().into(),
        Some(false) => schema.value = Object::from_iter([("not".to_owned(), not)]).into(),
        None => {}
    }
}

/// `$ref` with keywords beside it: both hold. `$dynamicRef` is read as `$ref`: following references has said where that is not
/// the same.
pub(super) fn references(members: &mut Object, origin: Origin) {
    let references = ["$ref", "$dynamicRef"].map(|keyword| members.shift_remove(keyword));
    match references {
        [None, None] => {}
        [Some(only), None] | [None, Some(only)] if members.is_empty() => {
            members.insert("$ref".to_owned(), only);
        }
        references => {
            let branches = references.into_iter().flatten().map(|target| {
                let reference = Object::from_iter([("$ref".to_owned(), target)]);
                Node::new(origin, reference)
            });
            let all_of = members.entry("allOf".to_owned());
            let all_of = all_of.or_insert_with(|| Node::new(origin, Vec::new()));
            if let Some(others) = all_of.as_array_mut() {
                others.splice(0..0, branches);
            }
        }
    }
}

/// A discriminator of Swagger 2.0, and what OpenAPI 3.2 adds to it: a value of a kind that is not known is kept as it is, whatever
/// schema it might fit.
pub(super) fn discriminator(cx: &Diagnostics, schema: &mut Object) {
    let Some(discriminator) = schema.get_mut("discriminator") else {
        return;
    };
    if let Some(default) = discriminator.take("defaultMapping") {
        let why = "a value whose kind is not known, or not said, is kept as it is";
        cx.skipped(default.origin.key(), "`defaultMapping`", why);
    }
    if discriminator.as_str().is_some() {
        let property = ("propertyName".to_owned(), discriminator.clone());
        discriminator.value = Object::from_iter([property]).into();
    }
}

/// `const`. An `enum` beside it can only allow more than the one value.
pub(super) fn const_value(schema: &mut Object) {
    if let Some(value) = schema.shift_remove("const") {
        schema.insert("enum".to_owned(), Node::new(value.origin, vec![value]));
    }
}

/// Strings that hold bytes.
pub(super) fn content_encoding(schema: &mut Object) {
    let string = |key: &str| {
        let node = schema.get(key)?;
        Some((node.as_str()?.to_ascii_lowercase(), node.origin))
    };
    let (encoding, media_type) = (string("contentEncoding"), string("contentMediaType"));
    let (format, origin) = match (encoding, media_type) {
        (Some((encoding, origin)), _) if encoding == "base64" => ("byte", origin),
        (Some((encoding, origin)), _) if encoding == "binary" => ("binary", origin),
        (None, Some((media_type, origin))) if is_binary(&media_type) => ("binary", origin),
        (_, _) => return,
    };
    let entry = schema.entry("format".to_owned());
    entry.or_insert_with(|| Node::new(origin, format));
}

/// Whether a media type's content is no text.
fn is_binary(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let mut texts = ["json", "xml", "yaml", "javascript", "x-www-form-urlencoded"].iter();
    let is_text = essence.starts_with("text/") || texts.any(|kind| essence.ends_with(kind));
    !is_text && essence.contains('/')
}
