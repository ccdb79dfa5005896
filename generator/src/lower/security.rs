//! Security Scheme Object and Security Requirement Object.
//!
//! ```text
//! {type: apiKey, in: header, name: Softr-Api-Key}  ->  ApiKey { Header, "Softr-Api-Key" }
//! security: [{A: [], B: []}, {C: []}]              ->  [[A, B], [C]]
//! ```

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{APIKeyLocation, SecurityScheme as Read};

use crate::diagnostics::Diagnostics;
use crate::ir::{Location, SchemeId, SecurityKind, SecurityScheme};
use crate::node::Node;

use super::document::Document;
use super::endpoint::Endpoint;
use super::header;

/// The schemes of a document that something requires, and what the root requires.
#[derive(Default)]
pub(super) struct Security<'a> {
    /// Sorted by name.
    pub(super) schemes: Vec<SecurityScheme>,
    /// The schemes of the document, with the ids of those that are used.
    declared: BTreeMap<&'a str, Option<SchemeId>>,
    root: Required<'a>,
}

/// What `security` says.
#[derive(Clone, Default)]
pub(super) struct Required<'a> {
    /// Alternatives, each a list of schemes needed together.
    pub(super) alternatives: Vec<Vec<SchemeId>>,
    /// The schemes that the document does not define: the caller sends their credentials by hand.
    pub(super) undefined: BTreeSet<&'a str>,
}

impl<'a> Security<'a> {
    /// Reads the schemes that the root or an operation requires.
    pub(super) fn new(document: &Document<'a>, endpoints: &[Endpoint<'a>]) -> Self {
        let operations = endpoints.iter().map(|endpoint| endpoint.operation);
        let required = operations.chain([document.root]);
        let alternatives = required.flat_map(|node| node.list("security"));
        let used = alternatives.filter_map(Node::as_object);
        let used: BTreeSet<&str> = used.flatten().map(|(name, _)| name.as_str()).collect();
        let components = document.root.get("components").into_iter();
        let declared = components.flat_map(|components| components.members("securitySchemes"));
        let sorted: BTreeMap<&'a str, &'a Node> = declared.collect();
        let mut security = Self::default();
        for (name, node) in sorted {
            let scheme = match used.contains(name) {
                true => scheme(document, name, node),
                false => {
                    let message = format!(
                        "nothing requires the security scheme `{name}`: the client has no setter for it"
                    );
                    let reported = document.cx.note(node.origin.key(), message);
                    reported.help("add it to `security`, at the root or at an operation");
                    None
                }
            };
            let id = u32::try_from(security.schemes.len()).unwrap_or(u32::MAX);
            let id = scheme.is_some().then_some(SchemeId(id));
            security.declared.insert(name, id);
            security.schemes.extend(scheme);
        }
        let root = security.required(document.cx, document.root);
        security.root = root.unwrap_or_default();
        security
    }

    /// What an operation requires: its own `security`, else the root's.
    pub(super) fn of(&self, cx: &Diagnostics, operation: &'a Node) -> Required<'a> {
        let own = self.required(cx, operation);
        own.unwrap_or_else(|| self.root.clone())
    }

    /// `security`: alternatives. One that is made of nothing but schemes that were left out goes with them; one with a scheme that
    /// is not defined is tried last, with what is defined of it.
    fn required(&self, cx: &Diagnostics, node: &'a Node) -> Option<Required<'a>> {
        let mut required = Required::default();
        let mut partial = Vec::new();
        for alternative in node.get("security")?.as_array()? {
            let names = alternative.as_object()?;
            let known = names
                .keys()
                .filter_map(|name| self.declared.get(name.as_str()));
            let mut together: Vec<SchemeId> = known.flatten().copied().collect();
            together.sort_unstable();
            let is_defined = |name: &str| self.declared.contains_key(name);
            let undefined = names.iter().filter(|(name, _)| !is_defined(name));
            for (name, scopes) in undefined.clone() {
                required.undefined.insert(name);
                let what = format!("the credential of `{name}`");
                let why = "no security scheme has this name: the caller sends it by hand, with `header` of the builder or of a call";
                cx.skipped(scopes.origin.key(), &what, why)
                    .help("declare it below `components.securitySchemes`");
            }
            let is_new = !required.alternatives.contains(&together) && !partial.contains(&together);
            if is_new && (names.is_empty() || !together.is_empty()) {
                match undefined.count() {
                    0 => required.alternatives.push(together),
                    _ => partial.push(together),
                }
            }
        }
        required.alternatives.append(&mut partial);
        Some(required)
    }
}

/// A scheme; `None`, reported, if it cannot be expressed.
fn scheme<'a>(document: &Document<'a>, name: &str, node: &'a Node) -> Option<SecurityScheme> {
    let scheme = document.resolve(node)?;
    let unsupported = |why: String| {
        let what = format!("security scheme `{name}`");
        let why = format!("{why} is not supported");
        document.cx.skipped(scheme.node.origin, &what, &why);
        None
    };
    if scheme.node.string("type") == "apiKey"
        && let Err(why) = header::check(scheme.node.string("in"), scheme.node.string("name"))
    {
        let what = format!("security scheme `{name}`");
        let why = format!("its key is {why}");
        document.cx.skipped(scheme.node.origin, &what, &why);
        return None;
    }
    let kind = match scheme.node.string("type") {
        "apiKey" | "http" => {
            match document.read(scheme.node, &["type", "name", "in", "scheme"], [])? {
                Read::APIKey { location, name, .. } => SecurityKind::ApiKey {
                    location: match location {
                        APIKeyLocation::Query => Location::Query,
                        APIKeyLocation::Header => Location::Header,
                        APIKeyLocation::Cookie => Location::Cookie,
                    },
                    name,
                    prefix: scheme.node.string("x-prefix").to_owned(),
                },
                Read::HTTP { scheme, .. } => match scheme.to_ascii_lowercase().as_str() {
                    "basic" => SecurityKind::Basic,
                    "bearer" => SecurityKind::Bearer,
                    _ => return unsupported(format!("the HTTP authentication scheme `{scheme}`")),
                },
                Read::OAuth2 { .. } | Read::OpenIDConnect { .. } => SecurityKind::Bearer,
            }
        }
        // They tell how to get a token, which the caller brings.
        "oauth2" | "openIdConnect" => SecurityKind::Bearer,
        other => return unsupported(format!("`type: {other}`")),
    };
    Some(SecurityScheme {
        wire_name: name.to_owned(),
        docs: scheme.docs(),
        kind,
    })
}
