//! `webhooks` (OpenAPI 3.1.1 §4.8.1): what the API's owner sends to the caller's own server. The client does not receive them;
//! this is said, and they are taken out.

use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    let Some(webhooks) = document
        .as_object_mut()
        .and_then(|members| take(members, "webhooks"))
    else {
        return;
    };
    if webhooks
        .as_object()
        .is_some_and(|webhooks| !webhooks.is_empty())
    {
        cx.skipped(
            webhooks.origin.key(),
            "`webhooks`",
            "types for what the API sends to its callers are not generated yet",
        );
    }
}
