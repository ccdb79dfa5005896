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
use std::rc::Rc;

use super::identity::{Identities, Resource};
use super::unresolved::{Unresolved, missing};
use crate::diagnostics::Diagnostics;
use crate::load;
use crate::node::{Node, Object};
use crate::{Loader, Source, pointer};

/// The key of the root that the files stand below.
pub(super) const FILES: &str = "x-read-files";

/// How many files a document may be made of, and how many bytes they may have together.
const MOST: usize = 10_000;
const SIZE: usize = 256 * 1024 * 1024;

/// How many references may lie on the way to one value.
const LONGEST_WAY: usize = 64;

/// A document and the files that it refers to.
pub(super) struct Library<'a> {
    cx: &'a Diagnostics,
    loader: &'a dyn Loader,
    document: &'a mut Node,
    identities: Identities,
    /// The path of the document itself.
    main: String,
    /// What became of each address, by the folder of the file that it stands in.
    fetched: HashMap<(String, String), Result<String, Unresolved>>,
    /// Bytes that may still be read.
    left: usize,
}

impl<'a> Library<'a> {
    /// A document, of which nothing has been followed yet.
    pub(super) fn new(cx: &'a Diagnostics, document: &'a mut Node, loader: &'a dyn Loader) -> Self {
        let main = cx.origins().path(document.origin).to_string();
        let mut identities = Identities::default();
        identities.index(
            cx,
            &Rc::new(Resource::file(&main, Vec::new(), document)),
            document,
        );
        Self {
            cx,
            loader,
            document,
            identities,
            main,
            fetched: HashMap::new(),
            left: SIZE,
        }
    }

    /// The document, with the files that were read so far.
    pub(super) fn document(&self) -> &Node {
        self.document
    }

    /// Which schemas say who they are.
    pub(super) fn identities(&self) -> &Identities {
        &self.identities
    }

    /// The keys that lead to what a reference means, other references on the way followed.
    pub(super) fn resolve(
        &mut self,
        scope: &Rc<Resource>,
        reference: &str,
    ) -> Result<Vec<String>, Unresolved> {
        let mut path = self.locate(scope, reference)?;
        for _ in 0..LONGEST_WAY {
            let Some((at, reference)) = detour(self.document, &path)? else {
                return Ok(path);
            };
            let reference = reference.to_owned();
            let scope = self.scope_at(path.get(..at).unwrap_or_default());
            let mut onward = self.locate(&scope, &reference)?;
            onward.extend(path.drain(at..));
            path = onward;
        }
        Err(Unresolved::Cycle)
    }

    /// The resource that the node at a path is part of: its file, or the innermost schema around it that has an `$id`.
    pub(super) fn scope_at(&self, path: &[String]) -> Rc<Resource> {
        let depth = match path {
            [files, _, ..] if files == FILES => 2,
            _ => 0,
        };
        let root = pointer::node(self.document, path.get(..depth).unwrap_or_default());
        let root = root.unwrap_or(self.document);
        let mut scope = self.identities.of(root).unwrap_or_default();
        let mut node = root;
        for key in path.get(depth..).unwrap_or_default() {
            let Some(next) = pointer::child(node, key) else {
                break;
            };
            node = next;
            scope = self.identities.of(node).unwrap_or(scope);
        }
        scope
    }

