//! Security Scheme Object.
//!
//! ```yaml
//! {type: basic}                                                                    # before
//! {type: http, scheme: basic}                                                      # after
//! ---
//! {type: oauth2, flow: application, tokenUrl: 'https://…', scopes: {}}             # before
//! {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://…', scopes: {}}}}  # after
//! ```

use super::{object, take};
use crate::node::{Node, Object, Origin};

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
        Some("oauth2") if !members.contains_key("flows") => {
            let flows = flows(members, origin);
            members.insert("flows".to_owned(), flows);
        }
        Some(_) | None => {}
    }
}

fn flows(members: &mut Object, origin: Origin) -> Node {
    let keys = ["authorizationUrl", "tokenUrl", "scopes"];
    let taken = keys
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), take(members, key)?)));
    let flow: Object = taken.collect();
    let name = take(members, "flow");
    let name = match name.as_ref().and_then(Node::as_str) {
        Some("application") => "clientCredentials",
        Some("accessCode") => "authorizationCode",
        Some("password") => "password",
        // A scheme without a known flow has been reported; the client sends a token whatever its flow.
        Some(_) | None if flow.contains_key("authorizationUrl") => "implicit",
        Some(_) | None => return object(origin, []),
    };
    object(origin, [(name, Node::new(origin, flow))])
}
