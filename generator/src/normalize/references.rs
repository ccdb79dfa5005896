//! References: every `$ref` leads somewhere, and those of schemas lead to components.
//!
//! ```yaml
//! $ref: '#/paths/~1users/get/responses/200/content/application~1json/schema'
//!   # -> '#/components/schemas/listUsers_200', and there is such a component now
//! ```
//!
//! After this the `$ref` of a schema, and each value of a discriminator's `mapping` that was a pointer, is
//! `#/components/schemas/` and the key, escaped as RFC 6901 has it.

mod cycles;
mod follow;
mod hoist;
mod identity;
mod library;
mod mapping;
mod name;
pub(super) mod pointer;

use std::collections::HashMap;

use super::tables::Kind;
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Object, Origin};

/// A reference, and where it leads.
#[derive(Debug, Clone)]
struct Found {
    /// What should be where it leads.
    kind: Kind,
    /// What it says.
    text: String,
    /// Where it stands.
    origin: Origin,
    /// The keys that lead there.
    path: Vec<String>,
    /// Whether it says so itself: a JSON pointer in the document.
    is_plain: bool,
}

/// Follows all references, and gives what they lead to a place among the components: schemas wherever they stand, and whatever
/// stands in another file.
pub(super) fn settle(cx: &Diagnostics, version: Version, document: &mut Node, loader: &dyn Loader) {
    let found = follow::follow(cx, version, document, loader);
    for reference in &found {
        check_kind(cx, version, reference);
    }
    let homes = hoist::hoist(version, document, &found);
    library::close(document);
    let settled: HashMap<Origin, String> = found
        .into_iter()
        .filter_map(|reference| {
            let home = homes.get(&reference.path).cloned();
            let canonical =
                || (!reference.is_plain).then(|| pointer::reference_to(&reference.path));
            Some((reference.origin, home.or_else(canonical)?))
        })
        .collect();
    walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
        for reference in references_of(kind, node) {
            if let Some(text) = settled.get(&reference.origin) {
                reference.value = text.as_str().into();
            }
        }
        if kind == Kind::Schema {
            drop_addresses(node);
        }
    });
    cycles::check(cx, version, document);
}

/// Takes out a reference that leads out of all files: it has been reported, and what is left takes any value.
fn drop_addresses(schema: &mut Node) {
    let is_address = |reference: &Node| {
        reference
            .as_str()
            .is_some_and(|text| !text.starts_with('#'))
    };
    if schema.get("$ref").is_some_and(is_address)
        && let Some(members) = schema.as_object_mut()
    {
        members.shift_remove("$ref");
    }
}

/// The keys of the object that has the named schemas.
fn schemas_of(version: Version) -> &'static [&'static str] {
    match version {
        Version::V20 => &["definitions"],
        Version::V30 | Version::V31 | Version::V32 => &["components", "schemas"],
    }
}

/// What may be a reference in an object itself.
fn references_of(kind: Kind, node: &mut Node) -> Vec<&mut Node> {
    let Some(members) = node.as_object_mut() else {
        return Vec::new();
    };
    if kind == Kind::Discriminator {
        let mapping = members.get_mut("mapping").and_then(Node::as_object_mut);
        return mapping
            .into_iter()
            .flat_map(|mapping| mapping.values_mut())
            .collect();
    }
    members
        .iter_mut()
        .filter(|(key, _)| matches!(key.as_str(), "$ref" | "$dynamicRef"))
        .map(|(_, reference)| reference)
        .collect()
}

/// A reference to a component of another kind.
fn check_kind(cx: &Diagnostics, version: Version, reference: &Found) {
    let home = hoist::home(version, reference.kind).unwrap_or_default();
    let (Some(wanted), Some((_, parents))) = (home.last(), reference.path.split_last()) else {
        return;
    };
    let kinds = [
        Kind::Schema,
        Kind::Parameter,
        Kind::Response,
        Kind::Header,
        Kind::RequestBody,
        Kind::SecurityScheme,
        Kind::Example,
        Kind::Link,
        Kind::Callback,
    ];
    let mut others = kinds
        .into_iter()
        .filter_map(|kind| hoist::home(version, kind));
    let Some(kept) = parents
        .last()
        .filter(|_| *parents != home && others.any(|other| *parents == other))
    else {
        return;
    };
    let title = reference.kind.title();
    let message = format!(
        "`{}` leads to one of the `{kept}`, and a {title} must stand here",
        reference.text
    );
    if (kept.as_str(), *wanted) == ("parameters", "headers") {
        // A Header Object is a Parameter Object without `name` and `in` (OpenAPI 3.1.1 §4.8.21).
        cx.note(reference.origin, message)
            .help("its `name` and `in` are not read");
    } else {
        cx.error(reference.origin, message).help(format!(
            "correct the reference, or add the {title} to the `{wanted}`"
        ));
    }
}

/// The members of an object, which is put there first where there is none.
fn object_at<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Object> {
    let origin = node.origin;
    let member = node
        .as_object_mut()?
        .entry(key.to_owned())
        .or_insert_with(|| Node::new(origin, Object::new()));
    member.as_object_mut()
}
