//! The files that a document refers to, each read when a reference first leads into it.
//!
//! ```yaml
//! paths: {/users: {$ref: 'paths/users.yaml'}}
//!   # meanwhile
//! x-read-files: {paths/users.yaml: {get: {…}}}
//! ```
//!
//! While references are followed, the files stand in the document itself, so that a list of keys says where anything is. What
//! references lead to is moved among the components, and the rest is dropped.

use std::collections::HashMap;

use super::registry::Registry;
use super::{Fault, Path, Reference, member};
use crate::diagnostics::Diagnostics;
use crate::input::Loader;
use crate::load;
use crate::node::Node;
use crate::normalize::tables::Kind;
use crate::{pointer, spelling};

/// The key of the root that the files stand below.
const FILES: &str = "x-read-files";

/// How many files a document may be made of, and how many bytes they may have together.
const MOST: usize = 10_000;
const SIZE: usize = 256 * 1024 * 1024;

/// How many references may lie on the way to one value.
const LONGEST_WAY: usize = 64;

/// In how many names a similar one is looked for.
const NEIGHBOURS: usize = 1_000;

/// Why a reference leads nowhere, in words that follow what it says; `None` if that has been reported.
type Unresolved = Option<Fault>;

/// A document and the files that it refers to.
pub(super) struct Library<'a> {
    cx: &'a Diagnostics,
    loader: &'a dyn Loader,
    /// The document, with the files that were read so far.
    pub(super) document: &'a mut Node,
    pub(super) registry: Registry,
    /// The path of the document itself.
    main: String,
    /// What became of each address, by the folder of the file that it stands in.
    fetched: HashMap<(String, String), Result<Path, Unresolved>>,
    /// Bytes that may still be read.
    left: usize,
}

impl<'a> Library<'a> {
    /// A document, of which nothing has been followed yet.
    pub(super) fn new(cx: &'a Diagnostics, document: &'a mut Node, loader: &'a dyn Loader) -> Self {
        let main = cx.origins().path(document.origin).to_string();
        let mut registry = Registry::default();
        registry.add_file(cx, &main, Path::new(), document);
        Self {
            cx,
            loader,
            document,
            registry,
            main,
            fetched: HashMap::new(),
            left: SIZE,
        }
    }

    /// Where a reference leads, other references on the way followed.
    pub(super) fn resolve(&mut self, reference: &Reference) -> Result<Path, Unresolved> {
        let kind = reference.kind;
        let mut path = self.locate(kind, &reference.scope, &reference.text)?;
        for _ in 0..LONGEST_WAY {
            let Some((at, onward)) = detour(self.document, &path)? else {
                return Ok(path);
            };
            let onward = onward.to_owned();
            let scope = self.registry.scope_at(path.get(..at).unwrap_or_default());
            let mut onward = self.locate(kind, scope, &onward)?;
            onward.extend(path.drain(at..));
            path = onward;
        }
        Err(Some(Fault::new(
            "leads to itself, and to nothing else",
            "one of the references on the way must be the thing itself",
        )))
    }

    /// Where a reference itself leads; nothing on the way is followed.
    fn locate(&mut self, kind: Kind, scope: &[String], text: &str) -> Result<Path, Unresolved> {
        let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
        let resource = match address {
            "" => scope.to_vec(),
            address => self.resource(kind, scope, address)?,
        };
        let fragment = pointer::percent_decode(fragment);
        if fragment.is_empty() {
            return Ok(resource);
        }
        let Some(keys) = fragment.strip_prefix('/').map(pointer::keys) else {
            let fault = Fault::new(
                "names an `$anchor` that no schema here has",
                "a reference to a place in the document begins with `#/`, as in `#/components/schemas/User`",
            );
            return self.registry.anchor(resource, fragment).ok_or(Some(fault));
        };
        let path = [resource.as_slice(), &keys].concat();
        let (root, inner) = split_file(&resource);
        // Many give their schemas an `$id` for show, and mean the file all the same.
        if !inner.is_empty() && detour(self.document, &path).is_err() {
            return Ok([root, &keys].concat());
        }
        Ok(path)
    }

    /// The schema of this `$id`, or else the file at this address.
    fn resource(
        &mut self,
        kind: Kind,
        scope: &[String],
        address: &str,
    ) -> Result<Path, Unresolved> {
        if let Some(known) = self.registry.find(scope, address) {
            return Ok(known);
        }
        if let Some(fault) = never_read(kind, address) {
            return Err(Some(fault));
        }
        let from = split_file(scope).0.last().unwrap_or(&self.main).clone();
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = (folder.to_owned(), address.to_owned());
        if let Some(known) = self.fetched.get(&key) {
            return known.clone();
        }
        let fetched = self.fetch(&from, address);
        self.fetched.insert(key, fetched.clone());
        fetched
    }

