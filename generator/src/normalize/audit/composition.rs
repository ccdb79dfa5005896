//! What a broken schema costs the schemas that are composed of it.
//!
//! ```yaml
//! allOf: [{$ref: '#/components/schemas/Broken'}, {…}]        # any JSON: not all of it is known
//! oneOf: [{$ref: '#/components/schemas/Broken'}, A, B]       # A, B, or a value that is kept as it is
//! ```

use std::collections::BTreeSet;

use super::super::broken;
use super::super::tables::Kind;
use super::super::version::Version;
use super::super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// Makes whatever is composed of a broken schema take what a broken schema takes.
pub(super) fn spread(cx: &Diagnostics, version: Version, document: &mut Node) {
    let mut count = 0;
    loop {
        let broken = broken_components(version, document);
        let mut marked = 0;
        walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
            if kind == Kind::Schema {
                compose(cx, node, &broken);
                marked += usize::from(broken::is_marked(node));
            }
        });
        if marked == count {
            return;
        }
        count = marked;
    }
}

/// References to the components that are broken, or lead to one that is.
fn broken_components(version: Version, document: &Node) -> BTreeSet<String> {
    let (keys, home): (&[&str], _) = match version {
        Version::V20 => (&["definitions"], "#/definitions/"),
        Version::V30 | Version::V31 | Version::V32 => {
            (&["components", "schemas"], "#/components/schemas/")
        }
    };
    let schemas = document.at(keys).and_then(Node::as_object);
    let reference = |name: &str| format!("{home}{}", name.replace('~', "~0").replace('/', "~1"));
    let mut broken = BTreeSet::new();
    loop {
        let count = broken.len();
        for (name, schema) in schemas.into_iter().flatten() {
            if is_broken(schema, &broken) {
                broken.insert(reference(name));
            }
        }
        if broken.len() == count {
            return broken;
        }
    }
}

fn is_broken(schema: &Node, broken: &BTreeSet<String>) -> bool {
    let reference = schema.get("$ref").and_then(Node::as_str);
    broken::is_marked(schema) || reference.is_some_and(|reference| broken.contains(reference))
}

fn compose(cx: &Diagnostics, schema: &mut Node, broken: &BTreeSet<String>) {
    let at = schema.origin;
    let list = |key: &str| schema.get(key).and_then(Node::as_array).unwrap_or_default();
    if list("allOf").iter().any(|branch| is_broken(branch, broken)) {
        return broken::schema(cx, schema, at, "a branch of its `allOf` is broken");
    }
    for key in ["oneOf", "anyOf"] {
        let branches = schema.get_mut(key).and_then(Node::as_array_mut);
        let Some(branches) = branches else { continue };
        if !branches.iter().any(|branch| is_broken(branch, broken)) {
            continue;
        }
        branches.retain(|branch| !is_broken(branch, broken));
        // What is no union of several objects may be read as one type, and that keeps no other value.
        let is_object =
            |branch: &&Node| branch.get("$ref").is_some() || branch.get("properties").is_some();
        let mut objects: Vec<&Node> = branches.iter().filter(is_object).collect();
        objects.dedup();
        if objects.len() < 2 || objects.len() < branches.len() {
            let why = format!("a branch of its `{key}` is broken");
            return broken::schema(cx, schema, at, &why);
        }
        let mapping = schema
            .get_mut("discriminator")
            .and_then(|discriminator| discriminator.get_mut("mapping")?.as_object_mut());
        if let Some(mapping) = mapping {
            mapping.retain(|_, reference| {
                let reference = reference.as_str();
                reference.is_none_or(|reference| !broken.contains(reference))
            });
        }
    }
}
