//! `style: cookie` (OpenAPI 3.2 §4.12.2).
//!
//! ```yaml
//! {name: a, in: cookie, style: cookie}     # before
//! {name: a, in: cookie}                    # after
//! ```

use super::super::tables::Kind;
use super::super::version::Version;
use super::super::walk;
use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// The pairs of a cookie are written as those of `form`, the default; only characters that are escaped there differ.
pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        if kind == Kind::Parameter
            && node.get("style").and_then(Node::as_str) == Some("cookie")
            && let Some(style) = node
                .as_object_mut()
                .and_then(|members| take(members, "style"))
        {
            cx.note(style.origin, "`style: cookie` is written as `form`")
                .help(
                    "the same, but that characters which a cookie cannot have are percent-encoded",
                );
        }
    });
}
