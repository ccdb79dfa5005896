//! `const` (JSON Schema 2020-12 §6.1.3).
//!
//! ```yaml
//! {const: cat}       # before
//! {enum: [cat]}      # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    if let Some(members) = schema.as_object_mut()
        && let Some(value) = take(members, "const")
    {
        // An `enum` beside it can only allow more than the one value.
        set(members, "enum", Node::new(value.origin, vec![value]));
    }
}
