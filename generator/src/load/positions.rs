//! Path -> line and column, by a second parse that keeps positions.

use crate::origins::{Position, Step};

/// Where the nodes of a file stand.
#[derive(Debug)]
pub(crate) struct Positions {}

impl Positions {
    /// Parses a file. Never fails: what cannot be parsed has no positions.
    pub(crate) fn parse(_text: &str) -> Self {
        Self {}
    }

    /// The place of the node that a path leads to, of its key, or of its nearest ancestor that is there.
    pub(crate) fn find(&self, _path: &[Step], _key: bool) -> Position {
        Position { line: 1, column: 1 }
    }
}
