//! Null among the values of an `enum`.
//!
//! ```yaml
//! {type: string, enum: [asc, desc, null]}                     # before
//! {type: string, enum: [asc, desc], nullable: true}           # after
//! ```

use super::set;
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    let Some(values) = members.get_mut("enum").and_then(Node::as_array_mut) else {
        return;
    };
    let Some(origin) = values
        .iter()
        .find(|value| value.is_null())
        .map(|value| value.origin)
    else {
        return;
    };
    // An `enum` of null alone says that there is no other value.
    if values.iter().any(|value| !value.is_null()) {
        values.retain(|value| !value.is_null());
    }
    set(members, "nullable", Node::new(origin, true));
}
