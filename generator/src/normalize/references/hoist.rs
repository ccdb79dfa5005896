//! What references lead to becomes a component: schemas wherever they stand, and whatever stands in another file.
//!
//! ```yaml
//! components: {schemas: {User: {properties: {address: {type: object}}}}}
//!   # and somewhere: {$ref: '#/components/schemas/User/properties/address'}
//! components: {schemas: {User: {properties: {address: {$ref: '#/components/schemas/User_address'}}}, User_address: {type: object}}}
//! ```

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::library::is_in_file;
use super::{Reference, home_of, name, object_at};
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::pointer;

/// Moves what references lead to where it must be moved; gives the reference to each moved component by the path that led to it.
pub(super) fn hoist(
    version: Version,
    document: &mut Node,
    references: &[Reference],
) -> HashMap<Vec<String>, String> {
    let mut targets: BTreeMap<&[String], Kind> = BTreeMap::new();
    for Reference { written, path } in references {
        if is_moved(version, written.kind, path) {
            targets.entry(path).or_insert(written.kind);
        }
    }
    let mut targets: Vec<(&[String], Kind)> = targets.into_iter().collect();
    // Innermost first: what has been moved leaves a reference, on which a shorter path does not tread.
    targets.sort_by_key(|(path, _)| Reverse(path.len()));
    let aliases = aliases(version, document, references);
    let mut homes = HashMap::new();
    for (path, kind) in targets {
        if let Some(home) = kind.home(version)
            && let Some(reference) = move_out(document, path, &home, aliases.get(path))
        {
            homes.insert(path.to_vec(), reference);
        }
    }
    homes
}

/// Whether what a path leads to becomes a component. Objects of most kinds are found where they stand; parameters stand in
/// lists, out of which the audit may take what is before them, and the conversion of Swagger 2.0 moves everything.
fn is_moved(version: Version, kind: Kind, path: &[String]) -> bool {
    let is_component = home_of(version, path).is_some();
    let is_fleeting = matches!(kind, Kind::Schema | Kind::Parameter) || version == Version::V20;
    is_in_file(path) || is_fleeting && !is_component
}

/// The components of the document that are nothing but a reference to something in another file: that takes their place.
fn aliases<'a>(
    version: Version,
    document: &Node,
    references: &'a [Reference],
) -> HashMap<&'a [String], String> {
    let in_files = || references.iter().filter(|one| is_in_file(&one.path));
    let targets: HashMap<Origin, &[String]> = in_files()
        .map(|one| (one.written.origin, one.path.as_slice()))
        .collect();
    let kinds: BTreeSet<Kind> = in_files().map(|one| one.written.kind).collect();
    let mut aliases = HashMap::new();
    for kind in kinds {
        let home = kind
            .home(version)
            .and_then(|home| document.at(&home)?.as_object());
        for (name, component) in home.into_iter().flatten() {
            let target = component
                .as_object()
                .filter(|members| members.len() == 1)
                .and_then(|members| targets.get(&members.get("$ref")?.origin));
            if let Some(path) = target {
                aliases.entry(*path).or_insert_with(|| name.clone());
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
    let name = alias.cloned();
    let name = name.unwrap_or_else(|| name::free(document, path, home));
    let text = pointer::reference(&[home, &[name.as_str()]].concat());
    let node = pointer::node_mut(document, path)?;
    let reference = Object::from([("$ref".to_owned(), Node::new(node.origin, text.as_str()))]);
    let moved = std::mem::replace(node, Node::new(node.origin, reference));
    let mut components = document;
    for key in home {
        object_at(components, key)?;
        components = components.get_mut(key)?;
    }
    components.as_object_mut()?.insert(name, moved);
    Some(text)
}