    /// The keys that a reference itself names; nothing on the way is followed.
    fn locate(&mut self, scope: &Rc<Resource>, reference: &str) -> Result<Vec<String>, Unresolved> {
        let (address, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let resource = match address {
            "" => Rc::clone(scope),
            address => self.resource(scope, address)?,
        };
        let fragment = pointer::percent_decode(fragment);
        let Some(keys) = fragment.strip_prefix('/') else {
            return match fragment.as_str() {
                "" => Ok(resource.path.clone()),
                anchor => self
                    .identities
                    .anchor(&resource, anchor)
                    .ok_or(Unresolved::Anchor),
            };
        };
        let below = |root: &[String]| [root.to_vec(), pointer::keys(keys)].concat();
        let path = below(&resource.path);
        // Many give their schemas an `$id` for show, and mean the file all the same.
        if resource.path != resource.root && detour(self.document, &path).is_err() {
            return Ok(below(&resource.root));
        }
        Ok(path)
    }

    /// The schema of this `$id`, or else the file at this address.
    fn resource(&mut self, scope: &Resource, address: &str) -> Result<Rc<Resource>, Unresolved> {
        if let Some(known) = self.identities.find(scope, address) {
            return Ok(known);
        }
        if ["http://", "https://"]
            .iter()
            .any(|scheme| address.starts_with(scheme))
        {
            return Err(Unresolved::Network);
        }
        if is_absolute(address) {
            return Err(Unresolved::Absolute);
        }
        if !address.contains(['.', '/']) {
            return Err(Unresolved::Plain); // What Swagger 1 wrote for a model.
        }
        let folder = scope.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = (folder.to_owned(), address.to_owned());
        let file = match self.fetched.get(&key) {
            Some(fetched) => fetched.clone(),
            None => {
                let fetched = self.fetch(&scope.file, address);
                self.fetched.insert(key, fetched.clone());
                fetched
            }
        }?;
        let path = match file == self.main {
            true => Vec::new(),
            false => vec![FILES.to_owned(), file],
        };
        Ok(self.scope_at(&path))
    }

    /// Reads a file, unless it is here already. Gives its path.
    fn fetch(&mut self, from: &str, address: &str) -> Result<String, Unresolved> {
        let source = self
            .loader
            .load(from, &pointer::percent_decode(address))
            .map_err(Unresolved::Unloaded)?;
        let is_here = self.document.at(&[FILES, &source.path]).is_some();
        if source.path != self.main && !is_here {
            self.add(&source)?;
        }
        Ok(source.path)
    }

    fn add(&mut self, source: &Source) -> Result<(), Unresolved> {
        let files = super::object_at(self.document, FILES).ok_or(Unresolved::Unread)?;
        let left = self
            .left
            .checked_sub(source.text.len())
            .filter(|_| files.len() < MOST);
        self.left = left.ok_or_else(|| {
            let size = SIZE / (1024 * 1024);
            Unresolved::Unloaded(format!(
                "the document has more than {MOST} files, or they have more than {size} MiB"
            ))
        })?;
        let node = load::parse_source(self.cx, source).ok_or(Unresolved::Unread)?;
        let path = vec![FILES.to_owned(), source.path.clone()];
        let resource = Rc::new(Resource::file(&source.path, path, &node));
        self.identities.index(self.cx, &resource, &node);
        files.insert(source.path.clone(), node);
        Ok(())
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
            None => Err(missing(node, path.get(..index).unwrap_or_default(), key)),
        };
    }
    // What is reached may be nothing but another reference; a schema among the components has a name, and keeps it.
    let reference = match node.as_object() {
        Some(members) if members.len() == 1 && !is_schema_component(path) => members.get("$ref"),
        Some(_) | None => None,
    };
    let reference = reference.and_then(Node::as_str);
    Ok(reference.map(|reference| (path.len(), reference)))
}

/// Whether a path is that of a schema among the components.
fn is_schema_component(path: &[String]) -> bool {
    match path {
        [components, schemas, _] => components == "components" && schemas == "schemas",
        [definitions, _] => definitions == "definitions", // Swagger 2.0
        _ => false,
    }
}

/// Whether an address has a scheme, or is an absolute path: neither is ever followed.
fn is_absolute(address: &str) -> bool {
    let scheme = address.split(['/', '?']).next().unwrap_or_default();
    address.starts_with(['/', '\\']) || scheme.contains(':')
}

/// Whether keys lead into another file.
pub(super) fn is_in_file(path: &[String]) -> bool {
    path.first().is_some_and(|first| first == FILES)
}

/// Takes the files out of a document, once all that they were read for has been moved.
pub(super) fn close(document: &mut Node) {
    let members: Option<&mut Object> = document.as_object_mut();
    members.and_then(|members| members.shift_remove(FILES));
}
