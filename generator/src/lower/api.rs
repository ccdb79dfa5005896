//! Info Object, and the parts of the root that no client has yet.

use crate::ir::{Docs, Link};
use crate::node::Node;

use super::docs::{of_object, text};

/// `info.title`
pub(super) fn title(root: &Node) -> String {
    in_info(root, "title")
}

/// `info.version`
pub(super) fn version(root: &Node) -> String {
    in_info(root, "version")
}

/// `info.summary` and `info.description`
pub(super) fn docs(root: &Node) -> Docs {
    let info = root.get("info");
    Docs {
        summary: info.and_then(|info| text(info, "summary")),
        ..info.map(of_object).unwrap_or_default()
    }
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
            url: text(root.at(path)?, key)?,
        })
    };
    rows.into_iter().filter_map(link).collect()
}

fn in_info(root: &Node, key: &str) -> String {
    root.get("info")
        .and_then(|info| text(info, key))
        .unwrap_or_default()
}