    /// Reads a file, unless it is here already.
    fn fetch(&mut self, from: &str, address: &str) -> Result<Path, Unresolved> {
        let loaded = self.loader.load(from, &pointer::percent_decode(address));
        let source = loaded.map_err(unloaded)?;
        if source.path == self.main {
            return Ok(Path::new());
        }
        let path = vec![FILES.to_owned(), source.path.clone()];
        let files = member(self.document, FILES).and_then(Node::as_object_mut);
        let files = files.ok_or(None)?;
        if files.contains_key(&source.path) {
            return Ok(path);
        }
        let left = self.left.checked_sub(source.text.len());
        self.left = left.filter(|_| files.len() < MOST).ok_or_else(|| {
            let size = SIZE / (1024 * 1024);
            unloaded(format!(
                "the document has more than {MOST} files, or they have more than {size} MiB"
            ))
        })?;
        let node = load::parse_source(self.cx, &source).ok_or(None)?;
        let registry = &mut self.registry;
        registry.add_file(self.cx, &source.path, path.clone(), &node);
        files.insert(source.path, node);
        Ok(path)
    }
}

fn unloaded(why: String) -> Unresolved {
    Some(Fault::new(
        format!("cannot be followed: {why}"),
        "references lead to files in the document's folder and below, relative to the file that they stand in",
    ))
}

/// Why there is never a file at an address.
fn never_read(kind: Kind, address: &str) -> Option<Fault> {
    let scheme = address.split(['/', '?']).next().unwrap_or_default();
    if matches!(scheme, "http:" | "https:") && kind == Kind::Schema {
        Some(Fault::new(
            "leads to the network, and nothing is fetched from there",
            "save the file in the document's folder, and refer to it there: `./schemas.yaml#/User`",
        ))
    } else if address.starts_with(['/', '\\']) || scheme.contains(':') {
        Some(Fault::new(
            "is an absolute address, and only files beside the document are read",
            "save what it leads to in the document's folder, and refer to it there: `./schemas.yaml#/User`",
        ))
    } else if !address.contains(['.', '/']) {
        // What Swagger 1 wrote for a model.
        let help = format!(
            "write `#/components/schemas/{address}` for a schema, `./{address}` for a file"
        );
        Some(Fault::new("is no reference", help))
    } else {
        None
    }
}

/// The first reference on a path that must be followed to come to its end, and how many keys lead to the object that has it.
fn detour<'n>(document: &'n Node, path: &[String]) -> Result<Option<(usize, &'n str)>, Unresolved> {
    let mut node = document;
    for (index, key) in path.iter().enumerate() {
        if let Some(next) = pointer::child(node, key) {
            node = next;
            continue;
        }
        return match node.get("$ref").and_then(Node::as_str) {
            Some(reference) => Ok(Some((index, reference))),
            None => Err(Some(missing(
                node,
                path.get(..index).unwrap_or_default(),
                key,
            ))),
        };
    }
    // What is reached may be nothing but another reference; a schema among the components has a name, and keeps it.
    let members = node.as_object().filter(|members| members.len() == 1);
    let reference = members
        .filter(|_| !is_schema_component(path))
        .and_then(|members| members.get("$ref")?.as_str());
    Ok(reference.map(|reference| (path.len(), reference)))
}

/// What is wrong with a path that goes on with `key` where no node has that.
fn missing(node: &Node, path: &[String], key: &str) -> Fault {
    let members = node.as_object();
    let members = members.filter(|members| members.len() <= NEIGHBOURS);
    let keys = members.into_iter().flat_map(|members| members.keys());
    let keys: Vec<&str> = keys.map(String::as_str).collect();
    let (file, inner) = split_file(path);
    let file = file.last().map_or("", String::as_str);
    let parent = format!("{file}{}", pointer::reference(inner));
    let help = match spelling::nearest(key, &keys) {
        Some(near) => format!("did you mean `{parent}/{near}`?"),
        None => "add it there, or correct the reference".to_owned(),
    };
    Fault::new(format!("leads nowhere: `{parent}` has no `{key}`"), help)
}

/// Whether a path is that of a schema among the components.
fn is_schema_component(path: &[String]) -> bool {
    let keys: Vec<&str> = path.iter().map(String::as_str).collect();
    // The latter in Swagger 2.0.
    matches!(*keys, ["components", "schemas", _] | ["definitions", _])
}

/// The keys that lead to the root of another file, none in the document itself, and those that lead on from there.
pub(super) fn split_file(path: &[String]) -> (&[String], &[String]) {
    match path {
        [files, _, ..] if files == FILES => path.split_at(2),
        _ => (&[], path),
    }
}

/// Whether keys lead into another file.
pub(super) fn is_in_file(path: &[String]) -> bool {
    !split_file(path).0.is_empty()
}

/// Takes the files out of a document, once all that they were read for has been moved.
pub(super) fn close(document: &mut Node) {
    document.take(FILES);
}
