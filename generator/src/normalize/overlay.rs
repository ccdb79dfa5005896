//! OpenAPI Overlay 1.0 and 1.1: the maintainers' corrections of a document, kept beside it.
//!
//! ```yaml
//! overlay: 1.0.0
//! info: {title: Corrections, version: 1.0.0}
//! actions:
//!   - target: $.components.schemas.User.properties.password    # RFC 9535
//!     description: Keeps it out of logs.
//!     update: {format: password}
//! ```
//!
//! What an action adds keeps its origin in the overlay: a diagnostic about it points there.

mod action;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::Source;
use crate::load::{self, Budget};
use crate::node::Node;
use crate::table::{Entry, Table};

/// Applies the actions of `overlay.yaml`, if there is one, in their order. `None` when an error was reported.
pub fn apply(cx: &Diagnostics, mut document: Node, overlay: Option<&Source>) -> Option<Node> {
    let Some(source) = overlay else {
        return Some(document);
    };
    let errors = cx.count(Severity::Error);
    apply_all(cx, &load::parse_source(cx, source)?, &mut document);
    (cx.count(Severity::Error) == errors).then_some(document)
}

/// A feature version of the Overlay Specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    /// Overlay 1.0
    V10,
    /// Overlay 1.1: `copy`; a targeted array takes the items of an array, and a targeted single value is replaced.
    V11,
}

/// Overlay Object.
fn apply_all(cx: &Diagnostics, overlay: &Node, document: &mut Node) {
    let table = Table::new(cx, "the overlay", overlay);
    table.only_or_extensions(&["overlay", "info", "extends", "actions"]);
    let version = version(cx, &table);
    table.required("info");
    let info = table.table("info");
    info.required_string("title");
    info.required_string("version");
    // It names the document; here the folder does.
    table.string("extends");
    if let Some(actions) = table.required("actions") {
        let items = actions.as_array().unwrap_or_default();
        if items.is_empty() {
            let message = "`actions` must be an array with at least one action";
            cx.error(actions.origin, message);
        }
        // What repeats is text of either file.
        let text = |node: &Node| {
            let file = cx.origins().resolve(node.origin).file;
            cx.origins().source(file).text.len()
        };
        let mut budget = Budget::of(text(document) + text(overlay));
        for item in items {
            action::apply(cx, version, item, document, &mut budget);
            if budget.is_spent() {
                return;
            }
        }
    }
}

/// `overlay`: the version of the specification; the newest one if it is unknown.
fn version(cx: &Diagnostics, table: &Table<'_>) -> Version {
    match table.required_string("overlay") {
        Some(Entry { value, .. }) if value.starts_with("1.0.") => return Version::V10,
        Some(Entry { origin, value }) if !value.starts_with("1.1.") => {
            let message = format!("`overlay: {value}` is not supported");
            cx.error(origin.value(), message)
                .help("write `overlay: 1.1.0`");
        }
        Some(_) | None => {}
    }
    Version::V11
}
