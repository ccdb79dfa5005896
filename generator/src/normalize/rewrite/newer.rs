//! What OpenAPI 3.2 adds to parameters and bodies and no client can do: it is taken away, and reported.
//!
//! ```yaml
//! {name: a, in: cookie, style: cookie}     # before (OpenAPI 3.2 §4.12.2)
//! {name: a, in: cookie}                    # after
//! ---
//! text/event-stream: {itemSchema: {…}}     # before (§4.14 and §4.15)
//! text/event-stream: {}                    # after
//! ```

use super::super::tables::Kind;
use super::super::version::Version;
use super::super::walk;
use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// Parts of a body are told apart by their names alone.
const BY_NAME: &str = "parts of a body are told apart by their names alone";
const NOT_ONE_BY_ONE: &str =
    "the values of a sequence are not read one by one: the body is given as it is";

pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        let keys: &[(&str, &str)] = match kind {
            Kind::MediaType => &[
                ("itemSchema", NOT_ONE_BY_ONE),
                ("prefixEncoding", BY_NAME),
                ("itemEncoding", BY_NAME),
            ],
            Kind::Encoding => &[
                ("encoding", BY_NAME),
                ("prefixEncoding", BY_NAME),
                ("itemEncoding", BY_NAME),
            ],
            Kind::Parameter => return cookie_style(cx, node),
            _ => return,
        };
        for (key, why) in keys {
            let taken = node.as_object_mut().and_then(|members| take(members, key));
            if let Some(taken) = taken {
                cx.skipped(taken.origin.key(), &format!("`{key}`"), why);
            }
        }
    });
}

/// The pairs of a cookie are written as those of `form`, the default; only characters that are escaped there differ.
fn cookie_style(cx: &Diagnostics, parameter: &mut Node) {
    let is_cookie = parameter.get("style").and_then(Node::as_str) == Some("cookie");
    let members = parameter.as_object_mut().filter(|_| is_cookie);
    if let Some(style) = members.and_then(|members| take(members, "style")) {
        let help = "the same, but that characters which a cookie cannot have are percent-encoded";
        cx.note(style.origin, "`style: cookie` is written as `form`")
            .help(help);
    }
}
