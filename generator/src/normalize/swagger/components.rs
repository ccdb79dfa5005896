//! What is shared.
//!
//! ```yaml
//! {definitions: {User: {…}}, securityDefinitions: {Key: {…}}}                     # before
//! components: {schemas: {User: {…}}, securitySchemes: {Key: {…}}}                 # after
//! ```

use super::{object, take};
use crate::node::Node;

/// Moves definitions. Shared parameters and responses have taken the place of what referred to them.
pub(super) fn convert(document: &mut Node) {
    let origin = document.origin;
    let Some(members) = document.as_object_mut() else {
        return;
    };
    take(members, "parameters");
    take(members, "responses");
    let moved = [
        ("schemas", take(members, "definitions")),
        ("securitySchemes", take(members, "securityDefinitions")),
    ];
    let components = members
        .entry("components".to_owned())
        .or_insert_with(|| object(origin, []));
    for (section, node) in moved {
        if let (Some(components), Some(node)) = (components.as_object_mut(), node) {
            components.entry(section.to_owned()).or_insert(node);
        }
    }
}
