//! A value of any self-describing format, kept in memory until its type is known.

use std::any::TypeId;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

use super::context::limit;
use super::context::score::Score;

/// The maximum depth of nested arrays and objects, for formats without a limit of their own.
const DEPTH: usize = 128;

/// The position of a node in its [`Tree`].
pub(super) type Id = usize;

/// A value in memory. Children come before their parent, the root is last. Numbers keep their kind.
#[derive(Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The verdicts so far.
    verdicts: RefCell<Verdicts>,
}

impl Drop for Tree {
    fn drop(&mut self) {
        limit::give_back(self.verdicts.get_mut().len() * VERDICT);
    }
}

/// The bytes of an entry in the cache.
const VERDICT: usize = size_of::<((Id, TypeId), Verdict)>();

/// Verdicts by node and type.
type Verdicts = HashMap<(Id, TypeId), Verdict>;

/// Whether a node is a value of a type.
#[derive(Clone, Copy)]
pub(super) struct Verdict {
    /// The score of the type; `None` if the node is not a value of it.
    pub(super) score: Option<Score>,
    /// The position of the matching branch, if the type is a union that has one.
    pub(super) branch: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    String(Box<str>),
    Array(Vec<Id>),
    Object(Vec<(Box<str>, Id)>),
}

impl Tree {
    /// Reads a value into a tree.
    pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rc<Self>, D::Error> {
        let mut tree = Self::default();
        NodeSeed::top(&mut tree).deserialize(deserializer)?;
        Ok(Rc::new(tree))
    }

    /// Reads an object whose first key has been read already.
    pub(super) fn read_object<'de, A: MapAccess<'de>>(
        first: Box<str>,
        mut map: A,
    ) -> Result<Rc<Self>, A::Error> {
        let mut tree = Self::default();
        let value = map.next_value_seed(NodeSeed::top(&mut tree))?;
        let object = NodeSeed::top(&mut tree).entries(vec![(first, value)], map)?;
        tree.push(object);
        Ok(Rc::new(tree))
    }

    /// JSON as a tree.
    pub(super) fn of_json(json: &Json) -> Rc<Self> {
        // A value is a deserializer that does not fail.
        Self::read(json).unwrap_or_default()
    }

    pub(super) fn root(&self) -> Id {
        self.nodes.len().saturating_sub(1)
    }

    pub(super) fn node(&self, id: Id) -> &Node {
        self.nodes.get(id).unwrap_or(&Node::Null)
    }

    /// The entries of an object.
    pub(super) fn entries(&self, id: Id) -> Option<&[(Box<str>, Id)]> {
        match self.node(id) {
            Node::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// A node as JSON. The last value of a repeated key wins. NaN and infinity become null.
    pub(super) fn json(&self, id: Id) -> Json {
        match self.node(id) {
            Node::Null => Json::Null,
            Node::Boolean(value) => (*value).into(),
            Node::Unsigned(number) => (*number).into(),
            Node::Signed(number) => (*number).into(),
            Node::Float(number) => (*number).into(),
            Node::String(text) => Json::from(&**text),
            Node::Array(items) => items.iter().map(|item| self.json(*item)).collect(),
            Node::Object(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| (String::from(&**key), self.json(*value)));
                Json::Object(entries.collect())
            }
        }
    }

    /// Caches the verdict about a node and a type.
    ///
    /// # Errors
    ///
    /// When a limit is exceeded: there may be hundreds of types for a node of two bytes.
    pub(super) fn note<T: 'static, E: Error>(&self, id: Id, verdict: Verdict) -> Result<(), E> {
        limit::keep(VERDICT)?;
        let mut verdicts = self.verdicts.borrow_mut();
        verdicts.insert((id, TypeId::of::<T>()), verdict);
        Ok(())
    }

    /// The cached verdict about a node and a type.
    pub(super) fn known<T: 'static>(&self, id: Id) -> Option<Verdict> {
        let verdicts = self.verdicts.borrow();
        verdicts.get(&(id, TypeId::of::<T>())).copied()
    }

    fn push(&mut self, node: Node) -> Id {
        self.nodes.push(node);
        self.root()
    }
}

/// Reads a node, down to a maximum depth, and returns its position.
struct NodeSeed<'t> {
    tree: &'t mut Tree,
    depth: usize,
}

impl<'t> NodeSeed<'t> {
    fn top(tree: &'t mut Tree) -> Self {
        Self { tree, depth: DEPTH }
    }

    fn below<E: Error>(&mut self) -> Result<NodeSeed<'_>, E> {
        match self.depth.checked_sub(1) {
            Some(depth) => Ok(NodeSeed {
                tree: self.tree,
                depth,
            }),
            None => Err(E::custom("arrays and objects stand too deep in each other")),
        }
    }

    fn entries<'de, A: MapAccess<'de>>(
        mut self,
        mut entries: Vec<(Box<str>, Id)>,
        mut map: A,
    ) -> Result<Node, A::Error> {
        let below = self.below()?;
        while let Some(key) = map.next_key::<Box<str>>()? {
            limit::spend(size_of::<(Box<str>, Id)>() + key.len())?;
            let value = map.next_value_seed(NodeSeed {
                tree: below.tree,
                depth: below.depth,
            })?;
            entries.push((key, value));
        }
        Ok(Node::Object(entries))
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Id;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Id, D::Error> {
        let _deeper = limit::deeper(0)?;
        limit::spend(size_of::<Node>())?;
        let seed = NodeSeed {
            tree: self.tree,
            depth: self.depth,
        };
        let node = deserializer.deserialize_any(seed)?;
        Ok(self.tree.push(node))
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(u64::try_from(number).map_or(Node::Signed(number), Node::Unsigned))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Unsigned(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        limit::spend(text.len())?;
        Ok(Node::String(text.into()))
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut array: A) -> Result<Node, A::Error> {
        let below = self.below()?;
        let mut items = Vec::new();
        while let Some(item) = array.next_element_seed(NodeSeed {
            tree: below.tree,
            depth: below.depth,
        })? {
            items.push(item);
        }
        Ok(Node::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Node, A::Error> {
        self.entries(Vec::new(), map)
    }
}
