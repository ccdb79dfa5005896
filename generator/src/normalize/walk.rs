//! Visits every schema of a document once, innermost first, wherever the [`tables`](super::tables) say that schemas are.
//!
//! ```yaml
//! properties:
//!   type: {type: string}      # visited: a property that happens to be called `type`
//! example: {type: string}     # not visited: an example is data
//! ```

use super::tables::{Keyword, Kind, Takes};
use super::version::Version;
use crate::node::{Node, Value};

/// Calls `visit` for every schema below the root of a document; a schema's own subschemas come before it.
pub(super) fn schemas(document: &mut Node, visit: &mut impl FnMut(&mut Node)) {
    objects(document, Kind::OpenApi, Version::V32, &mut |kind, node| {
        if kind == Kind::Schema {
            visit(node);
        }
    });
}

/// Calls `enter` for every object of the specification in a node that is of this kind, outermost first. What it gives is the
/// scope of what is inside of the object.
pub(super) fn scoped<S>(
    node: &Node,
    kind: Kind,
    version: Version,
    scope: &S,
    enter: &mut impl FnMut(Kind, &Node, &S) -> S,
) {
    let inner = enter(kind, node, scope);
    for (key, child) in node.as_object().into_iter().flatten() {
        if let Some(takes) = leads_to(kind, key, version) {
            scoped_value(child, takes, version, &inner, enter);
        }
    }
}

fn scoped_value<S>(
    node: &Node,
    takes: Takes,
    version: Version,
    scope: &S,
    enter: &mut impl FnMut(Kind, &Node, &S) -> S,
) {
    match (takes.of(node, Version::V32), &node.value) {
        (Takes::Object(kind), _) => scoped(node, kind, version, scope, enter),
        (Takes::List(item), Value::Array(items)) => {
            for child in items {
                scoped_value(child, *item, version, scope, enter);
            }
        }
        (Takes::Map(member), Value::Object(members)) => {
            for child in members.values() {
                scoped_value(child, *member, version, scope, enter);
            }
        }
        (_, _) => {}
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
    let is_own = |row: &&Keyword| version == Version::V20 && row.is_of(version);
    let own = kind.rows(key).find(is_own);
    let keyword = own.or_else(|| kind.rows(key).rfind(|row| row.until > Version::V20));
    match keyword {
        Some(keyword) => Some(keyword.takes),
        None if key.starts_with("x-") => None,
        None => kind.chapter().others,
    }
}
