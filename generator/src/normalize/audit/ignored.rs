//! Valid parts of a document that a client does not use: one note for each kind.

use super::super::tables::Kind;
use super::Audit;
use crate::node::{Node, Value};

const SCOPES: &str = "OAuth scopes are ignored: the client sends the token that it is given";

impl Audit<'_> {
    /// The first tag is the group of an operation, and the first server is where it goes.
    pub(super) fn operation(self, node: &Node) {
        let second = |key: &str| node.get(key).and_then(Node::as_array)?.get(1);
        if let Some(tag) = second("tags") {
            let why =
                "an operation is a method of its first tag's group: its other tags are ignored";
            self.cx.counted(tag.origin, why);
        }
        self.later_servers(node);
    }

    /// The servers of an operation or a path item but the first.
    pub(super) fn later_servers(self, node: &Node) {
        let servers = node.get("servers").and_then(Node::as_array);
        if let Some(server) = servers.and_then(|servers| servers.get(1)) {
            let why = "an operation goes to the first of its own servers: the others are ignored";
            self.cx.counted(server.origin, why);
        }
    }

    /// `security` below a webhook or a callback: who is called decides.
    pub(super) fn incoming(self, items: Option<&Node>) {
        let items = items.and_then(Node::as_object).into_iter().flatten();
        for (_, item) in items {
            for (_, operation) in item.as_object().into_iter().flatten() {
                if let Some(security) = operation.get("security") {
                    let why = "`security` of a webhook is ignored: whoever serves it checks it";
                    self.cx.counted(security.origin.key(), why);
                }
            }
        }
    }

    /// The scopes that a requirement lists. A client sends its token whatever they are, so that a wrong list is an empty one.
    pub(super) fn scopes(self, kind: Kind, node: &mut Node) {
        if kind != Kind::SecurityRequirement {
            return;
        }
        match node.as_array() {
            Some([]) => {}
            Some(_) => drop(self.cx.counted(node.origin, SCOPES)),
            None => {
                let message = format!(
                    "the scopes of a requirement are {}, not an array",
                    node.kind()
                );
                self.cx.note(node.origin, message).help("they are ignored");
                node.value = Value::Array(Vec::new());
            }
        }
    }

    /// The scopes that a flow has.
    pub(super) fn scopes_of_flow(self, flow: &Node) {
        let scopes = flow.get("scopes").and_then(Node::as_object);
        if let (Some(scopes), Some(node)) = (scopes, flow.get("scopes"))
            && !scopes.is_empty()
        {
            self.cx.counted(node.origin.key(), SCOPES);
        }
    }
}
