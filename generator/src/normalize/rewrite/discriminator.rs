//! `discriminator` as Swagger 2.0 writes it.
//!
//! ```yaml
//! discriminator: kind                   # before
//! discriminator: {propertyName: kind}   # after
//! ```

use super::set;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
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
