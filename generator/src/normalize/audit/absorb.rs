//! What a broken object costs: the smallest object that cannot go without it is left out, or takes any value.
//!
//! ```yaml
//! parameters: [{name: limit, in: everywhere}]   # skipped: the parameter `limit` is left out
//! parameters: [{name: id, in: path, schema: 7}] # skipped: its type is left out; a string is taken
//! ```

use std::sync::Arc;

use super::super::broken;
use super::super::tables::{Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{Broken, CORRECT, ITEM, Judged, Site, Unfit};
use crate::node::{Node, Object};
use crate::origins::Step;
use crate::pointer;

impl Audit<'_> {
    /// Decides what becomes of a broken object. `Ok` where something stands in for it.
    pub(super) fn absorb(
        self,
        node: &mut Node,
        kind: Kind,
        site: Site<'_>,
        broken: Broken,
    ) -> Judged {
        match (kind, site.kind) {
            // Of a parameter that is no body.
            (Kind::Schema, Kind::Parameter) if self.version > Version::V20 => {
                return Err(Unfit::Broken(broken));
            }
            (Kind::RequestBody, Kind::Operation) => return Err(Unfit::Broken(broken)),
            (Kind::Schema, _) => broken::schema(self.cx, node, broken.at, &broken.why),
            (Kind::MediaType, _) => {
                let mut schema = Node::new(node.origin, Object::default());
                broken::schema(self.cx, &mut schema, broken.at, &broken.why);
                *node = Node::object(node.origin, [("schema", schema)]);
            }
            (Kind::Parameter, _)
                if node.string("in") == "path" && !node.string("name").is_empty() =>
            {
                self.path_parameter(node, &broken);
            }
            (Kind::Response, Kind::Responses) => {
                broken.report_skipped(self.cx, &format!("the body of response `{}`", site.key));
                broken::mark(node, broken.at, &broken.why);
            }
            (Kind::Responses, _) => {
                broken.report_skipped(self.cx, "the description of all responses");
                let response = broken::response(node.origin, true);
                *node = Node::object(node.origin, [("2XX", response)]);
            }
            (Kind::Operation, _) => {
                let name = self.operation_name(node);
                let reported = self.cx.skipped_operation(broken.at, &name, &broken.why);
                reported.help(CORRECT);
                return Err(Unfit::Reported);
            }
            _ => {
                let Some(noun) = kind.chapter().alone else {
                    return Err(Unfit::Broken(broken));
                };
                let name = match site.part {
                    ITEM => node.string("name"),
                    _ => site.name,
                };
                let what = match name {
                    "" => format!("a {noun}"),
                    name => format!("{noun} `{name}`"),
                };
                broken.report_skipped(self.cx, &what);
                return Err(Unfit::Reported);
            }
        }
        Ok(())
    }

    /// A path cannot go without its parameter, which a string can stand for.
    fn path_parameter(self, node: &mut Node, broken: &Broken) {
        let what = format!("the type of path parameter `{}`", node.string("name"));
        let why = format!("{}; a string is taken", broken.why);
        Broken::new(broken.at, why).report_skipped(self.cx, &what);
        if let Some(members) = node.as_object_mut() {
            members.retain(|key, _| ["name", "in", "description"].contains(&key.as_str()));
        }
        node.insert("required", true);
        match self.version {
            Version::V20 => node.insert("type", "string"),
            Version::V30 | Version::V31 | Version::V32 => super::value::insert_string(node),
        }
    }

    /// Leaves a keyword out that an object can go without, or what of it may not be left out.
    pub(super) fn alone(self, node: &mut Node, site: Site<'_>, broken: &Broken) -> Judged {
        broken.report_skipped(self.cx, &format!("`{}`", site.key));
        match (site.kind, site.key) {
            // No credentials, rather than those of the root.
            (Kind::Operation, "security") => node.value = Vec::new().into(),
            (Kind::Operation | Kind::PathItem, "servers") => self.no_server(node, site),
            // One of these alone is another address.
            (Kind::OpenApi, "host" | "basePath" | "schemes") => {
                broken::mark(node, broken.at, &broken.why);
            }
            _ => return Err(Unfit::Reported),
        }
        Ok(())
    }

    /// Gives an operation whose own servers are broken one that nobody has, so that it does not go to the root's: the host of
    /// `https://<name>.invalid` (RFC 2606) must be given before anything is sent to it.
    pub(super) fn no_server(self, node: &mut Node, site: Site<'_>) {
        if !matches!(site.kind, Kind::Operation | Kind::PathItem) {
            return;
        }
        let keys = self.keys_to(node).join("/");
        let words = keys.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words = words.filter(|word| !matches!(*word, "" | "paths" | "servers"));
        let name = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
        let mut names = (1..).map(|number| match (name.as_str(), number) {
            ("", number) => format!("server-{number}"),
            (name, 1) => name.to_owned(),
            (name, number) => format!("{name}-{number}"),
        });
        // Two operations never share a host.
        if let Some(name) = names.find(|name| self.lost.borrow_mut().insert(name.clone())) {
            let url = Node::new(node.origin, format!("https://{name}.invalid"));
            node.value = vec![Node::object(node.origin, [("url", url)])].into();
        }
    }

    /// Remembers that a component is not there any more.
    pub(super) fn lose(self, site: Site<'_>, name: &str) {
        let reference = match site.kind {
            Kind::Components => pointer::reference(&["components", site.key, name]),
            Kind::OpenApi => pointer::reference(&[site.key, name]),
            _ => return,
        };
        self.lost.borrow_mut().insert(reference);
    }

    /// Whether a reference leads to a component that was left out.
    pub(super) fn is_lost(self, reference: &str) -> bool {
        self.lost.borrow().contains(reference)
    }

    /// What is wrong with a reference to a component that was left out.
    pub(super) fn lost_target(self, reference: &Node, weight: Weight) -> Judged {
        let Some(target) = reference.as_str().filter(|target| self.is_lost(target)) else {
            return Ok(());
        };
        let why = format!("`{target}`, which this refers to, is left out");
        Err(self.wrong(reference.origin, why, weight))
    }

    /// The `operationId`, or the method and the path.
    fn operation_name(self, operation: &Node) -> String {
        if let Some(id) = operation.get("operationId").and_then(Node::as_str) {
            return id.to_owned();
        }
        let keys = self.keys_to(operation);
        let path = keys.iter().rfind(|key| key.starts_with('/'));
        let path = path.or(keys.iter().rev().nth(1)).map_or("", |path| path);
        format!("{} {path}", keys.last().map_or("", |method| method))
    }

    /// The keys that lead to a node.
    fn keys_to(self, node: &Node) -> Vec<Arc<str>> {
        let path = self.cx.origins().resolve(node.origin).path.into_iter();
        let keys = path.filter_map(|step| match step {
            Step::Key(key) => Some(key),
            Step::Index(_) => None,
        });
        keys.collect()
    }
}
