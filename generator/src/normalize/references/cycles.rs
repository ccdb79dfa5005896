//! Schemas that are, or extend, nothing but themselves.
//!
//! ```yaml
//! A: {$ref: '#/components/schemas/A'}                # error
//! B: {allOf: [{$ref: '#/components/schemas/B'}]}     # error
//! C: {properties: {c: {$ref: '#/components/schemas/C'}}}   # fine: a value can end
//! ```

use std::collections::HashMap;

use super::{pointer, schemas_of};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};
use crate::normalize::version::Version;

/// A component that another one is, or extends, and where it says so.
type Edge = (String, Origin);

/// How far the search has come with a component.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// It is on the way from where the search began.
    Open,
    /// Nothing that can be reached from it comes back to it.
    Done,
}

/// Reports each component that leads back to itself through `$ref` and `allOf` alone.
pub(super) fn check(cx: &Diagnostics, version: Version, document: &Node) {
    let Some(schemas) = document.at(schemas_of(version)).and_then(Node::as_object) else {
        return;
    };
    let mut states: HashMap<String, State> = HashMap::new();
    for name in schemas.keys() {
        // A stack of our own: chains may be longer than the thread's.
        let mut stack: Vec<(String, Vec<Edge>)> = Vec::new();
        if !states.contains_key(name) {
            states.insert(name.clone(), State::Open);
            stack.push((name.clone(), edges(schemas, name)));
        }
        while let Some((name, rest)) = stack.last_mut() {
            let Some((next, at)) = rest.pop() else {
                states.insert(name.clone(), State::Done);
                stack.pop();
                continue;
            };
            match states.get(&next) {
                Some(State::Done) => {}
                Some(State::Open) => {
                    cx.error(
                        at,
                        format!("the schema `{next}` leads back to itself: no value can fit it"),
                    )
                    .help("one of the schemas on the way must say what it is without the others");
                }
                None => {
                    states.insert(next.clone(), State::Open);
                    let onward = edges(schemas, &next);
                    stack.push((next, onward));
                }
            }
        }
    }
}

fn edges(schemas: &Object, name: &str) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut rest: Vec<&Node> = schemas.get(name).into_iter().collect();
    while let Some(schema) = rest.pop() {
        if let Some(reference) = schema.get("$ref") {
            let target = reference.as_str().and_then(pointer::schema_component);
            edges.extend(target.map(|target| (target, reference.origin)));
        }
        rest.extend(
            schema
                .get("allOf")
                .and_then(Node::as_array)
                .into_iter()
                .flatten(),
        );
    }
    edges
}
