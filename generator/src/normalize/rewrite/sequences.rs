//! Sequences of values in one body, and parts of a body by their order (OpenAPI 3.2 §4.14 and §4.15): what is read is the body as
//! it is, and what is not read is said.
//!
//! ```yaml
//! text/event-stream: {itemSchema: {…}}     # before
//! text/event-stream: {}                    # after
//! ```

use super::super::tables::Kind;
use super::super::version::Version;
use super::super::walk;
use super::take;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    walk::objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        let keys: &[&str] = if kind == Kind::MediaType {
            &["itemSchema", "prefixEncoding", "itemEncoding"]
        } else if kind == Kind::Encoding {
            &["encoding", "prefixEncoding", "itemEncoding"]
        } else {
            return;
        };
        for key in keys {
            let taken = node.as_object_mut().and_then(|members| take(members, key));
            if let Some(taken) = taken {
                let why = match *key {
                    "itemSchema" => {
                        "the values of a sequence are not read one by one: the body is given as it is"
                    }
                    _ => "parts of a body are told apart by their names alone",
                };
                cx.skipped(taken.origin.key(), &format!("`{key}`"), why);
            }
        }
    });
}
