//! What references lead to becomes a component: schemas wherever they stand, and whatever stands in another file.
//!
//! ```yaml
//! components: {schemas: {User: {properties: {address: {type: object}}}}}
//!   # and somewhere: {$ref: '#/components/schemas/User/properties/address'}
//! components: {schemas: {User: {properties: {address: {$ref: '#/components/schemas/User_address'}}}, User_address: {type: object}}}
//! ```

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::library::is_in_file;
use super::{Fault, Path, Reference, home_of, member, name};
use crate::node::{Node, Object};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::pointer;

/// Moves what references lead to where it must be moved; gives the reference to each moved component by the path that led to it.
pub(super) fn hoist(
    version: Version,
    document: &mut Node,
    references: &[(Reference, Result<Path, Fault>)],
) -> HashMap<Path, String> {
    let mut targets: BTreeMap<&Path, (Kind, Option<&str>)> = BTreeMap::new();
    for (Reference { kind, alias, .. }, path) in references {
        if let Ok(path) = path
            && is_moved(version, *kind, path)
        {
            // What is in another file takes the place of a component that is nothing but a reference to it.
            let alias = alias.as_deref().filter(|_| is_in_file(path));
            let (_, name) = targets.entry(path).or_insert((*kind, None));
            *name = name.or(alias);
        }
    }
    let mut targets: Vec<_> = targets.into_iter().collect();
    // Innermost first: what has been moved leaves a reference, on which a shorter path does not tread.
    targets.sort_by_key(|(path, _)| Reverse(path.len()));
    let homes = targets.into_iter().filter_map(|(path, (kind, alias))| {
        let home = kind.home(version)?;
        Some((path.clone(), move_out(document, path, &home, alias)?))
    });
    homes.collect()
}

/// Whether what a path leads to becomes a component. Objects of most kinds are found where they stand; parameters stand in
/// lists, out of which the audit may take what is before them, and the conversion of Swagger 2.0 moves everything.
fn is_moved(version: Version, kind: Kind, path: &[String]) -> bool {
    let is_component = home_of(version, path).is_some();
    let is_fleeting = matches!(kind, Kind::Schema | Kind::Parameter) || version == Version::V20;
    is_in_file(path) || is_fleeting && !is_component
}

/// Moves what a path leads to among the components, and leaves a reference in its place. Gives that reference.
fn move_out(
    document: &mut Node,
    path: &[String],
    home: &[&str],
    alias: Option<&str>,
) -> Option<String> {
    let name = alias.map_or_else(|| name::free(document, path, home), str::to_owned);
    let text = pointer::reference(&[home, &[name.as_str()]].concat());
    let node = pointer::node_mut(document, path)?;
    let reference = Object::from_iter([("$ref".to_owned(), Node::new(node.origin, text.as_str()))]);
    let moved = std::mem::replace(node, Node::new(node.origin, reference));
    let components = home
        .iter()
        .try_fold(document, |node, key| member(node, key))?;
    components.as_object_mut()?.insert(name, moved);
    Some(text)
}
