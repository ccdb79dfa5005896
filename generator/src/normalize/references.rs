//! References: every `$ref` leads somewhere, and says so in one way. An object whose `$ref` leads nowhere is broken.
//!
//! ```yaml
//! $ref: '#/paths/~1users/get/responses/200/content/application~1json/schema'
//!   # -> '#/components/schemas/listUsers_200', and there is such a component now
//! ```
//!
//! After this each `$ref`, and each value of a discriminator's `mapping` that was a pointer, is the JSON pointer of what it
//! means: of a component, or of another place in the document that needs no further reference to be reached. Those of schemas
//! lead to components.

mod cycles;
mod follow;
mod hoist;
mod identity;
mod library;
mod mapping;
mod name;
mod unresolved;

use std::collections::HashMap;
use std::rc::Rc;

use super::broken;
use super::tables::Kind;
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Object, Origin};
use crate::pointer;
use identity::Resource;
use unresolved::Fault;

/// A reference as a document writes it.
#[derive(Debug)]
struct Written {
    /// What should be where it leads.
    kind: Kind,
    /// What it says.
    text: String,
    /// Where it stands.
    origin: Origin,
    /// What it is relative to.
    scope: Rc<Resource>,
}

/// A reference and the keys that lead where it leads.
#[derive(Debug)]
struct Reference {
    written: Written,
    path: Vec<String>,
}

/// Follows all references, and moves what they lead to among the components: schemas wherever they stand, and whatever stands
/// in another file.
pub(super) fn resolve(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    loader: &dyn Loader,
) {
    let (references, mut faults) = follow::follow(cx, version, document, loader);
    for reference in &references {
        let fault = check_kind(cx, version, reference);
        faults.extend(fault.map(|fault| (reference.written.origin, fault)));
    }
    let homes = hoist::hoist(version, document, &references);
    library::close(document);
    let resolved: HashMap<Origin, String> = references
        .iter()
        .map(|Reference { written, path }| {
            let home = homes.get(path).cloned();
            (
                written.origin,
                home.unwrap_or_else(|| pointer::reference(path)),
            )
        })
        .collect();
    walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
        for reference in references_of(kind, node) {
            if let Some(text) = resolved.get(&reference.origin) {
                reference.value = text.as_str().into();
            }
        }
    });
    break_faulty(cx, version, document, &faults);
    let endless = cycles::faults(version, document);
    break_faulty(cx, version, document, &endless);
}

/// Breaks the objects whose references are at fault. A schema is reported here, any other object by what it costs.
fn break_faulty(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    faults: &HashMap<Origin, Fault>,
) {
    if faults.is_empty() {
        return;
    }
    walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
        let mut references = references_of(kind, node).into_iter();
        let faulty = references.find_map(|one| Some((one.origin, faults.get(&one.origin)?)));
        let Some((at, Fault { why, help })) = faulty else {
            return;
        };
        match kind {
            Kind::Schema => {
                cx.untyped(at, why).help(help);
                broken::mark(node, at, why);
            }
            // A value of the property for which there is no schema reads as an unknown one.
            Kind::Discriminator => {
                cx.skipped(at, "a value of this `mapping`", why).help(help);
                let mapping = node.get_mut("mapping").and_then(Node::as_object_mut);
                if let Some(mapping) = mapping {
                    mapping.retain(|_, value| !faults.contains_key(&value.origin));
                }
            }
            Kind::Example | Kind::Link => {
                cx.note(at, why).help(help);
                node.value = Object::new().into();
            }
            _ => broken::mark(node, at, &format!("{why} ({help})")),
        }
    });
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

/// The kinds that components of a document may be.
const KEPT: [Kind; 9] = [
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

/// The keys of the home of the component that a path leads to.
fn home_of(version: Version, path: &[String]) -> Option<Vec<&'static str>> {
    let (_, parents) = path.split_last()?;
    let mut homes = KEPT.into_iter().filter_map(|kind| kind.home(version));
    homes.find(|home| *parents == *home)
}

/// What is wrong with a reference to a component of another kind.
fn check_kind(cx: &Diagnostics, version: Version, reference: &Reference) -> Option<Fault> {
    let Written {
        kind, text, origin, ..
    } = &reference.written;
    let wanted = kind.home(version).unwrap_or_default();
    let other = home_of(version, &reference.path).filter(|other| *other != wanted)?;
    let (kept, wanted, title) = (other.last()?, wanted.last()?, kind.title());
    let message = format!("`{text}` leads to one of the `{kept}`, and a {title} must stand here");
    if (*kept, *wanted) == ("parameters", "headers") {
        // A Header Object is a Parameter Object without `name` and `in` (OpenAPI 3.1.1 §4.8.21).
        cx.note(*origin, message)
            .help("its `name` and `in` are not read");
        return None;
    }
    let help = format!("correct the reference, or add the {title} to the `{wanted}`");
    Some(Fault::new(message, help))
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
