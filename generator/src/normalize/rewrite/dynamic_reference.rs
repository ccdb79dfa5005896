//! `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) is read as `$ref`: following references has said where that is not the same.
//!
//! ```yaml
//! {$dynamicRef: '#/components/schemas/Node'}      # before
//! {$ref: '#/components/schemas/Node'}             # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let origin = schema.origin;
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    let Some(reference) = take(members, "$dynamicRef") else {
        return;
    };
    if !members.contains_key("$ref") {
        set(members, "$ref", reference);
        return;
    }
    let mut target = Object::new();
    set(&mut target, "$ref", reference);
    let target = Node::new(origin, target);
    match members.get_mut("allOf").and_then(Node::as_array_mut) {
        Some(branches) => branches.push(target),
        None => set(members, "allOf", Node::new(origin, vec![target])),
    }
}
