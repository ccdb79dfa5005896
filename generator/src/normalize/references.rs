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
mod hoist;
pub(super) mod pointer;

use std::collections::BTreeMap;

use super::tables::Kind;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};
use pointer::Unresolved;

/// What the references of schemas begin with.
pub(crate) const SCHEMAS: &str = "#/components/schemas/";

/// A reference as it stands in the document.
#[derive(Debug, Clone)]
struct Found {
    /// What should be where it leads.
    kind: Kind,
    /// The value of `$ref`.
    text: String,
    /// Where `$ref` stands.
    origin: Origin,
}

/// Checks all references, and gives each schema that one leads to a place among the components.
pub(super) fn settle(cx: &Diagnostics, document: &mut Node) {
    let found = collect(document);
    let mut schemas: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for reference in &found {
        match pointer::resolve(document, &reference.text) {
            Ok(path) => {
                check_kind(cx, reference, &path);
                if reference.kind == Kind::Schema {
                    schemas.insert(reference.text.clone(), path);
                }
            }
            Err(why) => unresolved(cx, reference, &why),
        }
    }
    let names = hoist::hoist(document, schemas);
    walk::objects(document, Kind::OpenApi, &mut |kind, node| {
        for (kind, reference) in references_of(kind, node) {
            if kind == Kind::Schema
                && let Some(name) = reference.as_str().and_then(|text| names.get(text))
            {
                reference.value = to_schema(name).into();
            }
        }
    });
    cycles::check(cx, document);
}

/// Every reference in a document.
fn collect(document: &mut Node) -> Vec<Found> {
    let mut found = Vec::new();
    walk::objects(document, Kind::OpenApi, &mut |kind, node| {
        for (kind, reference) in references_of(kind, node) {
            if let Some(text) = reference.as_str() {
                found.push(Found {
                    kind,
                    text: text.to_owned(),
                    origin: reference.origin,
                });
            }
        }
    });
    found
}

/// The references that an object itself has, each with the kind of what it should lead to. A `mapping` may hold a component's
/// bare name as well (Discriminator Object), which is no reference.
fn references_of(kind: Kind, node: &mut Node) -> Vec<(Kind, &mut Node)> {
    if kind == Kind::Discriminator {
        let mapping = node.get_mut("mapping").and_then(Node::as_object_mut);
        return mapping
            .into_iter()
            .flat_map(|mapping| mapping.values_mut())
            .filter(|target| target.as_str().is_some_and(|text| text.starts_with('#')))
            .map(|target| (Kind::Schema, target))
            .collect();
    }
    if kind.component().is_none() {
        return Vec::new();
    }
    node.get_mut("$ref")
        .map(|reference| (kind, reference))
        .into_iter()
        .collect()
}

/// The reference to a schema among the components.
fn to_schema(name: &str) -> String {
    format!("{SCHEMAS}{}", pointer::escape(name))
}

fn unresolved(cx: &Diagnostics, reference: &Found, why: &Unresolved) {
    let text = &reference.text;
    match why {
        Unresolved::External => cx
            .error(reference.origin, format!("`{text}` leads out of this document"))
            .help("references to other files are not supported yet: bring what it leads to into `components`"),
        Unresolved::Plain => cx
            .error(reference.origin, format!("`{text}` is no reference"))
            .help("a reference to a place in the document begins with `#/`, as in `#/components/schemas/User`"),
        Unresolved::Anchor => cx
            .error(reference.origin, format!("`{text}` is the name of an `$anchor`, and anchors are not supported yet"))
            .help("a reference to a place in the document begins with `#/`, as in `#/components/schemas/User`"),
        Unresolved::Cycle => cx
            .error(reference.origin, format!("`{text}` leads to itself, and to nothing else"))
            .help("one of the references on the way must be the thing itself"),
        Unresolved::Missing { parent, key, near } => {
            let reported = cx.error(reference.origin, format!("`{text}` leads nowhere: `{parent}` has no `{key}`"));
            match near {
                Some(near) => reported.help(format!("did you mean `{near}`?")),
                None => reported.help("add it there, or correct the reference"),
            }
        }
    };
}

/// A reference to a component of another kind.
fn check_kind(cx: &Diagnostics, reference: &Found, path: &[String]) {
    let (Some(wanted), [components, kept, _]) = (reference.kind.component(), path) else {
        return;
    };
    let is_known = Kind::Components
        .keywords()
        .iter()
        .any(|row| row.name == kept);
    if components != "components" || kept == wanted || !is_known {
        return;
    }
    let title = reference.kind.title();
    let message = format!(
        "`{}` leads to one of the `{kept}`, and a {title} must stand here",
        reference.text
    );
    if (kept.as_str(), wanted) == ("parameters", "headers") {
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
