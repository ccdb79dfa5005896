//! Objects of the document as their `openapiv3` types.
//!
//! Only the members of which the typed result is used are read, and none that has children: the types of `openapiv3` buffer a
//! whole tree for each level of nesting, and lose the place of a failure in it.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::diagnostics::Diagnostics;
use crate::node::Node;

/// Reads these members of an object, with some that stand for others. `None`, reported, if they do not fit.
pub(super) fn read<T: DeserializeOwned, const N: usize>(
    cx: &Diagnostics,
    node: &Node,
    keys: &[&str],
    instead: [(&str, Node); N],
) -> Option<T> {
    let own = keys.iter().filter_map(|key| Some((*key, node.get(key)?)));
    let instead = instead.iter().map(|(key, value)| (*key, value));
    let members = own.chain(instead);
    let members = members.map(|(key, value)| (key.to_owned(), Value::from(value)));
    serde_json::from_value(Value::Object(members.collect()))
        .map_err(|error| cx.error(node.origin, format!("this object does not fit: {error}")))
        .ok()
}
