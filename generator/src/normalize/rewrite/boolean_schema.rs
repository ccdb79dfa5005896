//! A schema that is a boolean (JSON Schema 2020-12 §4.3.2).
//!
//! ```yaml
//! items: true           # before
//! items: {}             # after
//! ---
//! items: false          # before
//! items: {not: {}}      # after
//! ```

use super::{empty, set};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

pub(super) fn rewrite(_: &Diagnostics, schema: &mut Node) {
    match schema.as_bool() {
        Some(true) => schema.value = empty(),
        Some(false) => {
            let mut members = Object::new();
            set(&mut members, "not", Node::new(schema.origin, Object::new()));
            schema.value = members.into();
        }
        None => {}
    }
}
