//! Security Scheme Object and Security Requirement Object.
//!
//! ```text
//! {type: apiKey, in: header, name: Softr-Api-Key}  ->  ApiKey { Header, "Softr-Api-Key" }
//! security: [{A: [], B: []}, {C: []}]              ->  [[A, B], [C]]
//! ```

use std::collections::BTreeSet;

use openapiv3::{APIKeyLocation, SecurityScheme as Read};

use crate::diagnostics::Diagnostics;
use crate::ir::{Location, SchemeId, SecurityKind, SecurityScheme};
use crate::node::Node;

use super::operation::Place;
use super::scope::{Document, resolved};
use super::{docs, piece};

/// The schemes of a document that something requires.
pub(super) struct Security {
    /// Sorted by name.
    pub(super) schemes: Vec<SecurityScheme>,
    declared: BTreeSet<String>,
    root: Vec<Vec<SchemeId>>,
}

impl Security {
    /// Reads the schemes that the root or an operation requires.
    pub(super) fn new(document: &Document<'_>, places: &[Place<'_>]) -> Self {
        let requiring = places.iter().map(|place| place.node).chain([document.root]);
        let used: BTreeSet<&str> = requiring
            .filter_map(|node| node.get("security")?.as_array())
            .flatten()
            .filter_map(Node::as_object)
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect();
        let mut security = Self {
            schemes: Vec::new(),
            declared: BTreeSet::new(),
            root: Vec::new(),
        };
        let declared = document
            .root
            .at(&["components", "securitySchemes"])
            .and_then(Node::as_object);
        let mut sorted: Vec<(&String, &Node)> = declared.into_iter().flatten().collect();
        sorted.sort_unstable_by_key(|(name, _)| *name);
        for (name, node) in sorted {
            security.declared.insert(name.clone());
            if used.contains(name.as_str()) {
                security.declare(document, name, node);
            } else {
                let cx = document.cx;
                cx.note(node.origin.key(), format!("nothing requires the security scheme `{name}`: the client has no setter for it"))
                    .help("add it to `security`, at the root or at an operation");
            }
        }
        security.root = security
            .requirements(document.cx, document.root)
            .unwrap_or_default();
        security
    }

    /// What an operation requires: its own `security`, else the root's.
    pub(super) fn of(&self, cx: &Diagnostics, operation: &Node) -> Vec<Vec<SchemeId>> {
        self.requirements(cx, operation)
            .unwrap_or_else(|| self.root.clone())
    }

    fn declare(&mut self, document: &Document<'_>, name: &str, node: &Node) {
        let node = resolved(document.cx, document.root, node);
        match kind(document.cx, node) {
            Ok(Some(kind)) => self.schemes.push(SecurityScheme {
                origin: node.origin,
                wire_name: name.to_owned(),
                docs: docs::of_object(node),
                kind,
            }),
            Ok(None) => {}
            Err(why) => {
                let what = format!("security scheme `{name}`");
                document.cx.skipped(node.origin, &what, &why);
            }
        }
    }

    /// `security`: alternatives. One that is made of nothing but schemes that were left out goes with them.
    fn requirements(&self, cx: &Diagnostics, node: &Node) -> Option<Vec<Vec<SchemeId>>> {
        let alternatives = node.get("security")?.as_array()?;
        let mut ids = Vec::with_capacity(alternatives.len());
        for alternative in alternatives {
            let names = alternative.as_object()?;
            let mut together: Vec<SchemeId> = Vec::with_capacity(names.len());
            for (name, scopes) in names {
                if !self.declared.contains(name) {
                    cx.error(
                        scopes.origin.key(),
                        format!("no security scheme has the name `{name}`"),
                    )
                    .help("declare it below `components.securitySchemes`");
                }
                together.extend(self.find(name));
            }
            together.sort_unstable();
            if (names.is_empty() || !together.is_empty()) && !ids.contains(&together) {
                ids.push(together);
            }
        }
        Some(ids)
    }

    fn find(&self, name: &str) -> Option<SchemeId> {
        let index = self
            .schemes
            .binary_search_by_key(&name, |scheme| &scheme.wire_name)
            .ok()?;
        Some(SchemeId(u32::try_from(index).unwrap_or(u32::MAX)))
    }
}

/// How the credential travels; an error says why it cannot be expressed.
fn kind(cx: &Diagnostics, node: &Node) -> Result<Option<SecurityKind>, String> {
    match node.get("type").and_then(Node::as_str) {
        Some("apiKey" | "http" | "oauth2" | "openIdConnect") | None => {}
        Some(other) => return Err(format!("`type: {other}` is not supported")),
    }
    // The flows of oauth2 tell how to get a token, which the caller brings.
    if matches!(
        node.get("type").and_then(Node::as_str),
        Some("oauth2" | "openIdConnect")
    ) {
        return Ok(Some(SecurityKind::Bearer));
    }
    let Some(read) = piece::whole::<Read>(cx, node, "the security scheme") else {
        return Ok(None);
    };
    match read {
        Read::APIKey { location, name, .. } => Ok(Some(SecurityKind::ApiKey {
            location: match location {
                APIKeyLocation::Query => Location::Query,
                APIKeyLocation::Header => Location::Header,
                APIKeyLocation::Cookie => Location::Cookie,
            },
            name,
            prefix: node
                .get("x-prefix")
                .and_then(Node::as_str)
                .unwrap_or_default()
                .to_owned(),
        })),
        Read::HTTP { scheme, .. } => match scheme.to_ascii_lowercase().as_str() {
            "basic" => Ok(Some(SecurityKind::Basic)),
            "bearer" => Ok(Some(SecurityKind::Bearer)),
            _ => Err(format!(
                "the HTTP authentication scheme `{scheme}` is not supported"
            )),
        },
        Read::OAuth2 { .. } | Read::OpenIDConnect { .. } => Ok(Some(SecurityKind::Bearer)),
    }
}
