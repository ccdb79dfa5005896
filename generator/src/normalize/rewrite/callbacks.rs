//! `callbacks`: what the API's owner sends to the caller's own server. The client does not receive them; this is said, and they
//! are taken out.

use super::super::tables::Kind;
use super::super::version::Version;
use super::super::walk;
use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        if !matches!(kind, Kind::Operation | Kind::Components) {
            return;
        }
        let Some(callbacks) = node
            .as_object_mut()
            .and_then(|members| take(members, "callbacks"))
        else {
            return;
        };
        // Those among the components say nothing until an operation names them.
        if kind == Kind::Operation
            && callbacks
                .as_object()
                .is_some_and(|callbacks| !callbacks.is_empty())
        {
            cx.skipped(
                callbacks.origin.key(),
                "`callbacks`",
                "types for what the API sends to its callers are not generated yet",
            );
        }
    });
}
