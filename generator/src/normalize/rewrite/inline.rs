//! References to anything but schemas: what they lead to takes their place, with its own origin.
//!
//! ```yaml
//! parameters: [{$ref: '#/components/parameters/UserId'}]              # before
//! parameters: [{name: userId, in: path, required: true, …}]           # after
//! ```
//!
//! The copies of a schema that stands in a shared response have the same [`Origin`]: one type can be made
//! of them. Examples and links are left as references: nothing reads them.

use std::collections::HashMap;

use super::super::references::pointer;
use super::super::tables::{Kind, PATH_ITEMS, Takes};
use super::super::version::Version;
use super::super::walk::leads_to;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin, Value};

/// How many nodes references may bring in: more than a document of 13 MB has itself, and less than a gigabyte.
const LIMIT: usize = 1_000_000;

pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    inline(cx, Version::V32, document);
}

/// [`rewrite`] in a document of this version.
pub(in super::super) fn inline(cx: &Diagnostics, version: Version, document: &mut Node) {
    let mut inliner = Inliner {
        cx,
        version,
        targets: HashMap::new(),
        open: Vec::new(),
        left: Some(LIMIT),
    };
    inliner.find_targets(document);
    inliner.object(document, Kind::OpenApi);
    if let Some(members) = document.as_object_mut() {
        members.shift_remove(PATH_ITEMS);
    }
}

struct Inliner<'a> {
    cx: &'a Diagnostics,
    version: Version,
    /// What each reference leads to, references in it not followed yet.
    targets: HashMap<String, Node>,
    /// The references that are being followed.
    open: Vec<String>,
    /// How many nodes may still be brought in; `None` once there were too many.
    left: Option<usize>,
}

/// Whether references to objects of a kind are inlined.
fn is_inlined(kind: Kind) -> bool {
    kind.component().is_some() && !matches!(kind, Kind::Schema | Kind::Example | Kind::Link)
}

impl Inliner<'_> {
    /// Copies what the references of a document lead to, before anything changes.
    fn find_targets(&mut self, document: &mut Node) {
        let mut wanted: Vec<(Kind, String)> = references(document, Kind::OpenApi, self.version);
        while let Some((kind, reference)) = wanted.pop() {
            if self.targets.contains_key(&reference) {
                continue;
            }
            let path = pointer::resolve(document, &reference).unwrap_or_default();
            if let Some(mut target) = pointer::node(document, &path).cloned() {
                wanted.extend(references(&mut target, kind, self.version));
                self.targets.insert(reference, target);
            }
        }
    }

    fn object(&mut self, node: &mut Node, kind: Kind) {
        if kind == Kind::Schema {
            return; // The references in it are those of schemas.
        }
        let reference = node.get("$ref").and_then(Node::as_str).map(str::to_owned);
        match reference {
            Some(reference) if is_inlined(kind) => self.inline(node, kind, reference),
            Some(_) | None => self.members(node, kind),
        }
    }

    fn members(&mut self, node: &mut Node, kind: Kind) {
        for (key, child) in node.as_object_mut().into_iter().flatten() {
            if let Some(takes) = leads_to(kind, key, self.version) {
                self.value(child, takes);
            }
        }
    }

    fn value(&mut self, node: &mut Node, takes: Takes) {
        match (takes, &mut node.value) {
            (Takes::Object(kind), _) => self.object(node, kind),
            (Takes::List(item), Value::Array(items)) => {
                items.iter_mut().for_each(|child| self.value(child, *item))
            }
            (Takes::Map(member), Value::Object(members)) => members
                .values_mut()
                .for_each(|child| self.value(child, *member)),
            (_, _) => {}
        }
    }

    fn inline(&mut self, node: &mut Node, kind: Kind, reference: String) {
        if kind == Kind::Callback && self.open.contains(&reference) {
            return; // A callback that its own operation has as well: nobody reads that far.
        }
        if self.open.contains(&reference) {
            self.cx
                .error(
                    node.origin,
                    format!("`{reference}` leads back to itself: what it leads to has no end"),
                )
                .help("one of the references on the way must be the thing itself");
            return;
        }
        let Some(mut target) = self.copy(&reference, node.origin) else {
            return;
        };
        overlay_siblings(node, &mut target, kind);
        self.open.push(reference);
        self.object(&mut target, kind);
        self.open.pop();
        *node = target;
    }
}

impl Inliner<'_> {
    /// A copy of what a reference leads to, unless the copies have become too many.
    fn copy(&mut self, reference: &str, at: Origin) -> Option<Node> {
        let left = self.left?;
        let target = self.targets.get(reference)?;
        self.left = left.checked_sub(size(target));
        if self.left.is_none() {
            self.cx
                .error(at, format!("the references of the document bring in more than {LIMIT} values"))
                .help("something that many refer to is very large, or holds what refers to it many times over");
            return None;
        }
        Some(target.clone())
    }
}

/// What stands beside `$ref` takes precedence: `summary` and `description` since 3.1 (Reference Object), everything in a
/// Path Item Object.
fn overlay_siblings(node: &mut Node, target: &mut Node, kind: Kind) {
    let (Some(own), Some(members)) = (node.as_object_mut(), target.as_object_mut()) else {
        return;
    };
    for (key, sibling) in own.drain(..) {
        if key != "$ref" && kind.keywords().iter().any(|keyword| keyword.name == key) {
            members.insert(key, sibling);
        }
    }
}

/// The references in a node of this kind that will be inlined.
fn references(node: &mut Node, kind: Kind, version: Version) -> Vec<(Kind, String)> {
    let mut found = Vec::new();
    super::super::walk::objects(node, kind, version, &mut |kind, node| {
        if is_inlined(kind)
            && let Some(reference) = node.get("$ref").and_then(Node::as_str)
        {
            found.push((kind, reference.to_owned()));
        }
    });
    found
}

/// How many values a node holds, itself included.
fn size(node: &Node) -> usize {
    match &node.value {
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => 1,
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
    }
}
