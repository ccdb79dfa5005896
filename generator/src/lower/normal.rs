//! The normal form of a schema: what it, its `$ref`s and its `allOf` say together. It is found once for each component, and
//! finding it reports nothing: what there is to report is part of it.
//!
//! ```text
//! {allOf: [{$ref: Pet}, {required: [bark], properties: {bark: {…}}}]}
//!   ->  parts: [Pet's, its own], properties: [<those of Pet>, bark], required: [<those of Pet>, bark]
//! ```

mod table;

use std::collections::BTreeSet;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::ir::TypeName;
use crate::keywords::{constrains_beside, has_type, likely_type};
use crate::node::{Node, Origin};

pub(super) use table::{Component, Components};

/// How many references are followed from one schema to the next before it is called endless.
pub(super) const MAX_CHAIN: usize = 200;

/// The keywords that join schemas.
const COMPOSITION: &[&str] = &["allOf", "oneOf", "anyOf"];
/// The same, and the one that belongs to a union.
const UNION: &[&str] = &["allOf", "oneOf", "anyOf", "discriminator"];

/// What a schema says, its `$ref`s followed and its `allOf` flattened.
#[derive(Debug, Clone, Default)]
pub(super) struct Normal<'n> {
    /// The schemas that it is made of, those of its `allOf` first.
    pub(super) parts: Vec<Part<'n>>,
    /// The unions that must hold at once, in the same order.
    pub(super) unions: Vec<Union<'n>>,
    /// Every property, in order, with all schemas that declare it and the owner of the part that each is from.
    pub(super) properties: IndexMap<&'n str, Vec<Declaration<'n>>>,
    /// What the parts require, in order, each with the first entry that names it.
    pub(super) required: IndexMap<&'n str, &'n Node>,
    /// What is to be reported when it becomes a type.
    pub(super) problems: Vec<(Origin, Problem)>,
}

/// The keywords of one schema that a schema is made of; its `allOf`, and its union if it is one, left aside.
#[derive(Debug, Clone)]
pub(super) struct Part<'n> {
    pub(super) schema: &'n Node,
    /// The component that it stands in; `None` for the schema that was asked about.
    pub(super) owner: Option<Arc<TypeName>>,
    /// Its `type`, or the likeliest one.
    pub(super) kind: Option<&'n str>,
    /// Whether it says `type` and nothing else.
    pub(super) is_bare_type: bool,
    /// `propertyName` of its discriminator.
    pub(super) discriminator: Option<&'n str>,
}

/// A schema of a property, and the component that it stands in.
pub(super) type Declaration<'n> = (&'n Node, Option<Arc<TypeName>>);

/// `oneOf` or `anyOf`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Union<'n> {
    /// The schema that it stands in, with its discriminator.
    pub(super) schema: &'n Node,
    /// Its branches, of which there are some.
    pub(super) branches: &'n [Node],
}

/// What a normal form cannot say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// A reference leads nowhere: the schema as a whole is broken.
    Missing(String),
    /// `allOf` leads through too many schemas.
    TooDeep,
    /// Something that the type does not show, in the words of a note.
    Unshown(&'static str),
}

impl<'n> Normal<'n> {
    /// The normal form of a schema; `own` is the component that it stands for, if it does.
    fn of(components: &Components<'n>, schema: &'n Node, own: Option<usize>) -> Self {
        let mut walk = Walk {
            components,
            taken: own.into_iter().collect(),
            path: own.into_iter().collect(),
            depth: 0,
            normal: Self::default(),
        };
        let owner = own.and_then(|own| components.get(own));
        walk.schema(schema, owner.map(|own| &own.name));
        walk.normal.joined()
    }

    /// What its parts say together.
    pub(super) fn joined(mut self) -> Self {
        for part in &self.parts {
            for (key, schema) in part.schema.members("properties") {
                let declarations = self.properties.entry(key).or_default();
                declarations.push((schema, part.owner.clone()));
            }
            for entry in part.schema.list("required") {
                if let Some(name) = entry.as_str() {
                    self.required.entry(name).or_insert(entry);
                }
            }
        }
        self
    }

    /// What several parts say together.
    pub(super) fn from_parts(parts: Vec<Part<'n>>) -> Self {
        let unjoined = Self::default();
        Self { parts, ..unjoined }.joined()
    }

    /// The schemas that declare a property, in the order of the parts.
    pub(super) fn declarations(&self, property: &str) -> impl Iterator<Item = &'n Node> {
        let declarations = self.properties.get(property).into_iter().flatten();
        declarations.map(|(schema, _)| *schema)
    }

    /// The branches of its first union.
    pub(super) fn branches(&self) -> &'n [Node] {
        self.unions.first().map_or(&[], |union| union.branches)
    }

    /// The types of its parts, each once, sorted.
    pub(super) fn kinds(&self) -> Vec<&'n str> {
        let kinds: BTreeSet<&str> = self.parts.iter().filter_map(|part| part.kind).collect();
        kinds.into_iter().collect()
    }
}

