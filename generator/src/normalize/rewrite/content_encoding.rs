//! Strings that hold bytes (JSON Schema 2020-12 §8.3 and §8.4; OpenAPI 3.1.1 §4.8.14.5, "Migrating binary descriptions").
//!
//! ```yaml
//! {type: string, contentEncoding: base64}         # before
//! {type: string, format: byte}                    # after
//! ---
//! {type: string, contentMediaType: image/png}     # before
//! {type: string, format: binary}                  # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    let encoding = take(members, "contentEncoding");
    let media_type = take(members, "contentMediaType");
    let text = |node: &Option<Node>| {
        node.as_ref()
            .and_then(Node::as_str)
            .map(str::to_ascii_lowercase)
    };
    let format = match (text(&encoding).as_deref(), text(&media_type)) {
        (Some("base64"), _) => Some("byte"),
        (Some("binary"), _) => Some("binary"),
        (None, Some(media_type)) if is_binary(&media_type) => Some("binary"),
        (_, _) => None,
    };
    let origin = encoding
        .as_ref()
        .or(media_type.as_ref())
        .map(|node| node.origin);
    if let Some((format, origin)) = format.zip(origin)
        && !members.contains_key("format")
    {
        set(members, "format", Node::new(origin, format));
        return;
    }
    keep(members, "x-contentEncoding", encoding);
    keep(members, "x-contentMediaType", media_type);
}

fn keep(members: &mut Object, key: &str, node: Option<Node>) {
    if let Some(node) = node {
        set(members, key, node);
    }
}

/// Whether a media type's content is no text.
fn is_binary(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let is_text = essence.starts_with("text/")
        || ["json", "xml", "yaml", "javascript", "x-www-form-urlencoded"]
            .iter()
            .any(|kind| essence.ends_with(kind));
    !is_text && essence.contains('/')
}
