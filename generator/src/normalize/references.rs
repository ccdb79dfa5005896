//! References: every `$ref` leads somewhere, and those of schemas lead to components.
//!
//! ```yaml
//! $ref: '#/paths/~1users/get/responses/200/content/application~1json/schema'
//!   # -> '#/components/schemas/listUsers_200', and there is such a component now
//! ```
//!
//! After this the `$ref` of a schema is `#/components/schemas/` followed by the key as it is, nothing escaped.

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
    let found = collect(document, Kind::OpenApi);
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
    walk::schemas(document, &mut |schema| {
        if let Some(reference) = schema.get_mut("$ref")
            && let Some(name) = reference.as_str().and_then(|text| names.get(text))
        {
            reference.value = format!("{SCHEMAS}{name}").into();
        }
    });
    cycles::check(cx, document);
}

/// Every reference in a node of this kind.
fn collect(node: &mut Node, kind: Kind) -> Vec<Found> {
    let mut found = Vec::new();
    walk::objects(node, kind, &mut |kind, node| {
        if let Some(reference) = reference(kind, node) {
            found.push(reference);
        }
    });
    found
}

fn reference(kind: Kind, node: &Node) -> Option<Found> {
    kind.component()?;
    let node = node.get("$ref")?;
    Some(Found {
        kind,
        text: node.as_str()?.to_owned(),
        origin: node.origin,
    })
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
    if components == "components" && kept != wanted {
        cx.error(
            reference.origin,
            format!(
                "`{}` leads to one of the `{kept}`, and one of the `{wanted}` must stand here",
                reference.text
            ),
        )
        .help(format!("a {} is needed", reference.kind.title()));
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
