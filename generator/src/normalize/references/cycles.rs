//! Schemas that are, or extend, nothing but themselves.
//!
//! ```yaml
//! A: {$ref: '#/components/schemas/A'}                # broken
//! B: {allOf: [{$ref: '#/components/schemas/B'}]}     # broken
//! C: {properties: {c: {$ref: '#/components/schemas/C'}}}   # fine: a value can end
//! ```

use std::collections::HashMap;

use super::unresolved::Fault;
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::pointer;

/// The references by which a component leads back to itself through `$ref` and `allOf` alone.
pub(super) fn faults(version: Version, document: &Node) -> HashMap<Origin, Fault> {
    let mut faults = HashMap::new();
    let home = Kind::Schema.home(version).unwrap_or_default();
    let Some(schemas) = document.at(&home).and_then(Node::as_object) else {
        return faults;
    };
    // Whether a component that was met is on the way from where the search began.
    let mut is_open: HashMap<String, bool> = HashMap::new();
    for name in schemas.keys() {
        // A stack of our own: chains may be longer than the thread's.
        let mut stack: Vec<(String, Vec<&Node>)> = Vec::new();
        if !is_open.contains_key(name) {
            is_open.insert(name.clone(), true);
            stack.push((name.clone(), extended(schemas, name)));
        }
        while let Some((name, rest)) = stack.last_mut() {
            let Some(reference) = rest.pop() else {
                is_open.insert(name.clone(), false);
                stack.pop();
                continue;
            };
            let keys = reference.as_str().and_then(pointer::parse);
            let Some(next) = keys.and_then(|mut keys| keys.pop()) else {
                continue;
            };
            match is_open.get(&next) {
                Some(false) => {}
                Some(true) => {
                    let why =
                        format!("the schema `{next}` leads back to itself: no value can fit it");
                    let help =
                        "one of the schemas on the way must say what it is without the others";
                    faults.insert(reference.origin, Fault::new(why, help));
                }
                None => {
                    is_open.insert(next.clone(), true);
                    let onward = extended(schemas, &next);
                    stack.push((next, onward));
                }
            }
        }
    }
    faults
}

/// The references to what a component is or extends.
fn extended<'n>(schemas: &'n Object, name: &str) -> Vec<&'n Node> {
    let mut references = Vec::new();
    let mut rest: Vec<&Node> = schemas.get(name).into_iter().collect();
    while let Some(schema) = rest.pop() {
        references.extend(schema.get("$ref"));
        let branches = schema.get("allOf").and_then(Node::as_array);
        rest.extend(branches.into_iter().flatten());
    }
    references
}
