//! Info Object, and the links of the root.

use crate::ir::{Docs, Link};
use crate::node::Node;

use super::docs;

/// A string of the Info Object: `title`, `version`.
pub(super) fn info(root: &Node, key: &str) -> String {
    let info = root.get("info");
    info.and_then(|info| docs::text(info, key))
        .unwrap_or_default()
}

/// `info.summary` and `info.description`
pub(super) fn docs(root: &Node) -> Docs {
    root.get("info").map(docs::of_object).unwrap_or_default()
}

/// `termsOfService`, `contact`, `license` and the document's `externalDocs`, where they have an address.
pub(super) fn links(root: &Node) -> Vec<Link> {
    let rows: [(&str, &[&str], &str); 4] = [
        ("Documentation", &["externalDocs"], "url"),
        ("Terms of service", &["info"], "termsOfService"),
        ("Contact", &["info", "contact"], "url"),
        ("License", &["info", "license"], "url"),
    ];
    let link = |(label, path, key): (&str, &[&str], &str)| {
        Some(Link {
            label: label.to_owned(),
            url: docs::text(root.at(path)?, key)?,
        })
    };
    rows.into_iter().filter_map(link).collect()
}
