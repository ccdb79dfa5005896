//! `allOf`: a schema made of several. Objects become one struct with the properties of all; a single `$ref` stays what it refers to.
//!
//! ```text
//! {allOf: [{$ref: Pet}, {type: object, properties: {bark: {…}}}]}  ->  Struct { fields: [<those of Pet>, bark] }
//! {allOf: [{$ref: Pet}], description: The winner.}                 ->  Named(Pet)
//! ```

use std::collections::BTreeSet;

use crate::ir::{Shape, TypeName};
use crate::node::{Node, Object, Origin};

use super::components::{MAX_CHAIN, Target};
use super::keywords;
use super::object::Part;
use super::scope::{Lowered, Scope};

/// The way from a schema to the parts that it is made of.
struct Walk {
    /// Components that have been taken apart: a second time adds nothing.
    taken: BTreeSet<usize>,
    /// The components between the schema and the part at hand. A union that has one of them as a branch lists its own heirs.
    path: Vec<usize>,
    /// How many steps were taken.
    chain: usize,
}

impl<'a> Scope<'a> {
    /// A schema with `allOf`, `oneOf` or `anyOf`, and whatever stands beside them.
    pub(super) fn composed(&mut self, schema: &Node, name: &TypeName) -> Lowered {
        if let Some(lowered) = self.base(schema, name) {
            return lowered;
        }
        if let Some(only) = only_branch(schema) {
            return self.schema(only, name);
        }
        let parts = self.parts(schema, name);
        self.merge(parts, schema.origin, name)
    }

