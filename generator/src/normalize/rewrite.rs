//! The rewrites: each turns one thing that OpenAPI 3.0 cannot say, or says in two ways, into the one way that `lower` reads.
//!
//! ```yaml
//! {name: a, in: cookie, style: cookie}     # before (OpenAPI 3.2 §4.12.2)
//! {name: a, in: cookie}                    # after
//! ---
//! text/event-stream: {itemSchema: {…}}     # before (§4.14 and §4.15)
//! text/event-stream: {}                    # after
//! ```
//!
//! They do not ask for the document's version: an author who mixed two is understood, and the audit has said so.

mod forms;
mod null_branch;
mod type_array;

use super::tables::Kind;
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::keywords;
use crate::node::Node;

/// Rewrites a document that the audit found right, innermost objects first.
pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        match kind {
            Kind::Schema => schema(cx, node),
            Kind::Parameter => cookie_style(cx, node),
            _ => {}
        }
        skip_newer(cx, kind, node);
    });
}

/// A schema, whose subschemas have been rewritten.
fn schema(cx: &Diagnostics, schema: &mut Node) {
    forms::boolean_schema(schema);
    let origin = schema.origin;
    if let Some(members) = schema.as_object_mut() {
        forms::references(members, origin);
        forms::discriminator(cx, members);
        forms::const_value(members);
        forms::content_encoding(members);
    }
    let inferred = keywords::inferred_type(schema);
    if let Some(members) = schema.as_object_mut() {
        // A schema without `type` whose other keywords leave only one.
        if let Some(inferred) = inferred {
            members.insert("type".to_owned(), Node::new(origin.key(), inferred));
        }
        type_array::rewrite(cx, members);
        null_branch::rewrite(members, origin, "oneOf");
        null_branch::rewrite(members, origin, "anyOf");
    }
}

/// The pairs of a cookie are written as those of `form`, the default; only characters that are escaped there differ.
fn cookie_style(cx: &Diagnostics, parameter: &mut Node) {
    if parameter.string("style") == "cookie"
        && let Some(members) = parameter.as_object_mut()
        && let Some(style) = members.shift_remove("style")
    {
        cx.note(style.origin, "`style: cookie` is written as `form`")
            .help("the same, but that characters which a cookie cannot have are percent-encoded");
    }
}

const BY_NAME: &str = "parts of a body are told apart by their names alone";
const NOT_ONE_BY_ONE: &str =
    "the values of a sequence are not read one by one: the body is given as it is";

/// What OpenAPI 3.2 adds to bodies and no client can do, and why.
const NEWER: [(Kind, &str, &str); 6] = [
    (Kind::MediaType, "itemSchema", NOT_ONE_BY_ONE),
    (Kind::MediaType, "prefixEncoding", BY_NAME),
    (Kind::MediaType, "itemEncoding", BY_NAME),
    (Kind::Encoding, "encoding", BY_NAME),
    (Kind::Encoding, "prefixEncoding", BY_NAME),
    (Kind::Encoding, "itemEncoding", BY_NAME),
];

fn skip_newer(cx: &Diagnostics, kind: Kind, node: &mut Node) {
    for (_, key, why) in NEWER.iter().filter(|(of, ..)| *of == kind) {
        if let Some(skipped) = node.take(key) {
            cx.skipped(skipped.origin.key(), &format!("`{key}`"), why);
        }
    }
}
