//! What is shared.
//!
//! ```yaml
//! {definitions: {User: {…}}, securityDefinitions: {Key: {…}}}                     # before
//! components: {schemas: {User: {…}}, securitySchemes: {Key: {…}}}                 # after
//! ```

use super::{object, take};
use crate::node::{Node, Object};

/// Moves definitions below `components`, to what has become of parameters and responses.
pub(super) fn convert(document: &mut Node, shared: Object) {
    let origin = document.origin;
    let Some(members) = document.as_object_mut() else {
        return;
    };
    let moved = [
        ("schemas", take(members, "definitions")),
        ("securitySchemes", take(members, "securityDefinitions")),
    ];
    let components = members
        .entry("components".to_owned())
        .or_insert_with(|| object(origin, []));
    let Some(components) = components.as_object_mut() else {
        return;
    };
    components.extend(shared);
    for (section, node) in moved {
        if let Some(node) = node {
            components.entry(section.to_owned()).or_insert(node);
        }
    }
}
