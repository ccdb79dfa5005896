//! The positions of all nodes of a file, as a tree that paths are followed in.

use indexmap::IndexSet;

use crate::origins::{Position, Step};

/// Levels that are remembered: what stands deeper is found at its ancestor.
const DEPTH: usize = 256;

/// The positions of a file's nodes.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// In the order in which they begin: the first one is the root.
    nodes: Vec<Node>,
    /// All keys, each once.
    keys: IndexSet<Box<str>>,
}

/// A node's position and what is inside of it.
#[derive(Debug)]
struct Node {
    at: Mark,
    inside: Inside,
}

/// A [`Position`], in half of its size: a document has hundreds of thousands.
#[derive(Debug, Clone, Copy)]
struct Mark {
    line: u32,
    column: u32,
}

/// What is inside of a node, by indices into [`Tree::nodes`].
#[derive(Debug)]
pub(super) enum Inside {
    /// Nothing.
    Scalar,
    /// The node of an anchor: the rest of a path goes on there.
    Alias(usize),
    /// An array's items.
    Items(Vec<u32>),
    /// An object's members, sorted by key when the object has ended.
    Members(Vec<Member>),
}

/// A member of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// An index into [`Tree::keys`].
    key: u32,
    at: Mark,
    node: u32,
}

impl From<Position> for Mark {
    fn from(at: Position) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            line: small(at.line),
            column: small(at.column),
        }
    }
}

impl From<Mark> for Position {
    fn from(mark: Mark) -> Self {
        Self {
            line: mark.line as usize,
            column: mark.column as usize,
        }
    }
}

impl Tree {
    /// Parses a file. Never fails: what could not be parsed is found at its nearest ancestor that could.
    pub(super) fn parse(text: &str) -> Self {
        if text.trim_start().starts_with('{') {
            let tree = super::json::parse(text);
            if !tree.nodes.is_empty() {
                return tree;
            }
        }
        super::yaml::parse(text)
    }

    /// The position of the node that a path leads to, or of its key, or of its nearest ancestor that is there.
    ///
    /// An object or array that begins on a line of its own is found at its key: that is where a reader looks for it.
    pub(super) fn find(&self, path: &[Step], key: bool) -> Position {
        let Some(mut node) = self.nodes.first() else {
            return super::START;
        };
        let (mut value, mut name) = (node.at, node.at);
        for step in path {
            let Some((next_name, next)) = self.step(self.behind_alias(node), step) else {
                return name.into();
            };
            node = next;
            value = next.at;
            name = next_name.unwrap_or(value);
        }
        let starts_below = value.line > name.line && !matches!(node.inside, Inside::Scalar);
        if key || starts_below { name } else { value }.into()
    }

    fn step(&self, from: &Node, step: &Step) -> Option<(Option<Mark>, &Node)> {
        let member = match (&from.inside, step) {
            (Inside::Members(members), Step::Key(key)) => {
                let key = self.keys.get_index_of(&**key)?;
                let first = members.partition_point(|member| (member.key as usize) < key);
                members.get(first).filter(|it| it.key as usize == key)
            }
            (Inside::Members(members), Step::Repeated(key)) => {
                let key = self.keys.get_index_of(&**key)?;
                let after = members.partition_point(|member| (member.key as usize) <= key);
                let last = members.get(after.checked_sub(1)?);
                last.filter(|it| it.key as usize == key)
            }
            (Inside::Items(items), Step::Index(index)) => {
                return Some((None, self.nodes.get(*items.get(*index)? as usize)?));
            }
            (Inside::Scalar | Inside::Alias(_) | Inside::Items(_) | Inside::Members(_), _) => None,
        }?;
        Some((Some(member.at), self.nodes.get(member.node as usize)?))
    }

    fn behind_alias<'a>(&'a self, node: &'a Node) -> &'a Node {
        match node.inside {
            // An anchor stands before its alias and is no alias itself: one step is enough.
            Inside::Alias(target) => self.nodes.get(target).unwrap_or(node),
            Inside::Scalar | Inside::Items(_) | Inside::Members(_) => node,
        }
    }
}

/// Puts a tree together from what a parser meets, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Builder {
    tree: Tree,
    /// The objects and arrays that have not ended, the innermost one last, each with the key whose value comes next.
    open: Vec<(usize, Option<(u32, Mark)>)>,
}

impl Builder {
    /// Whether no more levels are remembered.
    pub(super) fn is_deep(&self) -> bool {
        self.open.len() > DEPTH
    }

    /// Whether the next thing in the innermost container is a key.
    pub(super) fn wants_key(&self) -> bool {
        let innermost = self.open.last().filter(|(_, key)| key.is_none());
        let node = innermost.and_then(|(index, _)| self.tree.nodes.get(*index));
        node.is_some_and(|node| matches!(node.inside, Inside::Members(_)))
    }

    /// A key of the innermost object.
    pub(super) fn key(&mut self, name: &str, at: Position) {
        let keys = &mut self.tree.keys;
        let index = keys
            .get_index_of(name)
            .unwrap_or_else(|| keys.insert_full(name.into()).0);
        if let (Some((_, key)), Ok(index)) = (self.open.last_mut(), u32::try_from(index)) {
            *key = Some((index, at.into()));
        }
    }

    /// A value that holds no others. Gives its index.
    pub(super) fn leaf(&mut self, at: Position, inside: Inside) -> usize {
        let index = self.tree.nodes.len();
        let node = u32::try_from(index).unwrap_or(u32::MAX);
        if let Some((parent, key)) = self.open.last_mut()
            && let Some(parent) = self.tree.nodes.get_mut(*parent)
        {
            match (&mut parent.inside, key.take()) {
                (Inside::Items(items), _) => items.push(node),
                (Inside::Members(members), Some((key, at))) => {
                    members.push(Member { key, at, node });
                }
                (Inside::Members(_) | Inside::Scalar | Inside::Alias(_), _) => {}
            }
        }
        let at = at.into();
        self.tree.nodes.push(Node { at, inside });
        index
    }

    /// An object or array begins. Gives its index.
    pub(super) fn open(&mut self, at: Position, inside: Inside) -> usize {
        let index = self.leaf(at, inside);
        self.open.push((index, None));
        index
    }

    /// The innermost object or array ends.
    pub(super) fn close(&mut self) {
        let closed = self.open.pop();
        let node = closed.and_then(|(index, _)| self.tree.nodes.get_mut(index));
        if let Some(Inside::Members(members)) = node.map(|node| &mut node.inside) {
            // Stable: of two members of the same key the first one stays before the other.
            members.sort_by_key(|member| member.key);
        }
    }

    /// The text ends, also in the middle of something.
    pub(super) fn finish(mut self) -> Tree {
        while !self.open.is_empty() {
            self.close();
        }
        self.tree
    }
}
