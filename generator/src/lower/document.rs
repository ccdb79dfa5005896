//! The document, and what the Reference Objects in it stand for.
//!
//! ```text
//! {$ref: '#/components/responses/NotFound', description: No such user.}  ->  the response, its key, and its other description
//! ```

use serde::de::DeserializeOwned;
use serde_json::Map;

use crate::diagnostics::Diagnostics;
use crate::ir::Docs;
use crate::node::Node;
use crate::origins::Step;
use crate::pointer;

use super::docs;
use super::normal::Components;

/// How many references lead from one to the next at most.
const LONGEST_CHAIN: usize = 64;

/// The document, and what is known of it from the start.
pub(super) struct Document<'a> {
    /// The sink.
    pub(super) cx: &'a Diagnostics,
    /// The root of the document.
    pub(super) root: &'a Node,
    /// `components.schemas`.
    pub(super) components: Components<'a>,
}

/// An object of the document, which may have been referred to.
#[derive(Clone)]
pub(super) struct Resolved<'n> {
    /// The object itself.
    pub(super) node: &'n Node,
    /// Its key among the components of its kind, if it was referred to there and its author gave it.
    pub(super) key: Option<&'n str>,
    /// The references that led to it, outermost first.
    references: Vec<&'n Node>,
}

impl<'a> Document<'a> {
    /// What a node that may be a Reference Object stands for; `None` if that is missing, which has been reported.
    pub(super) fn resolve(&self, node: &'a Node) -> Option<Resolved<'a>> {
        let mut object = Resolved {
            node,
            key: None,
            references: Vec::new(),
        };
        while let Some(reference) = object.node.get("$ref").and_then(Node::as_str) {
            let target = self.target(reference);
            let Some((key, target)) = target.filter(|_| object.references.len() < LONGEST_CHAIN)
            else {
                self.cx
                    .error(node.origin, format!("`{reference}` leads nowhere"))
                    .help("what it leads to refers back to it, or is invalid: correct it");
                return None;
            };
            object.references.push(object.node);
            object.node = target;
            object.key = key;
        }
        Some(object)
    }

    /// What a member stands for, which may be a Reference Object.
    pub(super) fn member(&self, node: &'a Node, key: &str) -> Option<Resolved<'a>> {
        self.resolve(node.get(key)?)
    }

    /// The members of an object that are no extensions, and what they stand for.
    pub(super) fn members(
        &self,
        node: Option<&'a Node>,
    ) -> impl Iterator<Item = (&'a str, Resolved<'a>)> {
        let members = node.and_then(Node::as_object).into_iter().flatten();
        let members = members.filter(|(key, _)| !key.starts_with("x-"));
        members.filter_map(|(key, node)| Some((key.as_str(), self.resolve(node)?)))
    }

    /// What a reference leads to, and its key if it is a component.
    fn target(&self, reference: &str) -> Option<(Option<&'a str>, &'a Node)> {
        let keys = pointer::parse(reference)?;
        match keys.as_slice() {
            [components, kept, key] if components == "components" => {
                let kept = self.root.at(&["components", kept])?.as_object()?;
                let (key, node) = kept.get_key_value(key)?;
                let is_named = self.is_named(node);
                Some((is_named.then_some(key.as_str()), node))
            }
            keys => Some((None, pointer::node(self.root, keys)?)),
        }
    }

    /// Reads these members of an object as its `openapiv3` type, with some that stand for others. `None`, reported, if they do not
    /// fit. Members that have children are not for it: these types buffer a whole tree for each level of nesting, and lose the place
    /// of a failure in it.
    pub(super) fn read<T: DeserializeOwned>(
        &self,
        node: &Node,
        keys: &[&str],
        instead: impl IntoIterator<Item = (&'static str, Node)>,
    ) -> Option<T> {
        let mut members = Map::new();
        for key in keys {
            members.extend(node.get(key).map(|value| ((*key).to_owned(), value.into())));
        }
        let instead = instead.into_iter();
        members.extend(instead.map(|(key, value)| (key.to_owned(), (&value).into())));
        let report = |error: &serde_json::Error| {
            let message = format!("this object does not fit: {error}");
            self.cx.error(node.origin, message);
        };
        let read = serde_json::from_value(members.into());
        read.inspect_err(report).ok()
    }

    /// Whether an object among the components has its key from the author, rather than from the path of a file that it was moved
    /// out of.
    fn is_named(&self, component: &Node) -> bool {
        let path = self.cx.origins().resolve(component.origin).path;
        match path.as_slice() {
            [Step::Key(root), _, _] => &**root == "components",
            // Swagger 2.0.
            [Step::Key(root), _] => matches!(&**root, "parameters" | "responses"),
            _ => false,
        }
    }
}

impl<'n> Resolved<'n> {
    /// A member. Those beside a `$ref` win: in a Path Item Object any may stand there, in a Reference Object `summary` and
    /// `description`.
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        self.owner(key)?.get(key)
    }

    /// The items of a member that is an array; none of any other member.
    pub(super) fn list(&self, key: &str) -> &'n [Node] {
        self.owner(key).map_or(&[], |owner| owner.list(key))
    }

    /// The first of the references, or else the object.
    pub(super) fn outermost(&self) -> &'n Node {
        self.references.first().unwrap_or(&self.node)
    }

    /// The reference, or else the object, that has a member.
    fn owner(&self, key: &str) -> Option<&'n Node> {
        let mut layers = self.references.iter().chain([&self.node]);
        layers.find(|layer| layer.get(key).is_some()).copied()
    }

    /// `summary`, `description`, `deprecated` and the link of it.
    pub(super) fn docs(&self) -> Docs {
        let text = |key: &str| docs::text(self.owner(key)?, key);
        Docs {
            summary: text("summary"),
            description: text("description"),
            ..docs::of_object(self.node)
        }
    }
}
