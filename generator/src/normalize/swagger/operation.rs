//! Path Item Object and Operation Object: a body is no parameter, and media types stand where they are used. Parameters and responses
//! that operations refer to become components, one for each list of media types that operations use them with.
//!
//! ```yaml
//! {parameters: {User: {in: body, …}}, responses: {NotFound: {schema: …}}}                            # before
//! components: {requestBodies: {User: {content: …}}, responses: {NotFound: {content: …}}}             # after
//! ```

use super::{Conversion, insert_new, payload, take_list, value};
use crate::node::{Node, Origin};
use crate::pointer;

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];

impl Conversion<'_> {
    /// Rewrites the operations of a path, and takes out those that cannot be called.
    pub(super) fn path_item(&mut self, path: &str, item: &mut Node) {
        let (parts, broken) = self.parameters(item);
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let why = self.operation(operation, &parts);
            if let Some(why) = why.as_ref().or(broken.as_ref()) {
                let id = operation.get("operationId").and_then(Node::as_str);
                let name = id.map_or_else(|| format!("{method} {path}"), str::to_owned);
                let at = operation.origin.key();
                self.cx.skipped_operation(at, &name, why);
                item.take(method);
            }
        }
    }

    /// Rewrites an operation. Gives why it cannot be called, if that is so.
    fn operation(&mut self, operation: &mut Node, of_path: &[Node]) -> Option<String> {
        let at = operation.get("parameters").unwrap_or(operation).origin;
        let schemes = operation.take("schemes");
        if let Some(servers) = schemes.and_then(|schemes| self.servers_of_operation(&schemes)) {
            insert_new(operation, "servers", servers);
        }
        let consumes = take_list(operation, "consumes").unwrap_or_else(|| self.consumes.clone());
        let produces = take_list(operation, "produces").unwrap_or_else(|| self.produces.clone());
        let responses = operation.get_mut("responses").and_then(Node::as_object_mut);
        for (status, response) in responses.into_iter().flatten() {
            if !status.starts_with("x-") {
                self.response(response, &produces);
            }
        }
        let (mut parts, broken) = self.parameters(operation);
        self.add_inherited(&mut parts, of_path);
        if operation.get("requestBody").is_none()
            && let Some(body) = self.request_body(parts, &consumes, at)
        {
            insert_new(operation, "requestBody", body);
        }
        broken
    }

    /// Rewrites the parameters of a path or an operation, and takes out those that are bodies or fields of forms. Gives these,
    /// and why nothing can be called that requires all others.
    fn parameters(&mut self, owner: &mut Node) -> (Vec<Node>, Option<String>) {
        let mut broken = None;
        let Some(list) = owner.get_mut("parameters").and_then(Node::as_array_mut) else {
            return (Vec::new(), broken);
        };
        let is_part = |node: &Node| matches!(self.declared(node).string("in"), "body" | "formData");
        let (parts, plain): (Vec<Node>, Vec<Node>) =
            std::mem::take(list).into_iter().partition(is_part);
        for mut node in plain {
            let declared = self.declared(&node);
            let name = declared.string("name");
            let Some((at, why)) = value::inexpressible(declared) else {
                if let Some(key) = key(&node, "parameters") {
                    let declared = |own: &Self| own.parameters.get(&key).cloned();
                    self.refer(&mut node, "parameters", &key, declared);
                }
                list.push(node);
                continue;
            };
            if declared.flag("required") {
                let why = format!("its parameter `{name}` cannot be written: {why} here");
                broken = Some(why);
            } else {
                let what = format!("the parameter `{name}`");
                self.cx.skipped(at, &what, &format!("{why} here"));
            }
        }
        (parts, broken)
    }

    /// Adds the parts of a body that a path gives to all of its operations.
    fn add_inherited(&self, parts: &mut Vec<Node>, of_path: &[Node]) {
        let of = |part: &Node, key: &str| self.declared(part).string(key).to_owned();
        let has_body = parts.iter().any(|part| of(part, "in") == "body");
        for part in of_path {
            let is_own = parts.iter().any(|own| of(own, "name") == of(part, "name"));
            if !(is_own || has_body && of(part, "in") == "body") {
                parts.push(part.clone());
            }
        }
    }

    /// There is one body at most, or the fields of a form (Swagger 2.0, Parameter Object).
    fn request_body(&mut self, parts: Vec<Node>, consumes: &[Node], at: Origin) -> Option<Node> {
        let is_body = |part: &Node| self.declared(part).string("in") == "body";
        let (bodies, fields): (Vec<Node>, Vec<Node>) = parts.into_iter().partition(is_body);
        let mut bodies = bodies.into_iter();
        let Some(body) = bodies.next() else {
            let fields = fields.iter().map(|field| self.declared(field).clone());
            let fields: Vec<Node> = fields.collect();
            return (!fields.is_empty()).then(|| payload::form(self.cx, fields, consumes, at));
        };
        for ignored in bodies.chain(fields) {
            let message = "an operation has one body at most, or the fields of a form";
            let reported = self.cx.note(self.declared(&ignored).origin, message);
            reported.help("the first body is read, and this is ignored");
        }
        Some(self.body(body, consumes))
    }

    /// A parameter as it was declared, where this may be a reference to it.
    fn declared<'n>(&'n self, parameter: &'n Node) -> &'n Node {
        let declared = key(parameter, "parameters").and_then(|key| self.parameters.get(&key));
        declared.unwrap_or(parameter)
    }

    /// The Request Body Object that a parameter is, or a reference to one.
    fn body(&mut self, mut node: Node, consumes: &[Node]) -> Node {
        let Some(key) = key(&node, "parameters") else {
            return payload::body(node, consumes);
        };
        let name = named(&key, consumes, &self.consumes);
        self.refer(&mut node, "requestBodies", &name, |own| {
            Some(payload::body(own.parameters.get(&key)?.clone(), consumes))
        });
        node
    }

    /// Rewrites a response, or a reference to one.
    fn response(&mut self, node: &mut Node, produces: &[Node]) {
        let Some(key) = key(node, "responses") else {
            return payload::response(self.cx, node, produces);
        };
        let name = named(&key, produces, &self.produces);
        self.refer(node, "responses", &name, |own| {
            let mut made = own.responses.get(&key)?.clone();
            payload::response(own.cx, &mut made, produces);
            Some(made)
        });
    }

    /// Makes a reference to a definition one to the component that it becomes.
    fn refer(
        &mut self,
        node: &mut Node,
        section: &str,
        name: &str,
        make: impl FnOnce(&Self) -> Option<Node>,
    ) {
        let kept = self.components.get(section);
        if kept.and_then(|kept| kept.get(name)).is_none() {
            let Some(made) = make(self) else { return };
            let kept = self.components.entry(section.to_owned());
            let kept = kept.or_insert_with(|| Node::object(made.origin, []));
            insert_new(kept, name, made);
        }
        if let Some(reference) = node.get_mut("$ref") {
            reference.value = pointer::reference(&["components", section, name]).into();
        }
    }
}

/// The key of what a reference leads to below a member of the root.
pub(super) fn key(node: &Node, home: &str) -> Option<String> {
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
    let words: Vec<&str> = [key].into_iter().chain(others).collect();
    words.join(" ")
}
