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

use super::take;
use crate::diagnostics::Diagnostics;
use crate::keywords::is_only_null;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    if let Some(members) = schema.as_object_mut() {
        union(members, "oneOf");
        union(members, "anyOf");
    }
}

fn union(members: &mut Object, keyword: &str) {
    let Some(branches) = members.get_mut(keyword).and_then(Node::as_array_mut) else {
        return;
    };
    let Some(null) = branches
        .iter()
        .find(|branch| is_only_null(branch))
        .map(|branch| branch.origin)
    else {
        return;
    };
    if branches.iter().all(is_only_null) {
        return;
    }
    branches.retain(|branch| !is_only_null(branch));
    let is_alone = branches.len() == 1;
    members.insert("nullable".to_owned(), Node::new(null, true));
    if is_alone {
        unwrap(members, keyword);
    }
}

/// The one branch that is left takes the place of the union: its members where they can stand beside those that are there,
/// else a list of one.
fn unwrap(members: &mut Object, keyword: &str) {
    let Some(mut union) = take(members, keyword) else {
        return;
    };
    let Some(mut branch) = union.as_array_mut().and_then(Vec::pop) else {
        return;
    };
    let stands_alone = members.keys().all(|key| is_annotation(key)) && branch.get("$ref").is_none();
    match branch.as_object_mut() {
        Some(own) if stands_alone => {
            for (key, node) in own.drain(..) {
                members.entry(key).or_insert(node);
            }
        }
        Some(_) | None => match members.get_mut("allOf").and_then(Node::as_array_mut) {
            Some(branches) => branches.push(branch),
            None => {
                members.insert("allOf".to_owned(), Node::new(union.origin, vec![branch]));
            }
        },
    }
}

/// Whether a keyword says nothing about which values are valid but that null is.
fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "title"
            | "description"
            | "default"
            | "example"
            | "deprecated"
            | "readOnly"
            | "writeOnly"
            | "nullable"
            | "externalDocs"
    ) || key.starts_with("x-")
}
