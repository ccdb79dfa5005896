//! Resources: files, and schemas with an `$id`. Each has an address, and anchors (JSON Schema 2020-12 §8.2); that of a document is
//! its `$self` (OpenAPI 3.2 §4.1.2).
//!
//! ```yaml
//! Pet: {$id: 'https://example.com/pet', properties: {owner: {$anchor: owner, type: string}}}
//! Cat: {properties: {owner: {$ref: 'https://example.com/pet#owner'}}}
//! ```

use std::collections::HashMap;

use url::Url;

use super::Path;
use crate::diagnostics::Diagnostics;
use crate::node::Node;
use crate::pointer;

/// Where resources and anchors are.
#[derive(Debug, Default)]
pub(super) struct Registry {
    /// What relative references in each resource are relative to.
    bases: HashMap<Path, Option<Url>>,
    /// The resource of each address.
    addresses: HashMap<Url, Path>,
    /// By the resource and the name.
    anchors: HashMap<(Path, String), Path>,
    /// How many schemas have each `$dynamicAnchor`.
    dynamic: HashMap<String, usize>,
}

impl Registry {
    /// The innermost resource around a path.
    pub(super) fn scope_at<'p>(&self, path: &'p [String]) -> &'p [String] {
        let mut around = (0..=path.len()).rev().filter_map(|end| path.get(..end));
        around
            .find(|path| self.bases.contains_key(*path))
            .unwrap_or_default()
    }

    /// The resource at an address that stands in another one.
    pub(super) fn find(&self, scope: &[String], address: &str) -> Option<Path> {
        let address = join(self.bases.get(scope)?.as_ref(), address)?;
        self.addresses.get(&address).cloned()
    }

    /// Where the anchor of a resource is.
    pub(super) fn anchor(&self, resource: Path, name: String) -> Option<Path> {
        self.anchors.get(&(resource, name)).cloned()
    }

    /// Whether more than one schema has this `$dynamicAnchor`: which of them is meant depends on the way to the reference.
    pub(super) fn is_dynamic(&self, reference: &str) -> bool {
        let name = reference.rsplit('#').next().unwrap_or_default();
        self.dynamic.get(name).is_some_and(|count| *count > 1)
    }

    /// Adds a file and the resources in it. The file's address is where it lies, unless its `$self` says otherwise.
    pub(super) fn add_file(&mut self, cx: &Diagnostics, file: &str, mut path: Path, node: &Node) {
        let location = Url::parse("document:///").and_then(|top| top.join(file));
        let location = location.ok();
        let own = node.get("$self").and_then(Node::as_str);
        let base = own.and_then(|own| join(location.as_ref(), own));
        self.add(cx, node, &path, base.or(location));
        let scope = path.len();
        self.visit(cx, node, &mut path, scope);
    }

    fn add(&mut self, cx: &Diagnostics, node: &Node, path: &[String], base: Option<Url>) {
        if let Some(address) = &base {
            let known = self.addresses.entry(address.clone());
            if known.or_insert_with(|| path.to_vec()) != path {
                let at = node.get("$id").map_or(node.origin, |id| id.origin);
                let message = format!("another schema has the address `{address}` already");
                cx.note(at, message)
                    .help("references to it mean the other one");
            }
        }
        self.bases.insert(path.to_vec(), base);
    }

    /// Adds the resources and anchors in a node. The first `scope` keys of its path lead to the resource that it is part of. What
    /// kind of object a node is cannot be known before references lead to it.
    fn visit(&mut self, cx: &Diagnostics, node: &Node, path: &mut Path, mut scope: usize) {
        let string = |key| node.get(key).and_then(Node::as_str);
        let id = string("$id");
        // Up to draft 7 this was an anchor.
        let anchor = id.and_then(|id| id.strip_prefix('#'));
        if let (Some(id), None) = (id, anchor) {
            let outer = path
                .get(..scope)
                .and_then(|path| self.bases.get(path)?.as_ref());
            let base = join(outer, id.trim_end_matches('#'));
            self.add(cx, node, path, base);
            scope = path.len();
        }
        let dynamic = string("$dynamicAnchor");
        for name in [anchor, string("$anchor"), dynamic].into_iter().flatten() {
            let resource = path.get(..scope).unwrap_or_default().to_vec();
            let known = self.anchors.entry((resource, name.to_owned()));
            known.or_insert_with(|| path.clone());
        }
        if let Some(name) = dynamic {
            *self.dynamic.entry(name.to_owned()).or_default() += 1;
        }
        for (key, child) in pointer::children(node) {
            if !is_data(path.last().map_or("", String::as_str), &key) {
                path.push(key.into_owned());
                self.visit(cx, child, path, scope);
                path.pop();
            }
        }
    }
}

/// Whether what a key leads to is data, whatever it looks like. The keys of some objects are names.
fn is_data(parent: &str, key: &str) -> bool {
    let is_name = matches!(
        parent,
        "properties" | "patternProperties" | "$defs" | "definitions" | "schemas"
    );
    let is_data = matches!(
        key,
        "default" | "example" | "examples" | "enum" | "const" | "value" | "dataValue"
    );
    !is_name && (is_data || key.starts_with("x-"))
}

/// An address, resolved against another one, without its fragment (RFC 3986 §5).
fn join(base: Option<&Url>, address: &str) -> Option<Url> {
    let mut joined = Url::options().base_url(base).parse(address).ok()?;
    joined.set_fragment(None);
    Some(joined)
}
