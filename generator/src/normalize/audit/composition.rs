//! What a broken schema costs the schemas that are composed of it.
//!
//! ```yaml
//! allOf: [{$ref: '#/components/schemas/Broken'}, {…}]        # any JSON: not all of it is known
//! oneOf: [{$ref: '#/components/schemas/Broken'}, A, B]       # A, B, or a value that is kept as it is
//! ```

use std::collections::{BTreeSet, HashMap};

use super::super::tables::Kind;
use super::super::version::Version;
use super::super::{broken, walk};
use crate::diagnostics::{Diagnostics, Severity};
use crate::node::Node;
use crate::pointer;

/// Makes whatever is composed of a broken schema take what a broken schema takes.
pub(super) fn spread(cx: &Diagnostics, version: Version, document: &mut Node) {
    if cx.count(Severity::Skipped) == 0 {
        return; // Whoever breaks a schema reports it.
    }
    let broken = broken_components(version, document);
    // Innermost first: a branch has been composed before the schema that it is a branch of.
    walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
        if kind == Kind::Schema {
            compose(cx, node, &broken);
        }
    });
}

/// References to the components that are broken, or are composed of one that is.
fn broken_components(version: Version, document: &Node) -> BTreeSet<String> {
    let home = Kind::Schema.home(version).unwrap_or_default();
    let schemas = document.at(&home).and_then(Node::as_object);
    let schemas = schemas.into_iter().flatten().map(|(name, node)| {
        let reference = pointer::reference(&[home.as_slice(), &[name]].concat());
        (reference, node)
    });
    let mut open: Vec<(String, &Node)> = schemas.collect();
    let mut users: HashMap<&str, Vec<(String, &Node)>> = HashMap::new();
    for user in &open {
        each_part(user.1, &mut |part| {
            users.entry(part).or_default().push(user.clone());
        });
    }
    let mut broken = BTreeSet::new();
    while let Some((reference, schema)) = open.pop() {
        if !broken.contains(&reference) && breaks(schema, &broken) {
            open.extend(users.remove(reference.as_str()).into_iter().flatten());
            broken.insert(reference);
        }
    }
    broken
}

/// The references that a schema is composed of.
fn each_part<'n>(schema: &'n Node, visit: &mut impl FnMut(&'n str)) {
    if let Some(reference) = schema.get("$ref").and_then(Node::as_str) {
        visit(reference);
    }
    let branches = ["allOf", "oneOf", "anyOf"].map(|key| schema.list(key));
    for branch in branches.into_iter().flatten() {
        each_part(branch, visit);
    }
}

/// Whether a schema is broken, or refers to one that is.
fn is_broken(schema: &Node, broken: &BTreeSet<String>) -> bool {
    broken::is_marked(schema) || broken.contains(schema.string("$ref"))
}

/// Whether a schema whose branches have not been composed yet is going to be broken.
fn breaks(schema: &Node, broken: &BTreeSet<String>) -> bool {
    is_broken(schema, broken) || fault(schema, &|branch| breaks(branch, broken)).is_some()
}

/// Why the broken ones among its branches break a schema.
fn fault(schema: &Node, is_broken: &dyn Fn(&Node) -> bool) -> Option<String> {
    let breaks = |key: &&str| {
        let all = schema.list(key);
        let left: Vec<&Node> = all.iter().filter(|branch| !is_broken(branch)).collect();
        left.len() < all.len() && (*key == "allOf" || !is_union_of_objects(&left))
    };
    let key = ["allOf", "oneOf", "anyOf"].into_iter().find(breaks)?;
    Some(format!("a branch of its `{key}` is broken"))
}

/// Whether these are several objects. Anything else may be read as one type, and that keeps no other value.
fn is_union_of_objects(branches: &[&Node]) -> bool {
    let is_object =
        |branch: &&Node| branch.get("$ref").is_some() || branch.get("properties").is_some();
    let mut objects: Vec<&Node> = branches.iter().copied().filter(is_object).collect();
    objects.dedup();
    objects.len() >= 2 && objects.len() == branches.len()
}

fn compose(cx: &Diagnostics, schema: &mut Node, broken: &BTreeSet<String>) {
    let is_broken = |branch: &Node| is_broken(branch, broken);
    if let Some(why) = fault(schema, &is_broken) {
        return broken::schema(cx, schema, schema.origin, &why);
    }
    for key in ["oneOf", "anyOf"] {
        let Some(branches) = schema.get_mut(key).and_then(Node::as_array_mut) else {
            continue;
        };
        let count = branches.len();
        branches.retain(|branch| !is_broken(branch));
        let has_lost = branches.len() < count;
        let discriminator = schema.get_mut("discriminator").filter(|_| has_lost);
        let mapping = discriminator.and_then(|node| node.get_mut("mapping")?.as_object_mut());
        if let Some(mapping) = mapping {
            let is_lost = |target: &Node| target.as_str().is_some_and(|at| broken.contains(at));
            mapping.retain(|_, target| !is_lost(target));
        }
    }
}
