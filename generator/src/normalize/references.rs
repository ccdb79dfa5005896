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
mod library;
mod name;
mod registry;

use std::collections::HashMap;

use super::broken;
use super::tables::{Kind, Takes};
use super::version::Version;
use super::walk;
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Object, Origin};
use crate::pointer;

/// The keys that lead to something from the document's root on.
type Path = Vec<String>;

/// A reference as a document writes it.
#[derive(Debug)]
struct Reference {
    /// What should be where it leads.
    kind: Kind,
    /// What it says.
    text: String,
    /// Where it stands.
    origin: Origin,
    /// The file, or the schema with an `$id`, that it is relative to.
    scope: Path,
    /// The name of the component that is nothing but this reference.
    alias: Option<String>,
}

/// Why a reference cannot be followed, and what to do about it.
#[derive(Debug, Clone)]
struct Fault {
    why: String,
    help: String,
}

impl Fault {
    fn new(why: impl Into<String>, help: impl Into<String>) -> Self {
        let (why, help) = (why.into(), help.into());
        Self { why, help }
    }
}

/// Follows all references, and moves what they lead to among the components: schemas wherever they stand, and whatever stands
/// in another file.
pub(super) fn resolve(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    loader: &dyn Loader,
) {
    let references = follow::follow(cx, version, document, loader);
    let homes = hoist::hoist(version, document, &references);
    library::close(document);
    let rewritten = |path: Path| {
        let home = homes.get(&path).cloned();
        home.unwrap_or_else(|| pointer::reference(&path))
    };
    let references = references.into_iter();
    let outcomes = references.map(|(reference, path)| (reference.origin, path.map(rewritten)));
    rewrite(cx, version, document, &outcomes.collect());
    let endless = cycles::faults(version, document);
    if !endless.is_empty() {
        rewrite(cx, version, document, &endless);
    }
}

/// What takes the place of each reference, or what is wrong with it.
type Outcomes = HashMap<Origin, Result<String, Fault>>;

/// Rewrites references, and breaks the objects whose references are at fault. A schema is reported here, any other object by
/// what it costs.
fn rewrite(cx: &Diagnostics, version: Version, document: &mut Node, outcomes: &Outcomes) {
    walk::objects(document, Kind::OpenApi, version, &mut |kind, node| {
        let holder = match kind {
            Kind::Discriminator => node.get_mut("mapping"),
            _ => Some(&mut *node),
        };
        let mut faulty = None;
        let members = holder.and_then(Node::as_object_mut).into_iter().flatten();
        for (_, member) in members {
            match outcomes.get(&member.origin) {
                Some(Ok(text)) => member.value = text.as_str().into(),
                Some(Err(fault)) => faulty = faulty.or(Some((member.origin, fault))),
                None => {}
            }
        }
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
                let is_fine = |value: &Node| !matches!(outcomes.get(&value.origin), Some(Err(_)));
                if let Some(mapping) = node.get_mut("mapping").and_then(Node::as_object_mut) {
                    mapping.retain(|_, value| is_fine(value));
                }
            }
            Kind::Example | Kind::Link => {
                cx.note(at, why).help(help);
                node.value = Object::default().into();
            }
            _ => broken::mark(node, at, &format!("{why} ({help})")),
        }
    });
}

/// The keys of the home of the component that a path leads to.
fn home_of(version: Version, path: &[String]) -> Option<Vec<&'static str>> {
    let (_, parents) = path.split_last()?;
    let sections = Kind::Components.keywords();
    let mut homes = sections.filter_map(|section| match section.takes {
        Takes::Map(Takes::Object(kind)) => kind.home(version),
        _ => None,
    });
    homes.find(|home| *parents == *home)
}

/// The member of an object, which is put there as an empty object where there is none.
fn member<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Node> {
    let origin = node.origin;
    let member = node.as_object_mut()?.entry(key.to_owned());
    Some(member.or_insert_with(|| Node::new(origin, Object::default())))
}
