//! Keywords that OpenAPI 3.0 does not have and that `lower` reads travel in extensions.
//!
//! ```yaml
//! {type: array, prefixItems: [{type: string}]}        # before
//! {type: array, x-prefixItems: [{type: string}]}      # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::Node;

const CARRIED: [&str; 2] = ["patternProperties", "prefixItems"];

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    for key in CARRIED {
        if let Some(node) = take(members, key) {
            set(members, &format!("x-{key}"), node);
        }
    }
}
