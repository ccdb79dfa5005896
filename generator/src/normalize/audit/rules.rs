//! What the tables cannot say: rules about keys that are free, about keywords that depend on each other, and about valid parts of a
//! document that a client does not use.

use super::super::broken;
use super::super::tables::{Absence, EMPTY_OBJECT, EMPTY_STRING, Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{Judged, Site};
use crate::node::{Node, Value};

const SCOPES: &str = "OAuth scopes are ignored: the client sends the token that it is given";

impl Audit<'_> {
    /// Judges an object by the rules of its kind.
    pub(super) fn rules(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        match kind {
            Kind::Parameter => return self.parameter(node),
            Kind::Link => return self.link(node, site.weight),
            Kind::PathItem => {
                self.later_servers(node);
                let lost = |reference| self.lost_target(reference, Weight::Client);
                return node.get("$ref").map_or(Ok(()), lost);
            }
            Kind::SecurityScheme => return self.security_scheme(node, site),
            Kind::OAuthFlow => return self.flow(node, kind, site.key, site),
            Kind::OpenApi => self.root(node),
            Kind::Header => self.header(node),
            Kind::Items => self.type_of_value(node, "items"),
            Kind::Components => self.component_names(node),
            Kind::Operation => self.operation(node),
            Kind::Responses => responses(node),
            Kind::Callback => self.incoming(node),
            Kind::Schema => self.schema(node),
            // The tables say it all.
            _ => {}
        }
        Ok(())
    }

    /// The address of Swagger 2.0 is right as a whole, or there is none; and nothing that calls us has credentials of ours.
    fn root(self, node: &mut Node) {
        if let Some(webhooks) = node.get("webhooks") {
            self.incoming(webhooks);
        }
        let address = ["host", "basePath", "schemes"];
        let is_broken = |key: &&str| node.get(key).is_some_and(broken::is_marked);
        if address.iter().any(is_broken) {
            for key in address {
                node.take(key);
            }
        }
    }

    /// The first tag is the group of an operation, and the first server is where it goes.
    fn operation(self, node: &Node) {
        if let Some(tag) = node.list("tags").get(1) {
            let why =
                "an operation is a method of its first tag's group: its other tags are ignored";
            self.cx.counted(tag.origin, why);
        }
        self.later_servers(node);
    }

    /// The servers of an operation or a path item but the first.
    fn later_servers(self, node: &Node) {
        if let Some(server) = node.list("servers").get(1) {
            let why = "an operation goes to the first of its own servers: the others are ignored";
            self.cx.counted(server.origin, why);
        }
    }

    /// `security` below a webhook or a callback: who is called decides.
    fn incoming(self, items: &Node) {
        let items = items.as_object().into_iter().flatten();
        for (_, operation) in items.filter_map(|(_, item)| item.as_object()).flatten() {
            if let Some(security) = operation.get("security") {
                let why = "`security` of a webhook is ignored: whoever serves it checks it";
                self.cx.counted(security.origin.key(), why);
            }
        }
    }

    /// Whether a key may stand where the specification leaves the keys free; says so where it may not.
    pub(super) fn is_key(self, kind: Kind, key: &str, node: &Node) -> bool {
        if kind == Kind::Paths && !key.starts_with('/') {
            let what = format!("path `{key}`");
            let why = "a path begins with `/` (Paths Object)";
            self.cx.skipped(node.origin.key(), &what, why);
            return false;
        }
        if kind == Kind::Responses && !is_status(key) {
            let message = format!("invalid status `{key}`: this response is ignored");
            let help = "a status is 100 to 599, a range such as `4XX`, or `default`";
            self.note(node.origin.key(), message, help);
            return false;
        }
        true
    }

    /// Components Object: "All the fixed fields declared above are objects that MUST use keys that match the regular expression
    /// `^[a-zA-Z0-9\.\-_]+$`".
    fn component_names(self, node: &Node) {
        let sections = Kind::Components.keywords().flat_map(|row| row.names);
        let sections = sections.filter_map(|name| node.get(name)?.as_object());
        for (name, component) in sections.flatten() {
            let is_right =
                |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
            if name.is_empty() || !name.chars().all(is_right) {
                let message = format!("invalid name `{name}` of a component");
                let help =
                    "it is used all the same; names are of letters, digits, `.`, `-` and `_`";
                self.note(component.origin.key(), message, help);
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

    /// The keywords that `type` makes required, and the one that only an `apiKey` has.
    fn security_scheme(self, node: &mut Node, site: Site<'_>) -> Judged {
        let scheme = Kind::SecurityScheme;
        let name = node.string("type").to_owned();
        if let Some(prefix) = node.get("x-prefix").filter(|_| name != "apiKey") {
            let message =
                "`x-prefix` stands before the key of an `apiKey`; other types have no place for it";
            self.note(prefix.origin.key(), message, "it is ignored");
        }
        self.require(node, scheme, &name, site)?;
        if (name.as_str(), self.version) != ("oauth2", Version::V20) {
            return Ok(());
        }
        let flow = node.string("flow").to_owned();
        self.flow(node, scheme, &flow, site)
    }

    /// OAuth Flow Object, and a scheme of Swagger 2.0 that is one.
    fn flow(self, node: &mut Node, kind: Kind, name: &str, site: Site<'_>) -> Judged {
        if let Some(scopes) = node.get("scopes")
            && scopes.as_object().is_some_and(|scopes| !scopes.is_empty())
        {
            self.cx.counted(scopes.origin.key(), SCOPES);
        }
        self.require(node, kind, name, site)
    }

    /// What a security scheme of a `type` requires, or a flow by its names in Swagger 2.0 and since. The client sends a token and
    /// never fetches one, so that addresses and scopes are for readers.
    fn require(self, node: &mut Node, kind: Kind, name: &str, site: Site<'_>) -> Judged {
        let keys: &[&str] = match (name, self.version) {
            ("apiKey", _) => &["name", "in"],
            ("http", _) => &["scheme"],
            ("oauth2", Version::V20) => &["scopes"],
            ("oauth2", _) => &["flows"],
            ("openIdConnect", _) => &["openIdConnectUrl"],
            ("implicit", _) => &["authorizationUrl"],
            ("password" | "application" | "clientCredentials", _) => &["tokenUrl"],
            ("accessCode" | "authorizationCode", _) => &["authorizationUrl", "tokenUrl"],
            (_, _) => &[],
        };
        for key in keys {
            let absence = match *key {
                "name" | "in" | "scheme" => Absence::Fatal,
                "flows" | "scopes" => Absence::Filled(EMPTY_OBJECT, Version::V32),
                _ => Absence::Filled(EMPTY_STRING, Version::V32),
            };
            self.absent(node, kind, key, absence, site)?;
        }
        Ok(())
    }

    /// The scopes that a requirement lists. A client sends its token whatever they are, so that a wrong list is an empty one.
    pub(super) fn scopes(self, node: &mut Node) {
        match node.as_array() {
            Some([]) => {}
            Some(_) => drop(self.cx.counted(node.origin, SCOPES)),
            None => {
                let kind = node.kind();
                let message = format!("the scopes of a requirement are {kind}, not an array");
                self.note(node.origin, message, "they are ignored");
                node.value = Value::Array(Vec::new());
            }
        }
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
            *response = broken::response(response.origin, succeeds);
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
