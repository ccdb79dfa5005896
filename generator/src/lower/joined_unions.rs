//! Several unions that must all hold: one struct, in which whatever any of their branches names may be left out. A type for each way in which
//! their branches can meet would be exponentially many.
//!
//! ```text
//! {allOf: [{oneOf: [{properties: {a: A}}, {properties: {b: B}}]}, {oneOf: [{properties: {c: C}}, {properties: {c: D}}]}]}
//!   ->  Struct { fields: [a?: A, b?: B, c?: a union of C and D] }
//! ```

use indexmap::IndexMap;

use crate::ir::TypeName;
use crate::node::{Node, Object, Origin};

use super::keywords;
use super::object::Part;
use super::scope::{Lowered, Scope};

/// How many unions in each other are opened.
const MAX_UNIONS: usize = 8;

/// The properties that the branches of a union name, each with the schemas that they have for it.
type Alternatives<'n> = IndexMap<&'n str, Vec<&'n Node>>;

impl<'a> Scope<'a> {
    /// The struct that has the properties of all parts and those of the branches of all their unions.
    pub(super) fn joined_unions(
        &mut self,
        parts: &[Part<'_>],
        origin: Origin,
        name: &TypeName,
    ) -> Lowered {
        let mut made = Vec::with_capacity(parts.len());
        for part in parts {
            let Some(branches) = part.union else { continue };
            let mut alternatives = Alternatives::new();
            if !self.open_union(branches, &mut alternatives, 0) {
                return self.untyped(
                    origin,
                    "it joins several unions (`oneOf`, `anyOf`), and not all of their branches are objects",
                );
            }
            made.push(object(part.schema.origin, &alternatives));
        }
        self.cx().note(
            origin,
            "several unions (`oneOf`, `anyOf`) must hold at once: which of their properties go together is no part of the type",
        );
        let rest: Vec<Node> = parts.iter().map(Part::without_union).collect();
        let owners = parts.iter().map(|part| part.owner.clone());
        let rest = rest
            .iter()
            .zip(owners)
            .filter(|(rest, _)| keywords::says_something(rest));
        let made = made.iter().map(|made| (made, name.clone()));
        let all: Vec<Part<'_>> = rest
            .chain(made)
            .map(|(schema, owner)| Part {
                schema,
                owner,
                union: None,
            })
            .collect();
        self.record(&all, name)
    }

    /// Collects what the branches of a union name. `false` where one of them is no object.
    fn open_union<'n>(
        &mut self,
        branches: &'n [Node],
        alternatives: &mut Alternatives<'n>,
        unions: usize,
    ) -> bool
    where
        'a: 'n,
    {
        if unions > MAX_UNIONS || !self.may_merge() {
            return false;
        }
        branches.iter().all(|branch| {
            let parts = self.parts(branch, &TypeName::Inline(Vec::new()));
            parts.iter().all(|part| {
                for (key, schema) in properties(part.schema) {
                    let known = alternatives.entry(key).or_default();
                    if !known.contains(&schema) {
                        known.push(schema);
                    }
                }
                let inner = part.union.unwrap_or(&[]);
                let kind = part.schema.get("type").and_then(Node::as_str);
                kind.is_none_or(|kind| kind == "object")
                    && self.open_union(inner, alternatives, unions + 1)
            })
        })
    }
}

fn properties(schema: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let properties = schema.get("properties").and_then(Node::as_object);
    properties
        .into_iter()
        .flatten()
        .map(|(key, schema)| (key.as_str(), schema))
}

/// An object schema with these properties, of which each holds what any of its alternatives admits.
fn object(origin: Origin, alternatives: &Alternatives<'_>) -> Node {
    let properties = alternatives.iter().map(|(key, schemas)| {
        let schema = match schemas.as_slice() {
            [only] => (*only).clone(),
            schemas => any_of(origin, schemas),
        };
        ((*key).to_owned(), schema)
    });
    let properties = Node::new(origin, properties.collect::<Object>());
    let members = [
        ("type".to_owned(), Node::new(origin, "object")),
        ("properties".to_owned(), properties),
    ];
    Node::new(origin, Object::from(members))
}

/// A union of schemas; one `enum` where all of them are that, of the same type.
fn any_of(origin: Origin, schemas: &[&Node]) -> Node {
    let mut kinds = schemas.iter().map(|schema| schema.get("type"));
    let first = kinds.next().flatten();
    let lists: Option<Vec<&[Node]>> = schemas
        .iter()
        .map(|schema| schema.get("enum")?.as_array())
        .collect();
    if let (Some(kind), Some(lists)) = (first, lists)
        && kinds.all(|other| other == Some(kind))
    {
        let values = Node::new(origin, lists.concat());
        let members = [
            ("type".to_owned(), kind.clone()),
            ("enum".to_owned(), values),
        ];
        return Node::new(origin, Object::from(members));
    }
    let branches: Vec<Node> = schemas.iter().map(|schema| (*schema).clone()).collect();
    let branches = Node::new(origin, branches);
    Node::new(origin, Object::from([("anyOf".to_owned(), branches)]))
}
