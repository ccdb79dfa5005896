//! Text -> [`Node`]: YAML or JSON, as one tree whose nodes know where they came from.

pub(crate) mod positions;
mod tree;

use crate::diagnostics::Diagnostics;
use crate::node::Node;
use crate::origins::{Origin, Position};
use crate::{Input, Loader, Source};

/// Reads the document.
///
/// `None` when an error was reported.
pub fn parse(cx: &Diagnostics, input: &Input, _loader: &dyn Loader) -> Option<Node> {
    parse_source(cx, &input.document)
}

/// Reads one file, YAML or JSON.
pub(crate) fn parse_source(cx: &Diagnostics, source: &Source) -> Option<Node> {
    let root = cx.origins().file(&source.path, &source.text);
    tree::parse(cx, root, &source.text)
}

/// Reports a syntax error at the place where the parser stopped.
pub(crate) fn syntax_error(cx: &Diagnostics, root: Origin, position: Position, message: String) {
    cx.error(cx.origins().place(root, position), message);
}
