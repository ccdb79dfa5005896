//! Follows the references of a document, and those of what they lead to, into other files where they go there.

use std::collections::BTreeSet;

use super::library::{Library, is_in_file, split_file};
use super::{Fault, Path, Reference, home_of};
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::Node;
use crate::normalize::tables::{Kind, Takes};
use crate::normalize::version::Version;
use crate::normalize::walk;
use crate::pointer;

/// Every reference, and where it leads or what is wrong with it. What was read of other files stands in the document afterwards.
pub(super) fn follow(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    loader: &dyn Loader,
) -> Vec<(Reference, Result<Path, Fault>)> {
    let mut library = Library::new(cx, document, loader);
    let mut followed = Vec::new();
    let mut begun = BTreeSet::new();
    let mut wanted = vec![(Path::new(), Kind::OpenApi)];
    while let Some((path, kind)) = wanted.pop() {
        for reference in references_below(cx, version, &library, path, kind) {
            let target = match library.resolve(&reference) {
                Ok(path) => {
                    if is_in_file(&path) && begun.insert(path.clone()) {
                        wanted.push((path.clone(), reference.kind));
                    }
                    check_kind(cx, version, &reference, &path).map_or(Ok(path), Err)
                }
                Err(Some(fault)) => Err(fault),
                Err(None) => continue,
            };
            let text = &reference.text;
            let target = target.map_err(|Fault { why, help }| Fault {
                why: format!("`{text}` {why}"),
                help,
            });
            followed.push((reference, target));
        }
    }
    followed
}

/// The references in what a path leads to. `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) is read as `$ref`: the same, unless several
/// schemas have the anchor.
fn references_below(
    cx: &Diagnostics,
    version: Version,
    library: &Library<'_>,
    mut path: Path,
    kind: Kind,
) -> Vec<Reference> {
    let mut all = Vec::new();
    let Some(node) = pointer::node(library.document, &path) else {
        return all;
    };
    let kind = Takes::Object(kind);
    walk::located(node, kind, version, &mut path, &mut |kind, node, path| {
        let members = match kind {
            Kind::Discriminator => node.get("mapping").and_then(Node::as_object),
            _ => node.as_object(),
        };
        for (key, reference) in members.into_iter().flatten() {
            let text = match (kind, key.as_str(), reference.as_str()) {
                (Kind::Discriminator, _, Some(text)) => mapped(text, library.document, path),
                // Nothing reads these: no file is opened for them.
                (Kind::Example | Kind::Link, _, Some(text)) if !text.starts_with('#') => None,
                (Kind::Schema, "$dynamicRef", Some(text)) => Some(text.to_owned()),
                (_, "$ref", Some(text)) if kind.component().is_some() => Some(text.to_owned()),
                _ => None,
            };
            let Some(text) = text else {
                continue;
            };
            if key == "$dynamicRef" && library.registry.is_dynamic(&text) {
                let message = format!(
                    "`$dynamicRef: {text}` may mean several schemas, by the way that leads to it"
                );
                cx.note(reference.origin.key(), message)
                    .help("it is read as a `$ref` to the one that is nearest");
            }
            let is_alone = members.is_some_and(|members| members.len() == 1);
            let component = path.split_last().filter(|(_, parents)| {
                is_alone && kind.home(version).is_some_and(|home| **parents == *home)
            });
            all.push(Reference {
                kind: match kind {
                    Kind::Discriminator => Kind::Schema,
                    kind => kind,
                },
                text,
                origin: reference.origin,
                scope: library.registry.scope_at(path).to_vec(),
                alias: component.map(|(name, _)| name.clone()),
            });
        }
    });
    all
}

/// A value of a discriminator's `mapping` as a reference. `None` where it is the name of a component (Discriminator Object), or an
/// address that is never followed.
///
/// ```yaml
/// mapping: {cat: Cat, dog: '#/components/schemas/Dog', fish: './fish.yaml'}
/// ```
fn mapped(text: &str, document: &Node, path: &[String]) -> Option<String> {
    let component = ["components", "schemas", text];
    if document.at(&component).is_some() || text.contains(':') {
        return None;
    }
    let address = text.split('#').next().unwrap_or_default();
    let mut ends = [".json", ".yaml", ".yml"].iter();
    if text.contains(['#', '/']) || ends.any(|end| address.ends_with(end)) {
        return Some(text.to_owned());
    }
    // Names mean components of the document, but a file that is one itself means its own.
    let file = pointer::node(document, split_file(path).0)?;
    file.at(&component).map(|_| pointer::reference(&component))
}

/// What is wrong with a reference to a component of another kind.
fn check_kind(
    cx: &Diagnostics,
    version: Version,
    reference: &Reference,
    path: &[String],
) -> Option<Fault> {
    let wanted = reference.kind.home(version).unwrap_or_default();
    let other = home_of(version, path).filter(|other| *other != wanted)?;
    let (kept, wanted, title) = (other.last()?, wanted.last()?, reference.kind.title());
    let why = format!("leads to one of the `{kept}`, and a {title} must stand here");
    if (*kept, *wanted) == ("parameters", "headers") {
        // A Header Object is a Parameter Object without `name` and `in` (OpenAPI 3.1.1 §4.8.21).
        cx.note(reference.origin, format!("`{}` {why}", reference.text))
            .help("its `name` and `in` are not read");
        return None;
    }
    let help = format!("correct the reference, or add the {title} to the `{wanted}`");
    Some(Fault::new(why, help))
}
