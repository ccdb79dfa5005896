//! Visits the objects of a document, each once, wherever the [`tables`](super::tables) say that there are some.
//!
//! ```yaml
//! properties:
//!   type: {type: string}      # visited: a property that happens to be called `type`
//! example: {type: string}     # not visited: an example is data
//! ```

use super::tables::{Keyword, Kind, Takes};
use super::version::Version;
use crate::node::{Node, Value};
use crate::pointer;

/// Calls `visit` for every object of the specification in a node that takes this, outermost first, with the keys that lead to it.
pub(super) fn located(
    node: &Node,
    takes: Takes,
    version: Version,
    path: &mut Vec<String>,
    visit: &mut impl FnMut(Kind, &Node, &[String]),
) {
    let takes = takes.of(node, Version::V32);
    if let Takes::Object(kind) = takes {
        visit(kind, node, path);
    }
    for (key, child) in pointer::children(node) {
        let inner = match takes {
            Takes::Object(kind) if node.as_object().is_some() => leads_to(kind, &key, version),
            Takes::List(inner) | Takes::Map(inner) if takes.fits(node, Version::V32) => {
                Some(*inner)
            }
            _ => None,
        };
        if let Some(inner) = inner {
            path.push(key.into_owned());
            located(child, inner, version, path, visit);
            path.pop();
        }
    }
}

/// Calls `visit` for every object of the specification in a node that is of this kind, innermost first, itself last.
pub(super) fn objects(
    node: &mut Node,
    kind: Kind,
    version: Version,
    visit: &mut impl FnMut(Kind, &mut Node),
) {
    for (key, child) in node.as_object_mut().into_iter().flatten() {
        if let Some(takes) = leads_to(kind, key, version) {
            value(child, takes, version, visit);
        }
    }
    visit(kind, node);
}

fn value(node: &mut Node, takes: Takes, version: Version, visit: &mut impl FnMut(Kind, &mut Node)) {
    match (takes.of(node, Version::V32), &mut node.value) {
        (Takes::Object(kind), _) => objects(node, kind, version, visit),
        (Takes::List(item), Value::Array(items)) => {
            for child in items {
                value(child, *item, version, visit);
            }
        }
        (Takes::Map(member), Value::Object(members)) => {
            for child in members.values_mut() {
                value(child, *member, version, visit);
            }
        }
        (_, _) => {}
    }
}

/// What a key of an object of this kind takes. In Swagger 2.0 that is what it means there; otherwise what it means in any version
/// since: rewrites run on documents whose author mixed two.
pub(super) fn leads_to(kind: Kind, key: &str, version: Version) -> Option<Takes> {
    let is_own = |row: &&Keyword| row.is_of(version);
    let own = (version == Version::V20).then(|| kind.rows(key).find(is_own));
    let keyword = own
        .flatten()
        .or_else(|| kind.rows(key).rfind(|row| row.until > Version::V20));
    match keyword {
        Some(keyword) => Some(keyword.takes),
        None if key.starts_with("x-") => None,
        None => kind.chapter().others,
    }
}
