//! What the tables cannot say: rules about keys that are free, and about keywords that depend on each other.

use super::super::tables::Kind;
use super::words::Place;
use super::{Audit, Fate};
use crate::node::Node;

impl Audit<'_> {
    /// Judges an object by the rules of its kind.
    pub(super) fn rules(self, node: &mut Node, kind: Kind, place: Place<'_>) -> Fate {
        match kind {
            Kind::Parameter => self.parameter(node, place),
            Kind::Header => self.header(node),
            Kind::Items => {
                self.type_of_value(node, "items");
                Fate::Keep
            }
            Kind::Components => self.component_names(node),
            Kind::Link => self.link(node, place),
            Kind::Schema => self.schema(node),
            Kind::SecurityScheme => self.security_scheme(node, place),
            Kind::OAuthFlows => self.oauth_flows(node),
            Kind::OpenApi
            | Kind::Info
            | Kind::Contact
            | Kind::License
            | Kind::Server
            | Kind::ServerVariable
            | Kind::Paths
            | Kind::PathItem
            | Kind::Operation
            | Kind::ExternalDocs
            | Kind::RequestBody
            | Kind::MediaType
            | Kind::Encoding
            | Kind::Responses
            | Kind::Response
            | Kind::Callback
            | Kind::Example
            | Kind::Tag
            | Kind::Reference
            | Kind::Discriminator
            | Kind::Xml
            | Kind::OAuthFlow
            | Kind::SecurityRequirement => Fate::Keep,
        }
    }

    /// Whether a key may stand where the specification leaves the keys free; says so where it may not.
    pub(super) fn is_key(self, kind: Kind, key: &str, node: &Node) -> bool {
        if kind == Kind::Paths && !key.starts_with('/') {
            let what = format!("path `{key}`");
            self.cx.skipped(
                node.origin.key(),
                &what,
                "a path begins with `/` (Paths Object)",
            );
            return false;
        }
        if kind == Kind::Responses && !is_status(key) {
            let message = format!(
                "`{key}` is no key of the Responses Object: it is neither a status nor `default`"
            );
            self.cx
                .note(node.origin.key(), message)
                .help("it is left out; statuses are three digits, or a digit and `XX`");
            return false;
        }
        true
    }

    /// Components Object: "All the fixed fields declared above are objects that MUST use keys that match the regular expression
    /// `^[a-zA-Z0-9\.\-_]+$`".
    fn component_names(self, node: &Node) -> Fate {
        for kept in Kind::Components.keywords() {
            let components = node.get(kept.name).and_then(Node::as_object);
            for (name, component) in components.into_iter().flatten() {
                let is_right = |letter: char| {
                    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_')
                };
                if name.is_empty() || !name.chars().all(is_right) {
                    let message = format!("`{name}` is no name for a component");
                    self.cx
                        .note(component.origin.key(), message)
                        .help("it is taken; such names are of letters, digits, `.`, `-` and `_`");
                }
            }
        }
        Fate::Keep
    }

    /// Link Object: `operationRef` or `operationId`.
    fn link(self, node: &Node, place: Place<'_>) -> Fate {
        if node.get("operationRef").is_some() == node.get("operationId").is_some() {
            let message = "the Link Object has either `operationRef` or `operationId`".to_owned();
            return self.wrong(node.origin, message, place.weight);
        }
        Fate::Keep
    }
}

/// `200`, `4XX`; a lowercase `4xx` is read as well.
fn is_status(key: &str) -> bool {
    let mut digits = key.bytes();
    let first = digits
        .next()
        .is_some_and(|digit| (b'1'..=b'9').contains(&digit));
    let rest: Vec<u8> = digits.collect();
    first
        && rest.len() == 2
        && (rest.iter().all(u8::is_ascii_digit) || rest.eq_ignore_ascii_case(b"XX"))
}
