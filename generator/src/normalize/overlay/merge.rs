//! Action Object, `update`: what becomes of two values for the same key.

use indexmap::map::Entry;

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// Objects merge key by key, arrays are joined, single values replace each other; other pairs do not fit.
pub(super) fn merge(cx: &Diagnostics, target: &mut Object, update: &Object) {
    for (key, change) in update {
        match target.entry(key.clone()) {
            Entry::Vacant(place) => drop(place.insert(change.clone())),
            Entry::Occupied(mut place) => replace(cx, key, place.get_mut(), change),
        }
    }
}

fn replace(cx: &Diagnostics, key: &str, target: &mut Node, change: &Node) {
    let (kind, origin) = (target.kind(), target.origin);
    match (&mut target.value, &change.value) {
        (Value::Object(members), Value::Object(changes)) => merge(cx, members, changes),
        (Value::Array(items), Value::Array(more)) => items.extend_from_slice(more),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            cx.error(
                change.origin.key(),
                format!(
                    "`{key}` is {kind} in the document, so `update` cannot make it {}",
                    change.kind()
                ),
            )
            .help("remove it in an action before this one")
            .related(origin.key(), "this is in the document");
        }
        (
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_),
        ) => target.clone_from(change),
    }
}
