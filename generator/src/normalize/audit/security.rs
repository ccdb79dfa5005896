//! Security Scheme Object and OAuth Flows Object: what each type of scheme and each flow requires.

use super::super::tables::{Filler, Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::Judged;
use crate::node::Node;

const NO_ADDRESS: Filler = Filler::String("");

impl Audit<'_> {
    /// The keywords that `type` makes required, and the one that only an `apiKey` has.
    pub(super) fn security_scheme(self, node: &mut Node, weight: Weight) -> Judged {
        let name = node.get("type").and_then(Node::as_str);
        if name != Some("apiKey")
            && let Some(prefix) = node.get("x-prefix")
        {
            self.cx
                .note(
                    prefix.origin.key(),
                    "`x-prefix` stands before the key of an `apiKey`; other types have no place for it",
                )
                .help("it is ignored");
        }
        let required: &[&str] = match name {
            Some("apiKey") => &["name", "in"],
            Some("http") => &["scheme"],
            Some("oauth2") if self.version == Version::V20 => {
                self.oauth_flow(node);
                &[]
            }
            Some("oauth2") => {
                self.supply(node, Kind::SecurityScheme, "flows", Filler::EmptyObject);
                &[]
            }
            Some("openIdConnect") => {
                self.supply(node, Kind::SecurityScheme, "openIdConnectUrl", NO_ADDRESS);
                &[]
            }
            Some(_) | None => &[],
        };
        match required.iter().find(|key| node.get(key).is_none()) {
            Some(key) => Err(self.missing(node.origin, Kind::SecurityScheme, key, weight)),
            None => Ok(()),
        }
    }

    /// The addresses that each flow requires. The client sends a token and never fetches one, so that they are for readers.
    pub(super) fn oauth_flows(self, node: &mut Node) {
        const ADDRESSES: [(&str, &[&str]); 4] = [
            ("implicit", &["authorizationUrl"]),
            ("password", &["tokenUrl"]),
            ("clientCredentials", &["tokenUrl"]),
            ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
        ];
        for (flow, addresses) in ADDRESSES {
            for address in addresses {
                if let Some(flow) = node.get_mut(flow) {
                    self.supply(flow, Kind::OAuthFlow, address, NO_ADDRESS);
                }
            }
        }
    }

    /// The addresses that a flow requires in Swagger 2.0, where a scheme has one flow.
    fn oauth_flow(self, node: &mut Node) {
        let addresses: &[&str] = match node.get("flow").and_then(Node::as_str) {
            Some("implicit") => &["authorizationUrl"],
            Some("password" | "application") => &["tokenUrl"],
            Some("accessCode") => &["authorizationUrl", "tokenUrl"],
            Some(_) | None => &[],
        };
        for address in addresses {
            self.supply(node, Kind::SecurityScheme, address, NO_ADDRESS);
        }
        self.supply(node, Kind::SecurityScheme, "scopes", Filler::EmptyObject);
        self.scopes_of_flow(node);
    }

    fn supply(self, node: &mut Node, kind: Kind, key: &str, filler: Filler) {
        let origin = node.origin;
        if let Some(members) = node.as_object_mut()
            && !members.contains_key(key)
        {
            self.supplied(origin, kind, key, filler);
            members.insert(key.to_owned(), Node::new(origin, filler));
        }
    }
}
