//! Security Scheme Object and OAuth Flow Object: what each type of scheme and each flow requires.

use super::super::tables::{Filler, Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::Judged;
use crate::node::Node;

/// The addresses that each flow requires, by its names in Swagger 2.0 and since. The client sends a token and never fetches
/// one, so that they are for readers.
const ADDRESSES: [(&[&str], &[&str]); 4] = [
    (&["implicit"], &["authorizationUrl"]),
    (&["password"], &["tokenUrl"]),
    (&["application", "clientCredentials"], &["tokenUrl"]),
    (
        &["accessCode", "authorizationCode"],
        &["authorizationUrl", "tokenUrl"],
    ),
];

impl Audit<'_> {
    /// The keywords that `type` makes required, and the one that only an `apiKey` has.
    pub(super) fn security_scheme(self, node: &mut Node, weight: Weight) -> Judged {
        let name = node.get("type").and_then(Node::as_str);
        let name = name.unwrap_or_default().to_owned();
        if let Some(prefix) = node.get("x-prefix").filter(|_| name != "apiKey") {
            let message =
                "`x-prefix` stands before the key of an `apiKey`; other types have no place for it";
            let reported = self.cx.note(prefix.origin.key(), message);
            reported.help("it is ignored");
        }
        let scheme = Kind::SecurityScheme;
        let required: &[&str] = match (name.as_str(), self.version) {
            ("apiKey", _) => &["name", "in"],
            ("http", _) => &["scheme"],
            ("oauth2", Version::V20) => {
                let flow = node.get("flow").and_then(Node::as_str);
                let flow = flow.unwrap_or_default().to_owned();
                self.flow(node, scheme, &flow);
                self.supply(node, scheme, "scopes", Filler::EmptyObject);
                self.scopes_of_flow(node);
                &[]
            }
            ("oauth2", _) => {
                self.supply(node, scheme, "flows", Filler::EmptyObject);
                &[]
            }
            ("openIdConnect", _) => {
                self.supply(node, scheme, "openIdConnectUrl", Filler::String(""));
                &[]
            }
            (_, _) => &[],
        };
        match required.iter().find(|key| node.get(key).is_none()) {
            Some(key) => Err(self.missing(node.origin, scheme, key, weight)),
            None => Ok(()),
        }
    }

    /// The addresses of each flow.
    pub(super) fn oauth_flows(self, node: &mut Node) {
        for (name, flow) in node.as_object_mut().into_iter().flatten() {
            self.flow(flow, Kind::OAuthFlow, name);
        }
    }

    fn flow(self, node: &mut Node, kind: Kind, name: &str) {
        let flow = ADDRESSES.iter().find(|(names, _)| names.contains(&name));
        for address in flow.map_or(&[][..], |(_, addresses)| addresses) {
            self.supply(node, kind, address, Filler::String(""));
        }
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
