//! Schemas that are, or extend, nothing but themselves.
//!
//! ```yaml
//! A: {$ref: '#/components/schemas/A'}                # broken
//! B: {allOf: [{$ref: '#/components/schemas/B'}]}     # broken
//! C: {properties: {c: {$ref: '#/components/schemas/C'}}}   # fine: a value can end
//! ```

use std::collections::HashMap;

use super::{Fault, Outcomes};
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::pointer;

/// A step of the search.
enum Step {
    /// To a component, by a reference or to begin with.
    Enter(String, Option<Origin>),
    /// Back from a component, once all that it extends has been searched.
    Leave(String),
}

/// The references by which a component leads back to itself through `$ref` and `allOf` alone.
pub(super) fn faults(version: Version, document: &Node) -> Outcomes {
    let mut faults = Outcomes::new();
    let home = Kind::Schema.home(version).unwrap_or_default();
    let Some(schemas) = document.at(&home).and_then(Node::as_object) else {
        return faults;
    };
    // Whether a component that was met is on the way from where the search began.
    let mut is_open: HashMap<String, bool> = HashMap::new();
    // A stack of our own: chains may be longer than the thread's.
    let names = schemas.keys().rev();
    let mut stack: Vec<Step> = names.map(|name| Step::Enter(name.clone(), None)).collect();
    while let Some(step) = stack.pop() {
        match step {
            Step::Leave(name) => drop(is_open.insert(name, false)),
            Step::Enter(name, reference) => match (is_open.get(&name), reference) {
                (Some(true), Some(origin)) => {
                    let fault = Fault::new(
                        format!("the schema `{name}` leads back to itself: no value can fit it"),
                        "one of the schemas on the way must say what it is without the others",
                    );
                    faults.insert(origin, Err(fault));
                }
                (Some(_), _) => {}
                (None, _) => {
                    is_open.insert(name.clone(), true);
                    let onward = extended(schemas, &name);
                    stack.push(Step::Leave(name));
                    stack.extend(onward);
                }
            },
        }
    }
    faults
}

/// The steps to what a component is or extends.
fn extended(schemas: &Object, name: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest: Vec<&Node> = schemas.get(name).into_iter().collect();
    while let Some(schema) = rest.pop() {
        let target = |reference: &Node| pointer::parse(reference.as_str()?)?.pop();
        let step = |reference: &Node| Some(Step::Enter(target(reference)?, Some(reference.origin)));
        steps.extend(schema.get("$ref").and_then(step));
        rest.extend(schema.list("allOf"));
    }
    steps
}
