//! How much larger than its text a document may become by what repeats its parts: aliases of YAML, and actions of an overlay.

use crate::node::{Node, Value};
use crate::pointer;

/// How many times, and what is allowed to the smallest document.
const COPIES: usize = 16;
const SMALLEST: usize = 4 * 1024 * 1024;

/// What a node takes beside its text, counted low.
const NODE: usize = 32;

/// Bytes of nodes and their texts that may still be added.
#[derive(Debug)]
pub(crate) struct Budget(usize);

impl Budget {
    /// That of a document with a text of so many bytes.
    pub(crate) fn of(text: usize) -> Self {
        Self(text.saturating_mul(COPIES).max(SMALLEST))
    }

    /// Takes the bytes of one node without its children, and of the key that leads to it. `None` if there are no more.
    pub(crate) fn spend(&mut self, node: &Node, key: &str) -> Option<()> {
        let text = node.as_str().map_or(0, str::len);
        let left = self.0.checked_sub(NODE + text + key.len());
        self.0 = left.unwrap_or_default();
        left.map(drop)
    }

    /// The same for a node and all below it: how many levels of objects and arrays that are.
    pub(crate) fn spend_all(&mut self, node: &Node, key: &str) -> Option<usize> {
        self.spend(node, key)?;
        let mut levels = 0;
        for (key, child) in pointer::children(node) {
            levels = self.spend_all(child, &key)?.max(levels);
        }
        let is_single = !matches!(node.value, Value::Array(_) | Value::Object(_));
        Some(if is_single { 0 } else { levels + 1 })
    }

    /// Whether there was too little for something.
    pub(crate) fn is_spent(&self) -> bool {
        self.0 == 0
    }
}
