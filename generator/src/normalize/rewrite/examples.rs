//! A schema's `examples` (JSON Schema 2020-12 §9.5): the first one is the `example`, the others are kept.
//!
//! ```yaml
//! {examples: [ann, bob]}                        # before
//! {example: ann, x-examples: [ann, bob]}        # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    let Some(examples) = take(members, "examples") else {
        return;
    };
    if let Some(first) = examples.as_array().and_then(<[Node]>::first)
        && !members.contains_key("example")
    {
        set(members, "example", first.clone());
    }
    if examples
        .as_array()
        .is_some_and(|examples| examples.len() > 1)
    {
        set(members, "x-examples", examples);
    }
}
