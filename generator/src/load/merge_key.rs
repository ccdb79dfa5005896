//! `<<: *base`: the members of another object, where there is none of the same name. YAML 1.1's, and widely used.

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// Replaces the merge key by what it stands for. An array of objects: those before win over those after.
pub(super) fn apply(cx: &Diagnostics, members: &mut Object) {
    let Some(merged) = members.shift_remove("<<") else {
        return;
    };
    match merged.value {
        Value::Object(base) => add(members, base),
        Value::Array(bases) => {
            for base in bases {
                match base.value {
                    Value::Object(base) => add(members, base),
                    Value::Null
                    | Value::Boolean(_)
                    | Value::Number(_)
                    | Value::String(_)
                    | Value::Array(_) => refuse(cx, &base),
                }
            }
        }
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => {
            refuse(cx, &merged)
        }
    }
}

fn add(members: &mut Object, base: Object) {
    for (key, value) in base {
        members.entry(key).or_insert(value);
    }
}

fn refuse(cx: &Diagnostics, node: &Node) {
    cx.error(
        node.origin,
        format!("`<<` merges objects, found {}", node.kind()),
    );
}
