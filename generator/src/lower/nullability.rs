//! Whether null is among a schema's values.
//!
//! ```text
//! {type: string, nullable: true}, {type: string, enum: [a, null]}, {oneOf: [{$ref: A}, {enum: [null]}]}  ->  Nullable
//! ```

use crate::ir::Nullability;
use crate::node::Node;

use super::components::{Components, MAX_CHAIN};
use super::keywords;

/// Of a schema in the place where it stands.
pub(super) fn of(components: &Components<'_>, node: &Node) -> Nullability {
    let reference = |index| components.is_nullable(index);
    if is_nullable(components, node, 0, &mut { reference }) {
        Nullability::Nullable
    } else {
        Nullability::NonNull
    }
}

/// Of each component, by index.
pub(super) fn of_components(components: &Components<'_>) -> Vec<bool> {
    let mut table = Table {
        components,
        known: vec![None; components.len()],
    };
    (0..components.len())
        .map(|index| table.look_up(index, 0))
        .collect()
}

/// Whether nothing but null is among a schema's values: a branch that only says "or null".
pub(super) fn is_only_null(node: &Node) -> bool {
    let kind = node.get("type").and_then(Node::as_str);
    kind == Some("null")
        || node
            .get("enum")
            .and_then(Node::as_array)
            .is_some_and(|values| !values.is_empty() && values.iter().all(Node::is_null))
}

struct Table<'t, 'a> {
    components: &'t Components<'a>,
    known: Vec<Option<bool>>,
}

impl Table<'_, '_> {
    fn look_up(&mut self, index: usize, chain: usize) -> bool {
        if let Some(Some(known)) = self.known.get(index) {
            return *known;
        }
        let Some((_, node)) = self.components.get(index) else {
            return false;
        };
        // A component that is nothing but itself again is not null; this also ends the chain.
        self.set(index, false);
        let components = self.components;
        let nullable = is_nullable(components, node, chain, &mut |target| {
            chain < MAX_CHAIN && self.look_up(target, chain + 1)
        });
        self.set(index, nullable);
        nullable
    }

    fn set(&mut self, index: usize, nullable: bool) {
        if let Some(known) = self.known.get_mut(index) {
            *known = Some(nullable);
        }
    }
}

fn is_nullable(
    components: &Components<'_>,
    node: &Node,
    depth: usize,
    component: &mut dyn FnMut(usize) -> bool,
) -> bool {
    if depth > MAX_CHAIN {
        return false;
    }
    if let Some(reference) = node.get("$ref").and_then(Node::as_str) {
        return components.by_reference(reference).is_some_and(component);
    }
    if node.get("nullable").and_then(Node::as_bool) == Some(true) || is_only_null(node) {
        return true;
    }
    if let Some(values) = node.get("enum").and_then(Node::as_array) {
        return values.iter().any(Node::is_null);
    }
    let mut any_of = |key: &str| {
        let branches = node.get(key).and_then(Node::as_array).unwrap_or(&[]);
        branches
            .iter()
            .any(|branch| is_nullable(components, branch, depth + 1, component))
    };
    if any_of("oneOf") || any_of("anyOf") {
        return true;
    }
    let all_of = node.get("allOf").and_then(Node::as_array).unwrap_or(&[]);
    let mut telling = all_of
        .iter()
        .filter(|branch| keywords::says_something(branch))
        .peekable();
    telling.peek().is_some()
        && !keywords::says_something_beside(node, "allOf")
        && telling.all(|branch| is_nullable(components, branch, depth + 1, component))
}
