//! Null among the branches of a union.
//!
//! ```yaml
//! anyOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]             # before
//! {allOf: [{$ref: '#/components/schemas/User'}], nullable: true}           # after
//! ---
//! oneOf: [{type: string, format: date}, {type: 'null'}]                    # before
//! {type: string, format: date, nullable: true}                             # after
//! ---
//! oneOf: [{type: string}, {type: integer}, {type: 'null'}]                 # before
//! {oneOf: [{type: string}, {type: integer}], nullable: true}               # after
//! ```

use crate::keywords::{is_constraint, is_only_null};
use crate::node::{Node, Object, Origin};

/// Takes null out of the union that a keyword makes in the schema at `origin`.
pub(super) fn rewrite(schema: &mut Object, origin: Origin, keyword: &str) {
    let Some(branches) = schema.get_mut(keyword).and_then(Node::as_array_mut) else {
        return;
    };
    let null = branches.iter().find(|branch| is_only_null(branch));
    let Some(null) = null.map(|null| Node::new(null.origin, true)) else {
        return;
    };
    if branches.iter().all(is_only_null) {
        return;
    }
    branches.retain(|branch| !is_only_null(branch));
    let only = (branches.len() == 1).then(|| branches.pop()).flatten();
    schema.insert("nullable".to_owned(), null);
    // The one branch that is left takes the place of the union: its members where they can stand beside those that are there,
    // else a list of one.
    let Some(mut only) = only else {
        return;
    };
    let Some(union) = schema.shift_remove(keyword) else {
        return;
    };
    let is_constrained = schema.keys().any(|key| is_constraint(key)) || only.get("$ref").is_some();
    let inferred = only.origin.key();
    match only.as_object_mut() {
        Some(own) if !is_constrained => {
            for (key, mut node) in own.drain(..) {
                // A `type` that nobody wrote stands at its schema's key.
                if node.origin == inferred {
                    node.origin = origin.key();
                }
                schema.entry(key).or_insert(node);
            }
        }
        Some(_) | None => {
            let all_of = schema.entry("allOf".to_owned());
            let all_of = all_of.or_insert_with(|| Node::new(union.origin, Vec::new()));
            if let Some(branches) = all_of.as_array_mut() {
                branches.push(only);
            }
        }
    }
}