impl<'n> Part<'n> {
    /// A schema as a part, keywords in `aside` left aside; `None` if nothing is left that says what a value is.
    fn new(schema: &'n Node, owner: Option<&Arc<TypeName>>, aside: &[&str]) -> Option<Self> {
        let written = schema.get("type").and_then(Node::as_str);
        let says_more = constrains_beside(schema, &[&["type"], aside].concat());
        (written.is_some() || says_more).then(|| Self {
            schema,
            owner: owner.cloned(),
            kind: written.or_else(|| likely_type(schema, aside)),
            is_bare_type: !says_more,
            discriminator: discriminator(schema).filter(|_| !aside.contains(&"discriminator")),
        })
    }

    /// Whether it says its type, rather than that its keywords only hint at one.
    pub(super) fn has_type(&self) -> bool {
        has_type(self.schema, self.kind)
    }

    /// A schema that is made of no others.
    pub(super) fn single(schema: &'n Node) -> Option<Self> {
        Self::new(schema, None, &[])
    }
}

/// The way from a schema to the parts that it is made of.
struct Walk<'w, 'n> {
    components: &'w Components<'n>,
    /// Components that have been taken in: a second time adds nothing.
    taken: BTreeSet<usize>,
    /// The components between the schema and the part at hand.
    path: Vec<usize>,
    depth: usize,
    /// The parts, unions and problems that were met.
    normal: Normal<'n>,
}

impl<'n> Walk<'_, 'n> {
    fn schema(&mut self, schema: &'n Node, owner: Option<&Arc<TypeName>>) {
        if self.depth > MAX_CHAIN {
            return self.problem(schema, Problem::TooDeep);
        }
        self.depth += 1;
        if let Some(reference) = schema.get("$ref").and_then(Node::as_str) {
            self.reference(schema, reference);
        } else {
            for branch in schema.list("allOf") {
                self.schema(branch, owner);
            }
            let union = self.union(schema);
            let aside = union.map_or(COMPOSITION, |_| UNION);
            self.normal.parts.extend(Part::new(schema, owner, aside));
            self.normal.unions.extend(union);
        }
        self.depth -= 1;
    }

    fn problem(&mut self, at: &Node, problem: Problem) {
        self.normal.problems.push((at.origin, problem));
    }

    fn reference(&mut self, schema: &'n Node, reference: &str) {
        let components = self.components;
        let index = components.reference(schema);
        match index.and_then(|index| Some((index, components.get(index)?))) {
            None => self.problem(schema, Problem::Missing(reference.to_owned())),
            Some((index, target)) if self.taken.insert(index) => {
                self.path.push(index);
                self.schema(target.schema, Some(&target.name));
                self.path.pop();
            }
            Some(_) => {}
        }
    }

    /// The branches of a schema's `oneOf` or `anyOf`, unless they say nothing that a type can show.
    fn union(&mut self, schema: &'n Node) -> Option<Union<'n>> {
        let mut unions = Vec::new();
        for key in ["oneOf", "anyOf"] {
            let branches = schema.list(key);
            // A supertype that lists its subtypes: to inherit from it is not to be one of them.
            let lists_subtypes = branches.iter().any(|branch| {
                let index = self.components.reference(branch);
                index.is_some_and(|index| self.path.contains(&index))
            });
            if branches.is_empty() {
                continue;
            } else if branches.iter().all(only_requires) {
                let note = "the branches only say which properties are required together: the generated struct does not enforce that";
                self.problem(schema, Problem::Unshown(note));
            } else if !lists_subtypes {
                unions.push(branches);
            }
        }
        if let [_, [second, ..]] = unions.as_slice() {
            let note = "`oneOf` stands beside `anyOf`: the type has the branches of `oneOf` alone, and `anyOf` is not enforced";
            self.problem(second, Problem::Unshown(note));
        }
        let branches = *unions.first()?;
        Some(Union { schema, branches })
    }
}

/// Whether a branch only says which properties must be there, or which must not.
fn only_requires(branch: &Node) -> bool {
    let members = branch.as_object();
    members.is_some_and(|members| {
        let of_words = ["required", "not", "type", "title", "description"];
        let mut keys = members.keys().map(String::as_str);
        (members.contains_key("required") || members.contains_key("not"))
            && keys.all(|key| of_words.contains(&key))
    })
}

/// `propertyName` of a schema's discriminator.
pub(super) fn discriminator(schema: &Node) -> Option<&str> {
    schema.at(&["discriminator", "propertyName"])?.as_str()
}

/// The branches of a schema's `oneOf` and `anyOf`.
pub(super) fn branches(schema: &Node) -> impl Iterator<Item = &Node> {
    schema.list("oneOf").iter().chain(schema.list("anyOf"))
}

/// The one branch of `allOf` that says something, where nothing else does but perhaps a `type`.
pub(super) fn only_branch(schema: &Node) -> Option<&Node> {
    let branches = schema.list("allOf").iter();
    let mut branches = branches.filter(|branch| constrains_beside(branch, &["type"]));
    let (only, other) = (branches.next()?, branches.next());
    (other.is_none() && !constrains_beside(schema, &["allOf", "type"])).then_some(only)
}
