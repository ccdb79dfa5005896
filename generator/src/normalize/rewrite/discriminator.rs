//! `discriminator` as Swagger 2.0 writes it, and what OpenAPI 3.2 adds to it.
//!
//! ```yaml
//! discriminator: kind                                           # before
//! discriminator: {propertyName: kind}                           # after
//! ---
//! discriminator: {propertyName: kind, defaultMapping: Other}    # before
//! discriminator: {propertyName: kind}                           # after
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

pub(super) fn rewrite(cx: &Diagnostics, schema: &mut Node) {
    default_mapping(cx, schema);
    if let Some(discriminator) = schema.get_mut("discriminator")
        && let Value::String(property) = &discriminator.value
    {
        let mut members = Object::new();
        set(
            &mut members,
            "propertyName",
            Node::new(discriminator.origin, property.as_str()),
        );
        discriminator.value = members.into();
    }
}

/// A value of a kind that is not known is kept as it is, whatever schema it might fit.
fn default_mapping(cx: &Diagnostics, schema: &mut Node) {
    let default = schema
        .get_mut("discriminator")
        .and_then(Node::as_object_mut)
        .and_then(|discriminator| take(discriminator, "defaultMapping"));
    if let Some(default) = default {
        cx.skipped(
            default.origin.key(),
            "`defaultMapping`",
            "a value whose kind is not known, or not said, is kept as it is",
        );
    }
}
