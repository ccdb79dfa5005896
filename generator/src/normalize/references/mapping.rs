//! The values of a discriminator's `mapping` (Discriminator Object): the names of schemas, or references to them.
//!
//! ```yaml
//! mapping: {cat: Cat, dog: '#/components/schemas/Dog', fish: './fish.yaml'}
//! ```

use crate::node::{Node, Origin};
use crate::normalize::tables::Kind;
use crate::pointer;

/// The references among them. `file` is the root of the file that the discriminator stands in.
pub(super) fn references(
    discriminator: &Node,
    document: &Node,
    file: &Node,
) -> Vec<(Kind, String, Origin)> {
    let mapping = discriminator.get("mapping").and_then(Node::as_object);
    let values = mapping.into_iter().flat_map(|mapping| mapping.values());
    values
        .filter_map(|value| {
            let text = reference(value.as_str()?, document, file)?;
            Some((Kind::Schema, text, value.origin))
        })
        .collect()
}

/// A value as a reference; `None` where it is the name of a component, or an address that is never followed.
fn reference(text: &str, document: &Node, file: &Node) -> Option<String> {
    let path = ["components", "schemas", text];
    let address = text.split('#').next().unwrap_or_default();
    let is_file = [".json", ".yaml", ".yml"]
        .iter()
        .any(|end| address.ends_with(end));
    if document.at(&path).is_some() || text.contains(':') {
        None
    } else if text.contains(['#', '/']) || is_file {
        Some(text.to_owned())
    } else {
        // Names mean components of the document, but a file that is one itself means its own.
        file.at(&path).map(|_| pointer::reference(&path))
    }
}
