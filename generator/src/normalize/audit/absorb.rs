//! What a broken object costs: the smallest object that cannot go without it is left out, or takes any value.
//!
//! ```yaml
//! parameters: [{name: limit, in: everywhere}]   # skipped: the parameter `limit` is left out
//! parameters: [{name: id, in: path, schema: 7}] # skipped: its type is left out; a string is taken
//! ```

use std::sync::Arc;

use super::super::broken;
use super::super::tables::{Kind, Takes, Weight};
use super::super::version::Version;
use super::wrong::{Broken, CORRECT, ITEM, Judged, Site, Unfit};
use super::{Audit, parameter};
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
        match kind {
            // Of a parameter that is no body.
            Kind::Schema if site.kind == Kind::Parameter && self.version > Version::V20 => {
                return Err(Unfit::Broken(broken));
            }
            Kind::Schema => broken::schema(self.cx, node, broken.at, &broken.why),
            Kind::MediaType => {
                let mut schema = Node::new(node.origin, Object::new());
                broken::schema(self.cx, &mut schema, broken.at, &broken.why);
                node.value = Object::from([("schema".to_owned(), schema)]).into();
            }
            Kind::Parameter if node.string("in") == "path" && !node.string("name").is_empty() => {
                self.path_parameter(node, broken);
            }
            Kind::Response if site.kind == Kind::Responses => {
                broken.report_skipped(self.cx, &format!("the body of response `{}`", site.key));
                broken::mark(node, broken.at, &broken.why);
            }
            Kind::Responses => {
                broken.report_skipped(self.cx, "the description of all responses");
                node.value = Object::new().into();
                let mut response = Node::new(node.origin, Object::new());
                broken::response(&mut response, true);
                if let Some(members) = node.as_object_mut() {
                    members.insert("2XX".to_owned(), response);
                }
            }
            Kind::Operation => {
                let name = self.operation_name(node);
                let reported = self.cx.skipped_operation(broken.at, &name, &broken.why);
                reported.help(CORRECT);
                return Err(Unfit::Reported);
            }
            Kind::RequestBody if site.kind == Kind::Operation => {
                return Err(Unfit::Broken(broken));
            }
            _ => return self.leave_out(node, kind, site, broken),
        }
        Ok(())
    }

    fn leave_out(self, node: &Node, kind: Kind, site: Site<'_>, broken: Broken) -> Judged {
        let Some(noun) = kind.fails_alone() else {
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
        Err(Unfit::Reported)
    }

    /// A path cannot go without its parameter, which a string can stand for.
    fn path_parameter(self, node: &mut Node, broken: Broken) {
        let name = node.string("name").to_owned();
        let what = format!("the type of path parameter `{name}`");
        let why = format!("{}; a string is taken", broken.why);
        Broken::new(broken.at, why).report_skipped(self.cx, &what);
        let kept = ["name", "in", "description"];
        if let Some(members) = node.as_object_mut() {
            members.retain(|key, _| kept.contains(&key.as_str()));
        }
        parameter::insert(node, "required", true);
        match self.version {
            Version::V20 => parameter::insert(node, "type", "string"),
            Version::V30 | Version::V31 | Version::V32 => parameter::insert_string(node),
        }
    }

    /// Leaves a keyword out that an object can go without, or what of it may not be left out.
    pub(super) fn alone(self, node: &mut Node, site: Site<'_>, broken: Broken) -> Judged {
        let what = format!("`{}`", site.key);
        broken.report_skipped(self.cx, &what);
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

    /// Gives an operation whose own servers are broken one that nobody has, so that it does not go to the root's.
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
            node.value = vec![broken::server(node.origin, &name)].into();
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

    /// Leaves out the components that are references to one that is left out, and stand before it.
    pub(super) fn lose_aliases(self, members: &mut Object, member: Takes, site: Site<'_>) {
        let is_lost = |node: &Node| {
            let target = node.get("$ref").and_then(Node::as_str);
            target.is_some_and(|target| self.lost.borrow().contains(target))
        };
        while let Some(index) = members.values().position(is_lost) {
            if let Some((name, mut alias)) = members.shift_remove_index(index)
                && self.value(&mut alias, member, site.member(&name)).is_err()
            {
                self.lose(site, &name);
            }
        }
    }

    /// What is wrong with a reference to a component that was left out.
    pub(super) fn lost_target(self, reference: &Node, weight: Weight) -> Judged {
        let target = reference.as_str().unwrap_or_default();
        if self.lost.borrow().contains(target) {
            let why = format!("`{target}`, which this refers to, is left out");
            return Err(self.wrong(reference.origin, why, weight));
        }
        Ok(())
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
