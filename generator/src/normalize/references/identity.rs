//! Schemas that say who they are: `$id`, `$anchor` and `$dynamicAnchor` (JSON Schema 2020-12 §8.2), and a document's `$self`
//! (OpenAPI 3.2 §4.1.2).
//!
//! ```yaml
//! Pet: {$id: 'https://example.com/pet', properties: {owner: {$anchor: owner, type: string}}}
//! Cat: {properties: {owner: {$ref: 'https://example.com/pet#owner'}}}
//! ```

use std::collections::HashMap;
use std::rc::Rc;

use url::Url;

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin, Value};

/// What a reference without an address is about: a file, or a schema that has an `$id`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Resource {
    /// The keys that lead to it.
    pub(super) path: Vec<String>,
    /// The keys that lead to its file.
    pub(super) root: Vec<String>,
    /// The path of its file, as diagnostics show it.
    pub(super) file: String,
    /// What relative references in it are relative to.
    base: Option<Url>,
}

impl Resource {
    /// A file: its address is where it lies, unless its `$self` says otherwise.
    pub(super) fn file(file: &str, path: Vec<String>, node: &Node) -> Self {
        let place = Url::parse("document:///")
            .and_then(|top| top.join(file))
            .ok();
        let own = node.get("$self").and_then(Node::as_str);
        let base = own.and_then(|own| join(place.as_ref(), own)).or(place);
        Self {
            root: path.clone(),
            path,
            file: file.to_owned(),
            base,
        }
    }
}

/// Where identified schemas are.
#[derive(Debug, Default)]
pub(super) struct Identities {
    resources: HashMap<Origin, Rc<Resource>>,
    addresses: HashMap<String, Rc<Resource>>,
    /// By the path of the resource, and the name.
    anchors: HashMap<(Vec<String>, String), Vec<String>>,
    /// How many schemas have each `$dynamicAnchor`.
    dynamic: HashMap<String, usize>,
}

impl Identities {
    /// The resource that a node is, if it is one.
    pub(super) fn of(&self, node: &Node) -> Option<Rc<Resource>> {
        self.resources.get(&node.origin).cloned()
    }

    /// The resource of an address that stands in another one.
    pub(super) fn find(&self, scope: &Resource, address: &str) -> Option<Rc<Resource>> {
        let address = join(scope.base.as_ref(), address)?;
        self.addresses.get(address.as_str()).cloned()
    }

    /// The keys that lead to an anchor of a resource.
    pub(super) fn anchor(&self, resource: &Resource, name: &str) -> Option<Vec<String>> {
        let key = (resource.path.clone(), name.to_owned());
        self.anchors.get(&key).cloned()
    }

    /// Whether more than one schema has this `$dynamicAnchor`: which of them is meant depends on the way to the reference.
    pub(super) fn is_dynamic(&self, reference: &str) -> bool {
        let name = reference.rsplit('#').next().unwrap_or_default();
        self.dynamic.get(name).is_some_and(|count| *count > 1)
    }

    /// Finds the identified schemas of a file. What kind of object a node is cannot be known before references lead to it.
    pub(super) fn index(&mut self, cx: &Diagnostics, file: &Rc<Resource>, node: &Node) {
        self.add(cx, file, node);
        let mut path = file.path.clone();
        self.visit(cx, file, node, &mut path);
    }

    fn add(&mut self, cx: &Diagnostics, resource: &Rc<Resource>, node: &Node) {
        self.resources.insert(node.origin, Rc::clone(resource));
        let Some(address) = &resource.base else {
            return;
        };
        let known = self
            .addresses
            .entry(address.to_string())
            .or_insert_with(|| Rc::clone(resource));
        if known != resource {
            let at = node.get("$id").map_or(node.origin, |id| id.origin);
            cx.note(
                at,
                format!("another schema has the address `{address}` already"),
            )
            .help("references to it mean the other one");
        }
    }

    fn visit(
        &mut self,
        cx: &Diagnostics,
        scope: &Rc<Resource>,
        node: &Node,
        path: &mut Vec<String>,
    ) {
        let scope = self.enter(cx, scope, node, path);
        match &node.value {
            Value::Object(members) => {
                let is_map = path
                    .last()
                    .is_some_and(|last| MAPS.contains(&last.as_str()));
                for (key, child) in members.iter() {
                    if is_map || !is_data(key) {
                        path.push(key.clone());
                        self.visit(cx, &scope, child, path);
                        path.pop();
                    }
                }
            }
            Value::Array(items) => {
                for (index, child) in items.iter().enumerate() {
                    path.push(index.to_string());
                    self.visit(cx, &scope, child, path);
                    path.pop();
                }
            }
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Takes note of what a node says about itself. Gives the resource that it is part of.
    fn enter(
        &mut self,
        cx: &Diagnostics,
        scope: &Rc<Resource>,
        node: &Node,
        path: &[String],
    ) -> Rc<Resource> {
        let text = |key: &str| node.get(key).and_then(Node::as_str);
        let mut scope = Rc::clone(scope);
        let mut names = Vec::new();
        match text("$id").map(|id| (id, id.strip_prefix('#'))) {
            // Up to draft 7 this was an anchor.
            Some((_, Some(name))) => names.push(name),
            Some((id, None)) => {
                scope = Rc::new(Resource {
                    path: path.to_vec(),
                    base: join(scope.base.as_ref(), id.trim_end_matches('#')),
                    ..Resource::clone(&scope)
                });
                self.add(cx, &scope, node);
            }
            None => {}
        }
        names.extend(text("$anchor"));
        if let Some(name) = text("$dynamicAnchor") {
            *self.dynamic.entry(name.to_owned()).or_default() += 1;
            names.push(name);
        }
        for name in names {
            let key = (scope.path.clone(), name.to_owned());
            self.anchors.entry(key).or_insert_with(|| path.to_vec());
        }
        scope
    }
}

/// Keywords whose members have names of their own.
const MAPS: [&str; 5] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "schemas",
];

/// Whether what a key leads to is data, whatever it looks like.
fn is_data(key: &str) -> bool {
    matches!(
        key,
        "default" | "example" | "examples" | "enum" | "const" | "value" | "dataValue"
    ) || key.starts_with("x-")
}

/// An address, resolved against another one, without its fragment (RFC 3986 §5).
fn join(base: Option<&Url>, address: &str) -> Option<Url> {
    let joined = match base {
        Some(base) => base.join(address),
        None => Url::parse(address),
    };
    let mut joined = joined.ok()?;
    joined.set_fragment(None);
    Some(joined)
}
