//! Follows the references of a document, and those of what they lead to, into other files where they go there.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::identity::Resource;
use super::library::{Library, is_in_file};
use super::pointer::{self, Unresolved};
use super::{Found, mapping};
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::node::{Node, Origin};
use crate::normalize::tables::Kind;
use crate::normalize::version::Version;
use crate::normalize::walk;

/// A reference as a document writes it.
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

/// Every reference, and where it leads. A reference that leads nowhere is reported. What was read of other files stands in
/// the document afterwards.
pub(super) fn follow(
    cx: &Diagnostics,
    version: Version,
    document: &mut Node,
    loader: &dyn Loader,
) -> Vec<Found> {
    let mut library = Library::new(cx, document, loader);
    let mut found = Vec::new();
    let mut begun = BTreeSet::new();
    let mut wanted = vec![(Vec::new(), Kind::OpenApi)];
    while let Some((path, kind)) = wanted.pop() {
        for written in written(cx, version, &library, &path, kind) {
            match library.resolve(&written.scope, &written.text) {
                Ok(path) => {
                    if is_in_file(&path) && begun.insert(path.clone()) {
                        wanted.push((path.clone(), written.kind));
                    }
                    found.push(written.leads_to(path));
                }
                Err(why) => unresolved(cx, &written, why),
            }
        }
    }
    found
}

impl Written {
    fn leads_to(self, path: Vec<String>) -> Found {
        Found {
            kind: self.kind,
            is_plain: self.scope.path.is_empty() && self.text.starts_with("#/"),
            text: self.text,
            origin: self.origin,
            path,
        }
    }
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
    let mut found = Vec::new();
    let Some(node) = pointer::node(document, path) else {
        return found;
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
            found.extend(own.into_iter().map(|(kind, text, origin)| Written {
                kind,
                text,
                origin,
                scope: Rc::clone(&scope),
            }));
            dynamic(cx, library, node);
            scope
        },
    );
    found
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

fn unresolved(cx: &Diagnostics, written: &Written, why: Unresolved) {
    let (at, text) = (written.origin, &written.text);
    match why {
        Unresolved::Network if written.kind == Kind::Schema => cx
            .untyped(at, &format!("`{text}` leads to the network, and nothing is fetched from there"))
            .help("save the file in the document's folder, and refer to it there: `./schemas.yaml#/User`"),
        Unresolved::Network | Unresolved::Absolute => cx
            .error(at, format!("`{text}` is an absolute address, and only files beside the document are read"))
            .help("save what it leads to in the document's folder, and refer to it there: `./schemas.yaml#/User`"),
        Unresolved::Unloaded(why) => cx
            .error(at, format!("`{text}` cannot be followed: {why}"))
            .help("references lead to files in the document's folder and below, relative to the file that they stand in"),
        Unresolved::Unread => return, // Why is said about the file.
        Unresolved::Plain => cx
            .error(at, format!("`{text}` is no reference"))
            .help(format!("write `#/components/schemas/{text}` for a schema, `./{text}` for a file")),
        Unresolved::Anchor => cx
            .error(at, format!("`{text}` names an `$anchor` that no schema here has"))
            .help("a reference to a place in the document begins with `#/`, as in `#/components/schemas/User`"),
        Unresolved::Cycle => cx
            .error(at, format!("`{text}` leads to itself, and to nothing else"))
            .help("one of the references on the way must be the thing itself"),
        Unresolved::Missing { parent, key, near } => {
            let reported = cx.error(at, format!("`{text}` leads nowhere: `{parent}` has no `{key}`"));
            match near {
                Some(near) => reported.help(format!("did you mean `{near}`?")),
                None => reported.help("add it there, or correct the reference"),
            }
        }
    };
}
