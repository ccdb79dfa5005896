//! Keywords beside a schema's `$ref`: since 3.1 both hold (JSON Schema 2020-12 §8.2.3.1). In 3.0 the audit has removed them.
//!
//! ```yaml
//! {$ref: '#/components/schemas/User', description: The owner}                # before
//! {allOf: [{$ref: '#/components/schemas/User'}], description: The owner}     # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let origin = schema.origin;
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if members.len() < 2 {
        return;
    }
    let Some(reference) = take(members, "$ref") else {
        return;
    };
    let mut target = Object::new();
    set(&mut target, "$ref", reference);
    let target = Node::new(origin, target);
    match members.get_mut("allOf").and_then(Node::as_array_mut) {
        Some(branches) => branches.insert(0, target),
        None => set(members, "allOf", Node::new(origin, vec![target])),
    }
}
