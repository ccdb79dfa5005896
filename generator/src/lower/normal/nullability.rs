//! Whether null is among a schema's values.
//!
//! ```text
//! {type: string, nullable: true}, {type: string, enum: [a, null]}, {oneOf: [{$ref: A}, {enum: [null]}]}  ->  nullable
//! ```

use super::{Components, MAX_CHAIN};
use crate::keywords;
use crate::node::Node;

/// Of a schema in the place where it stands.
pub(super) fn is_nullable(components: &Components<'_>, schema: &Node) -> bool {
    of_schema(components, schema, 0, &mut |index| {
        components.is_nullable(index)
    })
}

/// Of each component, by index.
pub(super) fn of_components(components: &Components<'_>) -> Vec<bool> {
    let mut known = vec![None; components.len()];
    (0..components.len())
        .map(|index| of_component(components, index, 0, &mut known))
        .collect()
}

fn of_component(
    components: &Components<'_>,
    index: usize,
    chain: usize,
    known: &mut Vec<Option<bool>>,
) -> bool {
    let Some((slot, component)) = known.get_mut(index).zip(components.get(index)) else {
        return false;
    };
    if let Some(known) = slot {
        return *known;
    }
    // A component that is nothing but itself again is not null; this also ends the chain.
    *slot = Some(false);
    let is_nullable = of_schema(components, component.schema, chain, &mut |target| {
        chain < MAX_CHAIN && of_component(components, target, chain + 1, known)
    });
    if let Some(slot) = known.get_mut(index) {
        *slot = Some(is_nullable);
    }
    is_nullable
}

fn of_schema(
    components: &Components<'_>,
    schema: &Node,
    depth: usize,
    of_component: &mut dyn FnMut(usize) -> bool,
) -> bool {
    if depth > MAX_CHAIN {
        return false;
    }
    if schema.get("$ref").is_some() {
        return components.reference(schema).is_some_and(of_component);
    }
    if schema.get("nullable").and_then(Node::as_bool) == Some(true) {
        return true;
    }
    if schema.get("enum").is_some() {
        return schema.list("enum").iter().any(Node::is_null);
    }
    let mut is_nullable = |branch| of_schema(components, branch, depth + 1, of_component);
    let mut unions = ["oneOf", "anyOf"].iter().flat_map(|key| schema.list(key));
    if unions.any(&mut is_nullable) {
        return true;
    }
    let branches = schema.list("allOf").iter();
    let mut branches = branches
        .filter(|branch| keywords::constrains_beside(branch, &[]))
        .peekable();
    branches.peek().is_some()
        && !keywords::constrains_beside(schema, &["allOf"])
        && branches.all(is_nullable)
}
