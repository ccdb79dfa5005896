//! Follows the references of a document, and those of what they lead to, into other files where they go there.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::identity::Resource;
use super::library::{Library, is_in_file};
use super::unresolved::Fault;
use super::{Reference, Written, mapping, unresolved};
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Origin};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::normalize::walk;
use crate::pointer;

/// Every reference and where it leads, and what is wrong with those that lead nowhere, by where they stand. What was read of other
/// files stands in the document afterwards.
pub(super) fn follow(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    loader: &dyn Loader,
) -> (Vec<Reference>, HashMap<Origin, Fault>) {
    let mut library = Library::new(cx, document, loader);
    let mut references = Vec::new();
    let mut faults = HashMap::new();
    let mut begun = BTreeSet::new();
    let mut wanted = vec![(Vec::new(), Kind::OpenApi)];
    while let Some((path, kind)) = wanted.pop() {
        for written in written(cx, version, &library, &path, kind) {
            match library.resolve(&written.scope, &written.text) {
                Ok(path) => {
                    if is_in_file(&path) && begun.insert(path.clone()) {
                        wanted.push((path.clone(), written.kind));
                    }
                    references.push(Reference { written, path });
                }
                Err(why) => {
                    let fault = unresolved::fault(&written, why);
                    faults.extend(fault.map(|fault| (written.origin, fault)));
                }
            }
        }
    }
    (references, faults)
}

/// The references in what a path leads to.
fn written(
    cx: &Diagnostics,
    version: Version,
    library: &Library<'_>,
    path: &[String],
    kind: Kind,
) -> Vec<Written> {
    let document = library.document();
    let mut all = Vec::new();
    let Some(node) = pointer::node(document, path) else {
        return all;
    };
    let scope = library.scope_at(path);
    walk::scoped(
        node,
        kind,
        version,
        &scope,
        &mut |kind, node, scope: &Rc<Resource>| {
            let scope = library
                .identities()
                .of(node)
                .unwrap_or_else(|| Rc::clone(scope));
            let file = pointer::node(document, &scope.root).unwrap_or(document);
            let own = match kind {
                Kind::Discriminator => mapping::references(node, document, file),
                kind => own(kind, node),
            };
            all.extend(own.into_iter().map(|(kind, text, origin)| Written {
                kind,
                text,
                origin,
                scope: Rc::clone(&scope),
            }));
            dynamic(cx, library, node);
            scope
        },
    );
    all
}

/// The references that an object itself has, but for those that nothing reads: no file is opened for an example.
fn own(kind: Kind, node: &Node) -> Vec<(Kind, String, Origin)> {
    if kind.component().is_none() {
        return Vec::new();
    }
    let is_read = |text: &str| !matches!(kind, Kind::Example | Kind::Link) || text.starts_with('#');
    ["$ref", "$dynamicRef"]
        .into_iter()
        .filter(|keyword| *keyword == "$ref" || kind == Kind::Schema)
        .filter_map(|keyword| {
            let reference = node.get(keyword)?;
            let text = reference.as_str().filter(|text| is_read(text))?;
            Some((kind, text.to_owned(), reference.origin))
        })
        .collect()
}

/// `$dynamicRef` (JSON Schema 2020-12 §8.2.3.2) is read as `$ref`: the same, unless several schemas have the anchor.
fn dynamic(cx: &Diagnostics, library: &Library<'_>, node: &Node) {
    if let Some(reference) = node.get("$dynamicRef")
        && let Some(text) = reference.as_str()
        && library.identities().is_dynamic(text)
    {
        let message =
            format!("`$dynamicRef: {text}` may mean several schemas, by the way that leads to it");
        cx.note(reference.origin.key(), message)
            .help("it is read as a `$ref` to the one that is nearest");
    }
}
