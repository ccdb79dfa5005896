//! `components.schemas` as a table: what a `$ref` leads to, which components admit null, and which inherit from which.

use std::collections::BTreeMap;

use crate::ir::TypeId;
use crate::node::Node;

/// How many references are followed from one schema to the next before it is called endless.
pub(super) const MAX_CHAIN: usize = 200;

/// `components.schemas`, sorted by key: an index is the component's [`TypeId`].
pub(super) struct Components<'a> {
    sorted: Vec<(&'a str, &'a Node)>,
    nullable: Vec<bool>,
    heirs: BTreeMap<usize, Vec<usize>>,
}

/// What a schema's `$ref` leads to.
pub(super) enum Target<'a> {
    /// A component, by its index.
    Component(usize),
    /// Another place of the document.
    Node(&'a Node),
    /// Nothing.
    Missing,
}

impl<'a> Components<'a> {
    /// Reads the table of the document at `root`.
    pub(super) fn new(root: &'a Node) -> Self {
        let mut sorted: Vec<(&str, &Node)> = root
            .at(&["components", "schemas"])
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
            .map(|(key, node)| (key.as_str(), node))
            .collect();
        sorted.sort_unstable_by_key(|(key, _)| *key);
        let mut components = Self {
            sorted,
            nullable: Vec::new(),
            heirs: BTreeMap::new(),
        };
        components.nullable = super::nullability::of_components(&components);
        components.heirs = components.find_heirs();
        components
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Their keys and schemas, by index.
    pub(super) fn all(&self) -> &[(&'a str, &'a Node)] {
        &self.sorted
    }

    /// A component's key and schema.
    pub(super) fn get(&self, index: usize) -> Option<(&'a str, &'a Node)> {
        self.sorted.get(index).copied()
    }

    /// The index of a key.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        self.sorted.binary_search_by_key(&key, |(key, _)| key).ok()
    }

    /// The id that the type of a component has.
    pub(super) fn id(index: usize) -> TypeId {
        TypeId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Whether null is a value of a component.
    pub(super) fn is_nullable(&self, index: usize) -> bool {
        self.nullable.get(index).copied().unwrap_or_default()
    }

    /// The components whose `allOf` names this one, ascending.
    pub(super) fn heirs(&self, index: usize) -> &[usize] {
        self.heirs.get(&index).map_or(&[], Vec::as_slice)
    }

    /// The component that a reference means, by its whole `$ref` or, as a discriminator's mapping may have it, its bare key.
    pub(super) fn by_reference(&self, reference: &str) -> Option<usize> {
        let key = reference
            .strip_prefix("#/components/schemas/")
            .unwrap_or(reference);
        // `normalize` writes the key as it is, a document writes it as a JSON pointer.
        self.find(key).or_else(|| self.find(&unescape(key)))
    }

    /// What a `$ref` leads to.
    pub(super) fn target(&self, root: &'a Node, reference: &str) -> Target<'a> {
        if reference.starts_with('#')
            && let Some(index) = self.by_reference(reference)
        {
            return Target::Component(index);
        }
        follow(root, reference).map_or(Target::Missing, Target::Node)
    }

    fn find_heirs(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut heirs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (heir, (_, node)) in self.sorted.iter().enumerate() {
            let branches = node.get("allOf").and_then(Node::as_array).unwrap_or(&[]);
            let bases = branches
                .iter()
                .filter_map(|branch| self.by_reference(branch.get("$ref")?.as_str()?));
            for base in bases.filter(|base| *base != heir) {
                heirs.entry(base).or_default().push(heir);
            }
        }
        heirs
    }
}

/// The node that a reference within the document leads to.
pub(super) fn follow<'a>(root: &'a Node, reference: &str) -> Option<&'a Node> {
    let pointer = reference.strip_prefix('#')?;
    if pointer.is_empty() {
        return Some(root);
    }
    pointer
        .strip_prefix('/')?
        .split('/')
        .try_fold(root, |node, step| {
            let key = unescape(step);
            match node.as_array() {
                Some(items) => items.get(key.parse::<usize>().ok()?),
                None => node.get(&key),
            }
        })
}

/// One step of a JSON pointer in a URI fragment, as the key it means (RFC 6901, section 6).
fn unescape(step: &str) -> String {
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes)
        .replace("~1", "/")
        .replace("~0", "~")
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}
