//! `prefixItems` of OpenAPI 3.1: an array whose items differ by their place.
//!
//! ```text
//! {prefixItems: [{type: number}, {type: string}], minItems: 2}           ->  Tuple(Number, Text)
//! {prefixItems: [{type: number}, {type: number}]}                        ->  Array(Number): there may be fewer
//! {prefixItems: [{type: number}], items: {type: string}}                 ->  Array(a union of both)
//! ```

use crate::ir::{Shape, TypeName};
use crate::node::{Node, Object};

use super::keywords;
use super::scope::{Lowered, Scope, within};

/// The longest tuple: the standard library's traits are for no longer ones.
const LONGEST: usize = 12;

impl Scope<'_> {
    /// An array with `prefixItems`: a tuple where all of them must be there, else an array of whatever an item may be.
    pub(super) fn tuple(&mut self, schema: &Node, prefix: &[Node], name: &TypeName) -> Lowered {
        let rest = schema
            .get("items")
            .filter(|items| items.as_object().is_some() && !is_false(items));
        let count = |key: &str| schema.get(key)?.as_number()?.as_u64();
        let length = u64::try_from(prefix.len()).unwrap_or(u64::MAX);
        let is_whole = count("minItems").is_some_and(|least| least >= length);
        let is_closed = rest.is_none() || count("maxItems").is_some_and(|most| most <= length);
        if is_whole && is_closed && (1..=LONGEST).contains(&prefix.len()) {
            let items = prefix.iter().zip(1..).map(|(item, place)| {
                self.value(item, &within(name, &format!("item {place}")))
                    .into_shape()
            });
            return Lowered::Shape(Shape::Tuple(items.collect()));
        }
        let mut items: Vec<&Node> = Vec::new();
        for item in prefix.iter().chain(rest) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        Lowered::Shape(Shape::Array(Box::new(
            self.any_of(&items, &within(name, "item")),
        )))
    }

    /// What any of these schemas admits, in the place of a value.
    pub(super) fn any_of(&mut self, schemas: &[&Node], name: &TypeName) -> Shape {
        match schemas {
            [] => Shape::Any,
            [only] => self.value(only, name).into_shape(),
            [first, ..] => {
                let branches: Vec<Node> = schemas.iter().map(|schema| (*schema).clone()).collect();
                let branches = Node::new(first.origin, branches);
                let union = Object::from([("anyOf".to_owned(), branches)]);
                self.value(&Node::new(first.origin, union), name)
                    .into_shape()
            }
        }
    }
}

/// The schema that no value fits: `false`, as `normalize` writes it.
pub(super) fn is_false(schema: &Node) -> bool {
    schema
        .get("not")
        .is_some_and(|not| !keywords::says_something(not))
}
