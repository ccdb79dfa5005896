//! Objects of the document as their `openapiv3` types.
//!
//! Only the members of which the typed result is used are read, and none that has children: the types of `openapiv3` buffer a
//! whole tree for each level of nesting, and lose the place of a failure in it.

use serde::de::DeserializeOwned;

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

/// Reads these members of an object, with some that stand for others. `None`, reported, if they do not fit.
pub(super) fn read<T: DeserializeOwned, const N: usize>(
    cx: &Diagnostics,
    node: &Node,
    keys: &[&str],
    instead: [(&str, Node); N],
) -> Option<T> {
    let own = keys
        .iter()
        .filter_map(|key| Some(((*key).to_owned(), node.get(key)?.clone())));
    let instead = instead.map(|(key, value)| (key.to_owned(), value));
    let members: Object = own.chain(instead).collect();
    match T::deserialize(&Node::new(node.origin, members)) {
        Ok(read) => Some(read),
        Err(error) => {
            cx.misshapen(node.origin, "this object", &error);
            None
        }
    }
}
