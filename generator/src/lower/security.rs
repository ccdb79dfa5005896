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
use super::typed;

/// The schemes of a document that something requires.
pub(super) struct Security<'a> {
    /// Sorted by name.
    pub(super) schemes: Vec<SecurityScheme>,
    /// The schemes of the document, with the ids of those that are used.
    declared: BTreeMap<&'a str, Option<SchemeId>>,
    root: Vec<Vec<SchemeId>>,
}

impl<'a> Security<'a> {
    /// Reads the schemes that the root or an operation requires.
    pub(super) fn new(document: &Document<'a>, endpoints: &[Endpoint<'_>]) -> Self {
        let operations = endpoints.iter().map(|endpoint| endpoint.operation);
        let required = operations.chain([document.root]);
        let required = required.filter_map(|node| node.get("security"));
        let used: BTreeSet<&str> = required.flat_map(names).collect();
        let declared = document.root.at(&["components", "securitySchemes"]);
        let declared = declared.and_then(Node::as_object).into_iter().flatten();
        let sorted: BTreeMap<&'a str, &'a Node> =
            declared.map(|(name, node)| (name.as_str(), node)).collect();
        let mut security = Self {
            schemes: Vec::new(),
            declared: BTreeMap::new(),
            root: Vec::new(),
        };
        for (name, node) in sorted {
            let scheme = match used.contains(name) {
                true => scheme(document, name, node),
                false => {
                    let cx = document.cx;
                    cx.note(node.origin.key(), format!("nothing requires the security scheme `{name}`: the client has no setter for it"))
                        .help("add it to `security`, at the root or at an operation");
                    None
                }
            };
            let id = u32::try_from(security.schemes.len()).unwrap_or(u32::MAX);
            let id = scheme.is_some().then_some(SchemeId(id));
            security.declared.insert(name, id);
            security.schemes.extend(scheme);
        }
        let root = security.requirements(document.cx, document.root);
        security.root = root.unwrap_or_default();
        security
    }

    /// What an operation requires: its own `security`, else the root's.
    pub(super) fn of(&self, cx: &Diagnostics, operation: &Node) -> Vec<Vec<SchemeId>> {
        self.requirements(cx, operation)
            .unwrap_or_else(|| self.root.clone())
    }

    /// The schemes that an operation requires and the document does not define: the caller sends their credentials by hand.
    pub(super) fn undefined<'n>(&self, root: &'n Node, operation: &'n Node) -> BTreeSet<&'n str> {
        let required = operation.get("security").or_else(|| root.get("security"));
        let names = required.into_iter().flat_map(names);
        names
            .filter(|name| !self.declared.contains_key(name))
            .collect()
    }

    /// `security`: alternatives. One that is made of nothing but schemes that were left out goes with them; one with a scheme that
    /// is not defined is tried last, with what is defined of it.
    fn requirements(&self, cx: &Diagnostics, node: &Node) -> Option<Vec<Vec<SchemeId>>> {
        let alternatives = node.get("security")?.as_array()?;
        let (mut whole, mut partial) = (Vec::with_capacity(alternatives.len()), Vec::new());
        let mut known = BTreeSet::new();
        for alternative in alternatives {
            let names = alternative.as_object()?;
            let mut together: Vec<SchemeId> = Vec::with_capacity(names.len());
            let mut is_whole = true;
            for (name, scopes) in names {
                if let Some(id) = self.declared.get(name.as_str()) {
                    together.extend(*id);
                    continue;
                }
                is_whole = false;
                let what = format!("the credential of `{name}`");
                let why = "no security scheme has this name: the caller sends it by hand";
                cx.skipped(scopes.origin.key(), &what, why)
                    .help("declare it below `components.securitySchemes`");
            }
            together.sort_unstable();
            if (names.is_empty() || !together.is_empty()) && known.insert(together.clone()) {
                match is_whole {
                    true => whole.push(together),
                    false => partial.push(together),
                }
            }
        }
        whole.append(&mut partial);
        Some(whole)
    }
}

/// The names of schemes in the alternatives of `security`.
fn names(security: &Node) -> impl Iterator<Item = &str> {
    let alternatives = security.as_array().into_iter().flatten();
    let alternatives = alternatives.filter_map(Node::as_object);
    alternatives.flat_map(|alternative| alternative.keys().map(String::as_str))
}

/// A scheme; `None`, reported, if it cannot be expressed.
fn scheme<'a>(document: &Document<'a>, name: &str, node: &'a Node) -> Option<SecurityScheme> {
    let scheme = document.resolve(node)?;
    match kind(document.cx, scheme.node) {
        Ok(kind) => Some(SecurityScheme {
            wire_name: name.to_owned(),
            docs: scheme.docs(),
            kind: kind?,
        }),
        Err(why) => {
            let what = format!("security scheme `{name}`");
            document.cx.skipped(scheme.node.origin, &what, &why);
            None
        }
    }
}

/// How the credential travels; an error says why it cannot be expressed.
fn kind(cx: &Diagnostics, node: &Node) -> Result<Option<SecurityKind>, String> {
    match node.get("type").and_then(Node::as_str) {
        Some("apiKey" | "http") | None => {}
        // They tell how to get a token, which the caller brings.
        Some("oauth2" | "openIdConnect") => return Ok(Some(SecurityKind::Bearer)),
        Some(other) => return Err(format!("`type: {other}` is not supported")),
    }
    match typed::read(cx, node, &["type", "name", "in", "scheme"], []) {
        None => Ok(None),
        Some(Read::APIKey { location, name, .. }) => {
            let prefix = node.get("x-prefix").and_then(Node::as_str);
            Ok(Some(SecurityKind::ApiKey {
                location: match location {
                    APIKeyLocation::Query => Location::Query,
                    APIKeyLocation::Header => Location::Header,
                    APIKeyLocation::Cookie => Location::Cookie,
                },
                name,
                prefix: prefix.unwrap_or_default().to_owned(),
            }))
        }
        Some(Read::HTTP { scheme, .. }) => match scheme.to_ascii_lowercase().as_str() {
            "basic" => Ok(Some(SecurityKind::Basic)),
            "bearer" => Ok(Some(SecurityKind::Bearer)),
            _ => Err(format!(
                "the HTTP authentication scheme `{scheme}` is not supported"
            )),
        },
        Some(Read::OAuth2 { .. } | Read::OpenIDConnect { .. }) => Ok(Some(SecurityKind::Bearer)),
    }
}
