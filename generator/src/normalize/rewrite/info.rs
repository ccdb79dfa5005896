//! What the Info Object and the License Object have since 3.1, and the version itself.
//!
//! ```yaml
//! openapi: 3.1.1                                       # before
//! info: {summary: Pets, license: {identifier: MIT}}
//! ---
//! openapi: 3.0.4                                       # after
//! info: {x-summary: Pets, license: {x-identifier: MIT}}
//! ```

use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::Node;

pub(super) fn rewrite(_: &Diagnostics, document: &mut Node) {
    if let Some(version) = document.get_mut("openapi") {
        version.value = "3.0.4".into();
    }
    if let Some(info) = document.get_mut("info") {
        rename(info, "summary");
        if let Some(license) = info.get_mut("license") {
            rename(license, "identifier");
        }
    }
}

fn rename(node: &mut Node, key: &str) {
    if let Some(members) = node.as_object_mut()
        && let Some(value) = take(members, key)
    {
        set(members, &format!("x-{key}"), value);
    }
}
