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
mod merge;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::Source;
use crate::node::{Node, Object};
use crate::{load, spelling};
use action::Action;

/// Applies the actions of `overlay.yaml`, if there is one, in their order. `None` when an error was reported.
pub fn apply(cx: &Diagnostics, document: Node, overlay: Option<&Source>) -> Option<Node> {
    let Some(source) = overlay else {
        return Some(document);
    };
    let errors = cx.count(Severity::Error);
    let overlay = load::parse_source(cx, source)?;
    let mut document = document;
    for action in parse(cx, &overlay) {
        action.apply(cx, &mut document);
    }
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
fn parse(cx: &Diagnostics, overlay: &Node) -> Vec<Action> {
    let Some(members) = overlay.as_object() else {
        cx.error(
            overlay.origin,
            format!("an overlay must be an object, found {}", overlay.kind()),
        );
        return Vec::new();
    };
    only(cx, members, &["overlay", "info", "extends", "actions"]);
    let version = version(cx, overlay);
    match overlay.get("info") {
        Some(info) => {
            string(cx, info, "title");
            string(cx, info, "version");
        }
        None => drop(cx.error(overlay.origin, "the overlay has no `info`")),
    }
    if overlay.get("extends").is_some() {
        // It names the document; here the folder does.
        string(cx, overlay, "extends");
    }
    match overlay
        .get("actions")
        .map(|actions| (actions, actions.as_array()))
    {
        Some((_, Some(actions))) if !actions.is_empty() => actions
            .iter()
            .filter_map(|action| Action::parse(cx, version, action))
            .collect(),
        Some((actions, _)) => {
            cx.error(
                actions.origin,
                "`actions` must be an array with at least one action",
            );
            Vec::new()
        }
        None => {
            cx.error(overlay.origin, "the overlay has no `actions`");
            Vec::new()
        }
    }
}

/// `overlay`: the version of the specification, the newest one where that is not known.
fn version(cx: &Diagnostics, overlay: &Node) -> Version {
    let Some(version) = string(cx, overlay, "overlay") else {
        return Version::V11;
    };
    if version.starts_with("1.0.") {
        return Version::V10;
    }
    if !version.starts_with("1.1.") {
        let at = overlay
            .get("overlay")
            .map_or(overlay.origin, |version| version.origin);
        cx.error(at, format!("`overlay: {version}` is not supported"))
            .help("write `overlay: 1.1.0`");
    }
    Version::V11
}

/// A member that must be a string.
fn string<'a>(cx: &Diagnostics, object: &'a Node, key: &str) -> Option<&'a str> {
    let Some(value) = object.get(key) else {
        cx.error(object.origin, format!("`{key}` is missing"));
        return None;
    };
    let text = value.as_str();
    if text.is_none() {
        cx.error(
            value.origin,
            format!("`{key}` must be a string, found {}", value.kind()),
        );
    }
    text
}

/// Reports members that the specification does not have; `x-` ones are extensions.
fn only(cx: &Diagnostics, members: &Object, known: &[&str]) {
    for (key, value) in members {
        if !known.contains(&key.as_str()) && !key.starts_with("x-") {
            cx.error(
                value.origin.key(),
                format!("an overlay has no `{key}` here"),
            )
            .help(spelling::advice(key, known));
        }
    }
}

#[cfg(test)]
mod tests;
