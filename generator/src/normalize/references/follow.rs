//! Follows the references of a document, and those of what they lead to, into other files where they go there.

use std::collections::BTreeSet;

use super::library::{Library, is_in_file, split_file};
use super::{Fault, Path, Reference, home_of};
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Origin};
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

/// The references in what a path leads to.
fn references_below(
    cx: &Diagnostics,
    version: Version,
    library: &Library<'_>,
    mut path: Path,
    kind: Kind,
) -> Vec<Reference> {
    let mut all = Vec::new();
    let Some(node) = pointer::node(library.document(), &path) else {
        return all;
    };
    let kind = Takes::Object(kind);
    walk::located(node, kind, version, &mut path, &mut |kind, node, path| {
        let own = match kind {
            Kind::Discriminator => mapping(node, library.document(), path),
            kind => own(kind, node),
        };
        let alias = path.split_last().filter(|(_, parents)| {
            let is_alone = node.as_object().is_some_and(|members| members.len() == 1);
            is_alone && kind.home(version).is_some_and(|home| **parents == *home)
        });
        all.extend(own.into_iter().map(|(kind, text, origin)| Reference {
            kind,
            text,
            origin,
            scope: library.registry.scope_at(path).to_vec(),
            alias: alias.map(|(name, _)| name.clone()),
        }));
        report_dynamic(cx, library, node);
    });
    all
}

/// The references that an object itself has, but for those that nothing reads: no file is opened for an example.
fn own(kind: Kind, node: &Node) -> Vec<(Kind, String, Origin)> {
    let keywords: &[&str] = match kind {
        Kind::Schema => &["$ref", "$dynamicRef"],
        kind if kind.component().is_some() => &["$ref"],
        _ => &[],
    };
    let is_read =
        |text: &&str| !matches!(kind, Kind::Example | Kind::Link) || text.starts_with('#');
    let references = keywords.iter().filter_map(|keyword| {
        let reference = node.get(keyword)?;
        let text = reference.as_str().filter(is_read)?;
        Some((kind, text.to_owned(), reference.origin))
    });
    references.collect()
}

/// The references among the values of a discriminator's `mapping`, which may be names of schemas as well (Discriminator Object).
///
/// ```yaml
/// mapping: {cat: Cat, dog: '#/components/schemas/Dog', fish: './fish.yaml'}
/// ```
fn mapping(node: &Node, document: &Node, path: &[String]) -> Vec<(Kind, String, Origin)> {
    let file = pointer::node(document, split_file(path).0);
    let reference = |text: &str| {
        let component = ["components", "schemas", text];
        let address = text.split('#').next().unwrap_or_default();
        let mut ends = [".json", ".yaml", ".yml"].iter();
        if document.at(&component).is_some() || text.contains(':') {
            None // The name of a component, or an address that is never followed.
        } else if text.contains(['#', '/']) || ends.any(|end| address.ends_with(end)) {
            Some(text.to_owned())
        } else {
            // Names mean components of the document, but a file that is one itself means its own.
            file?.at(&component).map(|_| pointer::reference(&component))
        }
    };
    let values = node.get("mapping").and_then(Node::as_object);
    let values = values.into_iter().flat_map(|values| values.values());
    values
        .filter_map(|value| Some((Kind::Schema, reference(value.as_str()?)?, value.origin)))
        .collect()
}

/// `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) is read as `$ref`: the same, unless several schemas have the anchor.
fn report_dynamic(cx: &Diagnostics, library: &Library<'_>, node: &Node) {
    if let Some(reference) = node.get("$dynamicRef")
        && let Some(text) = reference.as_str()
        && library.registry.is_dynamic(text)
    {
        let message =
            format!("`$dynamicRef: {text}` may mean several schemas, by the way that leads to it");
        cx.note(reference.origin.key(), message)
            .help("it is read as a `$ref` to the one that is nearest");
    }
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
