//! Exclusive bounds that are numbers (JSON Schema 2020-12 §6.2.3 and §6.2.5).
//!
//! ```yaml
//! {exclusiveMinimum: 0}                     # before
//! {minimum: 0, exclusiveMinimum: true}      # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    if let Some(members) = schema.as_object_mut() {
        bound(
            members,
            "minimum",
            "exclusiveMinimum",
            |exclusive, inclusive| exclusive >= inclusive,
        );
        bound(
            members,
            "maximum",
            "exclusiveMaximum",
            |exclusive, inclusive| exclusive <= inclusive,
        );
    }
}

/// Where both bounds are there, the tighter one holds.
fn bound(members: &mut Object, inclusive: &str, exclusive: &str, is_tighter: fn(f64, f64) -> bool) {
    let number = |node: Option<&Node>| {
        node.and_then(Node::as_number)
            .and_then(serde_json::Number::as_f64)
    };
    let Some(limit) = number(members.get(exclusive)) else {
        return;
    };
    let beside = number(members.get(inclusive));
    if let Some(node) = take(members, exclusive)
        && beside.is_none_or(|beside| is_tighter(limit, beside))
    {
        set(members, exclusive, Node::new(node.origin, true));
        set(members, inclusive, node);
    }
}
