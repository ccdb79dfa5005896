//! Security Scheme Object.
//!
//! ```yaml
//! {type: basic}                                                                    # before
//! {type: http, scheme: basic}                                                      # after
//! ---
//! {type: oauth2, flow: application, tokenUrl: 'https://…', scopes: {}}             # before
//! {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://…', scopes: {}}}}  # after
//! ```

use super::take;
use crate::node::{Node, Object};

pub(super) fn convert(scheme: &mut Node) {
    let origin = scheme.origin;
    let Some(members) = scheme.as_object_mut() else {
        return;
    };
    match members.get("type").and_then(Node::as_str) {
        Some("basic") => {
            members.insert("type".to_owned(), Node::new(origin, "http"));
            members.insert("scheme".to_owned(), Node::new(origin, "basic"));
        }
        Some("oauth2") if !members.contains_key("flows") => flows(members, origin),
        Some(_) | None => {}
    }
}

fn flows(members: &mut Object, origin: crate::node::Origin) {
    let mut flow = Object::new();
    for key in ["authorizationUrl", "tokenUrl", "scopes"] {
        if let Some(node) = take(members, key) {
            flow.insert(key.to_owned(), node);
        }
    }
    let name = take(members, "flow");
    let name = match name.as_ref().and_then(Node::as_str) {
        Some("application") => "clientCredentials",
        Some("accessCode") => "authorizationCode",
        Some("password") => "password",
        // A scheme without a known flow has been reported; the client sends a token whatever its flow.
        Some(_) | None => "implicit",
    };
    let mut flows = Object::new();
    if flow.contains_key("authorizationUrl") || name != "implicit" {
        flows.insert(name.to_owned(), Node::new(origin, flow));
    }
    members.insert("flows".to_owned(), Node::new(origin, flows));
}
