//! What the tables cannot say: rules about keys that are free, and about keywords that depend on each other.

use super::super::broken;
use super::super::tables::{Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{Judged, Site};
use crate::node::Node;

impl Audit<'_> {
    /// Judges an object by the rules of its kind.
    pub(super) fn rules(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        match kind {
            Kind::Parameter => return self.parameter(node),
            Kind::Link => return self.link(node, site.weight),
            Kind::PathItem => return self.path_item(node),
            Kind::SecurityScheme => return self.security_scheme(node, site.weight),
            Kind::OpenApi => self.root(node),
            Kind::Header => self.header(node),
            Kind::Items => self.type_of_value(node, "items"),
            Kind::Components => self.component_names(node),
            Kind::Operation => self.operation(node),
            Kind::Responses => responses(node),
            Kind::Callback => self.incoming(Some(node)),
            Kind::Schema => self.schema(node),
            Kind::OAuthFlows => self.oauth_flows(node),
            Kind::OAuthFlow => self.scopes_of_flow(node),
            // The tables say it all.
            _ => {}
        }
        Ok(())
    }

    /// The address of Swagger 2.0 is right as a whole, or there is none; and nothing that calls us has credentials of ours.
    fn root(self, node: &mut Node) {
        self.incoming(node.get("webhooks"));
        let address = ["host", "basePath", "schemes"];
        let is_broken = |key: &&str| node.get(key).is_some_and(broken::is_marked);
        if self.version == Version::V20
            && address.iter().any(is_broken)
            && let Some(members) = node.as_object_mut()
        {
            members.retain(|key, _| !address.contains(&key.as_str()));
        }
    }

    fn path_item(self, node: &Node) -> Judged {
        self.later_servers(node);
        match node.get("$ref") {
            Some(reference) => self.lost_target(reference, Weight::Client),
            None => Ok(()),
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
            self.cx
                .note(
                    node.origin.key(),
                    format!("invalid status `{key}`: this response is ignored"),
                )
                .help("a status is 100 to 599, a range such as `4XX`, or `default`");
            return false;
        }
        true
    }

    /// Components Object: "All the fixed fields declared above are objects that MUST use keys that match the regular expression
    /// `^[a-zA-Z0-9\.\-_]+$`".
    fn component_names(self, node: &Node) {
        for section in Kind::Components.keywords() {
            let components = node.get(section.name).and_then(Node::as_object);
            for (name, component) in components.into_iter().flatten() {
                let is_right = |letter: char| {
                    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_')
                };
                if name.is_empty() || !name.chars().all(is_right) {
                    self.cx
                        .note(component.origin.key(), format!("invalid name `{name}` of a component"))
                        .help("it is used all the same; names are of letters, digits, `.`, `-` and `_`");
                }
            }
        }
    }

    /// Link Object: `operationRef` or `operationId`.
    fn link(self, node: &Node, weight: Weight) -> Judged {
        if node.get("operationRef").is_some() == node.get("operationId").is_some() {
            let message = "the Link Object has either `operationRef` or `operationId`".to_owned();
            return Err(self.wrong(node.origin, message, weight));
        }
        Ok(())
    }
}

/// Gives broken responses the body that their status allows. `default` is a success where no other response is one.
fn responses(node: &mut Node) {
    let Some(members) = node.as_object_mut() else {
        return;
    };
    let is_only = !members.keys().any(|key| key.starts_with(['2', '3']));
    for (key, response) in members {
        if broken::is_marked(response) {
            let succeeds = key.starts_with('2') || (key == "default" && is_only);
            broken::response(response, succeeds);
        }
    }
}

/// `200`, `4XX`; a lowercase `4xx` is read as well.
fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => true,
        [b'1'..=b'5', tens, ones] => tens.is_ascii_digit() && ones.is_ascii_digit(),
        _ => false,
    }
}
