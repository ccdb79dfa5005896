//! `schemes`, `host` and `basePath`.
//!
//! ```yaml
//! {schemes: [http, https], host: api.example.com, basePath: /v1}                              # before
//! servers: [{url: 'https://api.example.com/v1'}, {url: 'http://api.example.com/v1'}]          # after
//! ---
//! {basePath: /v1}                                                                             # before
//! servers: [{url: /v1}]                                                                       # after
//! ```

use super::{Shared, object, strings, take_list};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin};

/// Gives the document its servers. One that says neither where it is nor below which path has none.
pub(super) fn convert(cx: &Diagnostics, document: &mut Node, shared: &Shared) {
    let Some(at) = shared
        .host
        .as_ref()
        .or(shared.base.as_ref())
        .map(|node| node.origin)
    else {
        return;
    };
    let servers = servers(cx, at, shared, &shared.schemes);
    if let Some(members) = document.as_object_mut() {
        members.entry("servers".to_owned()).or_insert(servers);
    }
}

/// `schemes` of an operation: it goes elsewhere only where the protocol that is used for the others is none of its own.
pub(super) fn of_operation(cx: &Diagnostics, operation: &mut Node, shared: &Shared) {
    let Some(members) = operation.as_object_mut() else {
        return;
    };
    let at = members.get("schemes").map(|schemes| schemes.origin);
    let own = take_list(members, "schemes").map(|schemes| strings(&schemes));
    let (Some(at), Some(own)) = (at, own) else {
        return;
    };
    let used = preferred(&shared.schemes);
    if shared.host.is_some()
        && used
            .first()
            .is_some_and(|used| !own.iter().any(|own| own == used))
    {
        let servers = servers(cx, at, shared, &own);
        members.entry("servers".to_owned()).or_insert(servers);
    }
}

fn servers(cx: &Diagnostics, at: Origin, shared: &Shared, schemes: &[String]) -> Node {
    let base = shared
        .base
        .as_ref()
        .and_then(Node::as_str)
        .unwrap_or_default();
    let slash = if base.is_empty() || base.starts_with('/') {
        ""
    } else {
        "/"
    };
    let server = |url: String| object(at, [("url", Node::new(at, url))]);
    let Some(host) = shared.host.as_ref().and_then(Node::as_str) else {
        return Node::new(at, vec![server(format!("{slash}{base}"))]);
    };
    // Some write the protocol here.
    let host = host
        .split_once("://")
        .map_or(host, |(_, host)| host)
        .trim_end_matches('/');
    for scheme in schemes.iter().filter(|scheme| scheme.starts_with("ws")) {
        cx.skipped(
            at,
            &format!("`schemes: {scheme}`"),
            "the client speaks HTTP alone",
        );
    }
    let urls = preferred(schemes)
        .into_iter()
        .map(|scheme| server(format!("{scheme}://{host}{slash}{base}")));
    Node::new(at, urls.collect::<Vec<_>>())
}

/// The protocols that the client speaks, the safe one first. Where none is named, that is the one.
fn preferred(schemes: &[String]) -> Vec<&'static str> {
    let is_there = |scheme: &&str| schemes.iter().any(|own| own == scheme);
    let mut known: Vec<&'static str> = ["https", "http"].into_iter().filter(is_there).collect();
    if known.is_empty() {
        known.push("https");
    }
    known
}
