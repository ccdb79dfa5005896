//! What stands in for a broken object, so that it costs no more than what needs it, sends no call elsewhere and loses nothing
//! that comes back.
//!
//! ```yaml
//! {type: {string: 7}}                    # before
//! {x-broken: why}                        # after: any JSON
//! ```

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};

/// The extension that marks what is broken. A schema with it takes any JSON.
pub(super) const MARK: &str = "x-broken";

/// Makes a schema any JSON, and counts it as untyped. `at` is where it is wrong, `why` says what is wrong there.
pub(super) fn schema(cx: &Diagnostics, node: &mut Node, at: Origin, why: &str) {
    cx.untyped(at, why);
    mark(node, at, why);
}

/// Marks an object as broken; nothing else of it is left. Of an object that is no schema the audit reports what that costs.
pub(super) fn mark(node: &mut Node, at: Origin, why: &str) {
    node.value = Object::from_iter([(MARK.to_owned(), Node::new(at, why))]).into();
}

/// Whether an object was marked as broken.
pub(super) fn is_marked(node: &Node) -> bool {
    node.get(MARK).is_some()
}

/// Where an object is broken, and why, if it was marked.
pub(super) fn reason(node: &Node) -> Option<(Origin, &str)> {
    let mark = node.get(MARK)?;
    Some((mark.origin, mark.as_str().unwrap_or_default()))
}

/// A response of a success, which is bytes, or one of an error, without a body.
pub(super) fn response(at: Origin, succeeds: bool) -> Node {
    let string = |string: &str| Node::new(at, string);
    let mut response = Node::object(at, [("description", string(""))]);
    if succeeds {
        let bytes = [("type", string("string")), ("format", string("binary"))];
        let media = Node::object(at, [("schema", Node::object(at, bytes))]);
        response.insert("content", Object::from_iter([("*/*".to_owned(), media)]));
    }
    response
}