    /// The schemas that a schema is made of, those of its `allOf` first.
    pub(super) fn parts<'n>(&self, schema: &'n Node, owner: &TypeName) -> Vec<Part<'n>>
    where
        'a: 'n,
    {
        let components = &self.document.components;
        let own = match owner {
            TypeName::Component(key) => components.find(key),
            TypeName::Inline(_) => None,
        };
        let mut walk = Walk {
            taken: own.into_iter().collect(),
            path: own.into_iter().collect(),
            chain: 0,
        };
        let mut parts = Vec::new();
        self.take_apart(schema, owner, &mut walk, &mut parts);
        parts
    }

    fn take_apart<'n>(
        &self,
        schema: &'n Node,
        owner: &TypeName,
        walk: &mut Walk,
        parts: &mut Vec<Part<'n>>,
    ) where
        'a: 'n,
    {
        if walk.chain > MAX_CHAIN {
            let why = format!("`allOf` leads through more than {MAX_CHAIN} schemas");
            self.cx()
                .skipped(schema.origin, "what this schema adds", &why);
            return;
        }
        walk.chain += 1;
        if let Some(reference) = schema.get("$ref").and_then(Node::as_str) {
            self.take_target_apart(reference, owner, walk, parts);
        } else {
            for branch in schema.get("allOf").and_then(Node::as_array).unwrap_or(&[]) {
                self.take_apart(branch, owner, walk, parts);
            }
            if keywords::says_something_beside(schema, "allOf") {
                let owner = owner.clone();
                let union = self.union_of(schema, &walk.path);
                parts.push(Part {
                    schema,
                    owner,
                    union,
                });
            }
        }
        walk.chain -= 1;
    }

    fn take_target_apart<'n>(
        &self,
        reference: &str,
        owner: &TypeName,
        walk: &mut Walk,
        parts: &mut Vec<Part<'n>>,
    ) where
        'a: 'n,
    {
        let document = self.document;
        match document.components.target(document.root, reference) {
            Target::Component(index) => {
                let Some((key, component)) = document.components.get(index) else {
                    return;
                };
                if walk.taken.insert(index) {
                    walk.path.push(index);
                    self.take_apart(component, &TypeName::Component(key.to_owned()), walk, parts);
                    walk.path.pop();
                }
            }
            Target::Node(target) => self.take_apart(target, owner, walk, parts),
            Target::Missing => {}
        }
    }

    /// What all parts together admit.
    pub(super) fn merge(
        &mut self,
        mut parts: Vec<Part<'_>>,
        origin: Origin,
        name: &TypeName,
    ) -> Lowered {
        let unions = parts.iter().filter(|part| part.union.is_some()).count();
        if unions > 1 {
            return self.joined_unions(&parts, origin, name);
        }
        if let Some(index) = parts.iter().position(|part| part.union.is_some()) {
            let union = parts.remove(index);
            return self.union(union, parts, name);
        }
        let mut kinds: Vec<&str> = parts.iter().filter_map(|part| kind(part.schema)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        match kinds.as_slice() {
            [] => Lowered::Shape(Shape::Any),
            ["object"] => self.record(&parts, name),
            // An integer is a number.
            [_] | ["integer", "number"] => self.joined(&parts, origin, name),
            [first, second, ..] => {
                let why =
                    format!("it joins the types `{first}` and `{second}`, and no value is of both");
                self.untyped(origin, &why)
            }
        }
    }

    /// Parts of the same type other than `object`: one schema with the keywords of all.
    fn joined(&mut self, parts: &[Part<'_>], origin: Origin, name: &TypeName) -> Lowered {
        let mut members = Object::new();
        for (key, value) in parts
            .iter()
            .filter_map(|part| part.schema.as_object())
            .flatten()
        {
            let joined = match (key.as_str(), members.get(key)) {
                ("allOf" | "oneOf" | "anyOf" | "discriminator", _) => continue,
                ("enum", Some(known)) => common_values(known, value),
                ("items", Some(known)) if known != value => {
                    let both = vec![known.clone(), value.clone()];
                    let all = Object::from([("allOf".to_owned(), Node::new(value.origin, both))]);
                    Node::new(value.origin, all)
                }
                ("type", Some(known)) if known.as_str() == Some("integer") => continue,
                _ => value.clone(),
            };
            members.insert(key.clone(), joined);
        }
        if members
            .get("enum")
            .and_then(Node::as_array)
            .is_some_and(<[Node]>::is_empty)
        {
            return self.untyped(origin, "its enums have no value in common");
        }
        if members.is_empty() {
            return Lowered::Shape(Shape::Any);
        }
        self.schema(&Node::new(origin, members), name)
    }
}

/// The one branch of `allOf` that says something, where nothing else does.
fn only_branch(schema: &Node) -> Option<&Node> {
    let branches = schema.get("allOf")?.as_array()?;
    let mut telling = branches
        .iter()
        .filter(|branch| keywords::says_something(branch));
    let own = without_all_of(schema);
    let mut rest: Vec<&Node> = telling
        .by_ref()
        .filter(|branch| !is_bare_type(branch))
        .collect();
    match (rest.pop(), rest.is_empty()) {
        (Some(only), true) if !keywords::says_something(&own) || is_bare_type(&own) => Some(only),
        _ => None,
    }
}

fn without_all_of(schema: &Node) -> Node {
    let members = schema.as_object().into_iter().flatten();
    let kept: Object = members
        .filter(|(key, _)| *key != "allOf")
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    Node::new(schema.origin, kept)
}

/// Whether a schema says `type` and nothing else.
pub(super) fn is_bare_type(schema: &Node) -> bool {
    schema.get("type").is_some() && !keywords::says_something_beside(schema, "type")
}

/// The `type` of one part.
fn kind(schema: &Node) -> Option<&str> {
    match schema.get("type").and_then(Node::as_str) {
        Some(kind) => Some(kind),
        None => keywords::implied_type(schema),
    }
}

fn common_values(one: &Node, other: &Node) -> Node {
    let other_values = other.as_array().unwrap_or(&[]);
    let values = one.as_array().unwrap_or(&[]).iter();
    let common: Vec<Node> = values
        .filter(|value| other_values.contains(value))
        .cloned()
        .collect();
    Node::new(other.origin, common)
}
