//! Parameters and responses that operations refer to: each becomes a component, for each list of media types that operations use
//! it with.
//!
//! ```yaml
//! {parameters: {User: {in: body, …}}, responses: {NotFound: {schema: …}}}                            # before
//! components: {requestBodies: {User: {content: …}}, responses: {NotFound: {content: …}}}             # after
//! ```

use std::collections::HashMap;

use super::array::Inexpressible;
use super::{Shared, body, parameter, response};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};
use crate::pointer;

/// The parameters and responses of the root.
#[derive(Default)]
pub(super) struct Definitions {
    parameters: Object,
    responses: Object,
    /// What those that were used have become, by their section of the Components Object.
    pub(super) components: Object,
    /// Parameters that were used, and why some cannot be written.
    used: HashMap<String, Result<(), Inexpressible>>,
}

impl Definitions {
    /// Takes them out of a document.
    pub(super) fn take(document: &mut Node) -> Self {
        let mut take = |key| match super::take(document.as_object_mut()?, key) {
            Some(Node {
                value: crate::node::Value::Object(members),
                ..
            }) => Some(*members),
            Some(_) | None => None,
        };
        Self {
            parameters: take("parameters").unwrap_or_default(),
            responses: take("responses").unwrap_or_default(),
            ..Self::default()
        }
    }

    /// A parameter as it was declared, where this may be a reference to it.
    pub(super) fn declared<'n>(&'n self, parameter: &'n Node) -> &'n Node {
        let key = key(parameter, "parameters");
        key.and_then(|key| self.parameters.get(&key))
            .unwrap_or(parameter)
    }

    /// Rewrites a parameter that is no part of a body, or a reference to one.
    pub(super) fn parameter(
        &mut self,
        cx: &Diagnostics,
        node: &mut Node,
    ) -> Result<(), Inexpressible> {
        let Some(key) = key(node, "parameters") else {
            return parameter::convert(cx, node);
        };
        if let Some(used) = self.used.get(&key) {
            refer(node, "parameters", &key);
            return used.clone();
        }
        let mut declared = self.declared(node).clone();
        let converted = parameter::convert(cx, &mut declared);
        self.keep("parameters", &key, declared);
        self.used.insert(key.clone(), converted.clone());
        refer(node, "parameters", &key);
        converted
    }

    /// The Request Body Object that a parameter is, or a reference to one.
    pub(super) fn body(&mut self, mut node: Node, consumes: &[Node], shared: &Shared) -> Node {
        let Some(key) = key(&node, "parameters") else {
            return body::convert(node, consumes);
        };
        let name = named(&key, consumes, &shared.consumes);
        if !self.has("requestBodies", &name) {
            let made = body::convert(self.declared(&node).clone(), consumes);
            self.keep("requestBodies", &name, made);
        }
        refer(&mut node, "requestBodies", &name);
        node
    }

    /// Rewrites a response, or a reference to one.
    pub(super) fn response(
        &mut self,
        cx: &Diagnostics,
        node: &mut Node,
        produces: &[Node],
        shared: &Shared,
    ) {
        let Some(key) = key(node, "responses") else {
            return response::convert(cx, node, produces);
        };
        let name = named(&key, produces, &shared.produces);
        if !self.has("responses", &name)
            && let Some(mut made) = self.responses.get(&key).cloned()
        {
            response::convert(cx, &mut made, produces);
            self.keep("responses", &name, made);
        }
        refer(node, "responses", &name);
    }

    fn has(&self, section: &str, name: &str) -> bool {
        let section = self.components.get(section);
        section.is_some_and(|section| section.get(name).is_some())
    }

    fn keep(&mut self, section: &str, name: &str, node: Node) {
        let section = self.components.entry(section.to_owned());
        let section = section.or_insert_with(|| Node::new(node.origin, Object::new()));
        if let Some(members) = section.as_object_mut() {
            members.insert(name.to_owned(), node);
        }
    }
}

/// The key of what a reference leads to below a member of the root.
fn key(node: &Node, home: &str) -> Option<String> {
    let keys = pointer::parse(node.get("$ref")?.as_str()?)?;
    match keys.as_slice() {
        [root, key] if root == home => Some(key.clone()),
        _ => None,
    }
}

/// The name of what a definition becomes: its own with the media types of the document, else one that says which.
fn named(key: &str, media_types: &[Node], usual: &[Node]) -> String {
    let others = media_types.iter().filter_map(Node::as_str);
    let words = [key].into_iter().chain(others).collect::<Vec<_>>();
    match media_types == usual {
        true => key.to_owned(),
        false => words.join(" "),
    }
}

fn refer(node: &mut Node, section: &str, name: &str) {
    if let Some(reference) = node.get_mut("$ref") {
        reference.value = pointer::reference(&["components", section, name]).into();
    }
}
