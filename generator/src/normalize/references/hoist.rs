//! What references lead to becomes a component: schemas wherever they stand, and whatever stands in another file.
//!
//! ```yaml
//! components: {schemas: {User: {properties: {address: {type: object}}}}}
//!   # and somewhere: {$ref: '#/components/schemas/User/properties/address'}
//! components: {schemas: {User: {properties: {address: {$ref: '#/components/schemas/User_address'}}}, User_address: {type: object}}}
//! ```

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::library::is_in_file;
use super::pointer::{node_mut, reference_to};
use super::{Found, name, object_at, schemas_of};
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::{Kind, PATH_ITEMS};
use crate::normalize::version::Version;

/// Moves what references lead to where it must be moved; gives the reference to each component by the path that led to it.
pub(super) fn hoist(
    version: Version,
    document: &mut Node,
    references: &[Found],
) -> HashMap<Vec<String>, String> {
    let mut targets: BTreeMap<&[String], Kind> = BTreeMap::new();
    for reference in references {
        if reference.kind == Kind::Schema || is_in_file(&reference.path) {
            targets.entry(&reference.path).or_insert(reference.kind);
        }
    }
    let mut targets: Vec<(&[String], Kind)> = targets.into_iter().collect();
    // Innermost first: what has been moved leaves a reference, on which a shorter path does not tread.
    targets.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
    let aliases = aliases(version, document, references);
    let mut homes = HashMap::new();
    for (path, kind) in targets {
        let Some(home) = home(version, kind) else {
            continue;
        };
        let is_at_home = path.len() == home.len() + 1
            && path.iter().zip(&home).all(|(key, wanted)| key == wanted);
        if is_at_home {
            homes.insert(path.to_vec(), reference_to(path));
        } else if let Some(reference) = move_out(document, path, &home, aliases.get(path)) {
            homes.insert(path.to_vec(), reference);
        }
    }
    homes
}

/// The keys of the object that components of a kind are members of. Path items have one of their own: OpenAPI 3.0 has no
/// place for them among the components.
pub(super) fn home(version: Version, kind: Kind) -> Option<Vec<&'static str>> {
    match (version, kind) {
        (_, Kind::Schema) => Some(schemas_of(version).to_vec()),
        (_, Kind::PathItem) => Some(vec![PATH_ITEMS]),
        (Version::V20, Kind::Parameter) => Some(vec!["parameters"]),
        (Version::V20, Kind::Response) => Some(vec!["responses"]),
        (_, kind) => kind.component().map(|kept| vec!["components", kept]),
    }
}

/// The components of the document that are nothing but a reference to something in another file: that takes their place.
fn aliases<'a>(
    version: Version,
    document: &Node,
    references: &'a [Found],
) -> HashMap<&'a [String], String> {
    let targets: HashMap<Origin, &Found> = references
        .iter()
        .filter(|reference| is_in_file(&reference.path))
        .map(|reference| (reference.origin, reference))
        .collect();
    let kinds: BTreeSet<Kind> = targets.values().map(|target| target.kind).collect();
    let mut aliases = HashMap::new();
    for kind in kinds {
        let home = home(version, kind).and_then(|home| document.at(&home)?.as_object());
        for (name, component) in home.into_iter().flatten() {
            let target = component
                .as_object()
                .filter(|members| members.len() == 1)
                .and_then(|members| targets.get(&members.get("$ref")?.origin));
            if let Some(target) = target {
                let path = target.path.as_slice();
                aliases.entry(path).or_insert_with(|| name.clone());
            }
        }
    }
    aliases
}

/// Moves what a path leads to among the components, and leaves a reference in its place. Gives that reference.
fn move_out(
    document: &mut Node,
    path: &[String],
    home: &[&str],
    alias: Option<&String>,
) -> Option<String> {
    let name = match alias {
        Some(alias) => alias.clone(),
        None => name::free(document, path, home),
    };
    let mut keys: Vec<String> = home.iter().map(|key| (*key).to_owned()).collect();
    keys.push(name.clone());
    let node = node_mut(document, path)?;
    let mut reference = Object::new();
    reference.insert(
        "$ref".to_owned(),
        Node::new(node.origin, reference_to(&keys)),
    );
    let moved = std::mem::replace(node, Node::new(node.origin, reference));
    let mut place = document;
    for key in home {
        object_at(place, key)?;
        place = place.get_mut(key)?;
    }
    place.as_object_mut()?.insert(name, moved);
    Some(reference_to(&keys))
}
