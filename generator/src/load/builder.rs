//! Builds the tree from what a parser finds, in the order of the text.

use indexmap::map::Entry;

use super::Failure;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Value};
use crate::origins::{Offsets, Origin, Step};

/// Objects and arrays that may be open at once.
pub(crate) const LEVELS: usize = 127;

/// A tree that is being read.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    cx: &'a Diagnostics,
    file: Origin,
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
}

/// An object or array that has not ended, and the key whose value comes next.
#[derive(Debug)]
struct Open {
    node: Node,
    key: Option<(String, usize)>,
}

impl<'a> Builder<'a> {
    /// For a text of which nothing was read.
    pub(super) fn new(cx: &'a Diagnostics, file: Origin, text: &'a str) -> Self {
        Self {
            cx,
            file,
            text,
            open: Vec::new(),
            root: None,
        }
    }

    /// How many objects and arrays are open.
    pub(super) fn levels(&self) -> usize {
        self.open.len()
    }

    /// Whether a key comes next.
    pub(super) fn wants_key(&self) -> bool {
        let innermost = self.open.last();
        innermost.is_some_and(|open| open.key.is_none() && open.node.as_object().is_some())
    }

    /// A key of the innermost object.
    pub(super) fn key(&mut self, key: String, at: usize) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some((key, at));
        }
    }

    /// The value that begins here.
    pub(super) fn node(&self, value: impl Into<Value>, at: usize) -> Node {
        let value = value.into();
        let is_scalar = !matches!(value, Value::Array(_) | Value::Object(_));
        Node::new(self.origin(at, is_scalar), value)
    }

    /// The origin of the value that begins here. A reader looks for an object or array that begins on a line of its own at
    /// its key.
    pub(super) fn origin(&self, at: usize, is_scalar: bool) -> Origin {
        let origins = self.cx.origins();
        let Some(Open { node, key }) = self.open.last() else {
            return origins.within(self.file, at);
        };
        let (step, offsets) = match key {
            Some((name, key)) => {
                let between = self.text.get(*key..at).unwrap_or_default();
                let is_below = !is_scalar && between.contains('\n');
                let value = if is_below { *key } else { at };
                (Step::Key(name.as_str()), Offsets::new(*key, value))
            }
            None => {
                let index = node.as_array().map_or(0, <[_]>::len);
                (Step::Index(index), at.into())
            }
        };
        origins.child(node.origin, step, offsets)
    }

    /// An object or array begins.
    pub(super) fn open(&mut self, node: Node, at: usize) -> Result<(), Failure> {
        if self.levels() >= LEVELS {
            return Err(Failure::too_deep(at));
        }
        self.open.push(Open { node, key: None });
        Ok(())
    }

    /// The innermost object or array ends: it is complete.
    pub(super) fn close(&mut self) -> Option<Node> {
        let mut node = self.open.pop()?.node;
        // Most have fewer members than there is room for at first.
        match &mut node.value {
            Value::Object(members) => members.shrink_to_fit(),
            Value::Array(items) => items.shrink_to_fit(),
            _ => {}
        }
        Some(node)
    }

    /// A value is complete.
    pub(super) fn add(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match (&mut open.node.value, open.key.take()) {
            (Value::Array(items), _) => items.push(node),
            (Value::Object(members), Some((key, _))) => match members.entry(key) {
                Entry::Vacant(free) => drop(free.insert(node)),
                Entry::Occupied(first) => {
                    let message = format!("the key `{}` is there twice", first.key());
                    let reported = self.cx.error(node.origin.key(), message);
                    reported
                        .help("delete one of the two")
                        .related(first.get().origin.key(), "the first one");
                }
            },
            // Nothing else is open, and a member's key comes before its value.
            (_, _) => {}
        }
    }

    /// The root, when it is complete.
    pub(super) fn root(&mut self) -> Option<Node> {
        self.root.take()
    }
}
