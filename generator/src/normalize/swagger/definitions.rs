//! Parameters and responses that operations refer to: each becomes a component, for each list of media types that operations use
//! it with.
//!
//! ```yaml
//! {parameters: {User: {in: body, …}}, responses: {NotFound: {schema: …}}}                            # before
//! components: {requestBodies: {User: {content: …}}, responses: {NotFound: {content: …}}}             # after
//! ```

use super::value::{self, Inexpressible};
use super::{Conversion, payload};
use crate::node::Node;
use crate::pointer;

impl Conversion<'_> {
    /// A parameter as it was declared, where this may be a reference to it.
    pub(super) fn declared<'n>(&'n self, parameter: &'n Node) -> &'n Node {
        let declared = key(parameter, "parameters").and_then(|key| self.parameters.get(&key));
        declared.unwrap_or(parameter)
    }

    /// Rewrites a parameter that is no part of a body, or a reference to one.
    pub(super) fn parameter(&mut self, node: &mut Node) -> Result<(), Inexpressible> {
        let location = self.declared(node).string("in").to_owned();
        let Some(key) = key(node, "parameters") else {
            return value::convert(self.cx, node, &location);
        };
        let style = value::style(self.declared(node), &location);
        if !self.has("parameters", &key) {
            let mut made = self.declared(node).clone();
            let _same = value::convert(self.cx, &mut made, &location);
            self.keep("parameters", &key, made);
        }
        refer(node, "parameters", &key);
        style.map(drop)
    }

    /// The Request Body Object that a parameter is, or a reference to one.
    pub(super) fn body(&mut self, mut node: Node, consumes: &[Node]) -> Node {
        let Some(key) = key(&node, "parameters") else {
            return payload::body(node, consumes);
        };
        let name = named(&key, consumes, &self.consumes);
        if !self.has("requestBodies", &name) {
            let made = payload::body(self.declared(&node).clone(), consumes);
            self.keep("requestBodies", &name, made);
        }
        refer(&mut node, "requestBodies", &name);
        node
    }

    /// Rewrites a response, or a reference to one.
    pub(super) fn response(&mut self, node: &mut Node, produces: &[Node]) {
        let Some(key) = key(node, "responses") else {
            return payload::response(self.cx, node, produces);
        };
        let name = named(&key, produces, &self.produces);
        if !self.has("responses", &name)
            && let Some(mut made) = self.responses.get(&key).cloned()
        {
            payload::response(self.cx, &mut made, produces);
            self.keep("responses", &name, made);
        }
        refer(node, "responses", &name);
    }

    fn has(&self, section: &str, name: &str) -> bool {
        let section = self.components.get(section);
        section.is_some_and(|section| section.get(name).is_some())
    }

    fn keep(&mut self, section: &str, name: &str, made: Node) {
        let section = self.components.entry(section.to_owned());
        let section = section.or_insert_with(|| Node::object(made.origin, []));
        super::insert_new(section, name, made);
    }
}

/// The key of what a reference leads to below a member of the root.
fn key(node: &Node, home: &str) -> Option<String> {
    match pointer::parse(node.get("$ref")?.as_str()?)?.as_slice() {
        [root, key] if root == home => Some(key.clone()),
        _ => None,
    }
}

/// The name of what a definition becomes: its own with the media types of the document, else one that says which.
fn named(key: &str, media_types: &[Node], usual: &[Node]) -> String {
    if media_types == usual {
        return key.to_owned();
    }
    let others = media_types.iter().filter_map(Node::as_str);
    [key]
        .into_iter()
        .chain(others)
        .collect::<Vec<_>>()
        .join(" ")
}

fn refer(node: &mut Node, section: &str, name: &str) {
    if let Some(reference) = node.get_mut("$ref") {
        reference.value = pointer::reference(&["components", section, name]).into();
    }
}
