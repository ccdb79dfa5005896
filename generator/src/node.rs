//! A document as a tree whose every node knows where it came from.

use indexmap::IndexMap;

/// Where a node stands in a source file: an index into the table of [`Origins`]. Costs nothing until somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub(crate) u32);

/// A value of the document and where it came from.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands in the source. A rewrite keeps it, or sets that of the node it was made from.
    pub origin: Origin,
    /// What it is.
    pub value: Value,
}

/// What a node is: JSON's six kinds of value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A number, as precise as the source.
    Number(serde_json::Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order of the source.
    Object(IndexMap<String, Node>),
}

/// Two nodes are equal when their values are; where they came from plays no part.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
