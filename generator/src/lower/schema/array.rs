//! `type: array`: of equal items, or, with `prefixItems` of OpenAPI 3.1, of items that differ by their position.
//!
//! ```text
//! {items: {type: string}}                                                ->  Array(String)
//! {prefixItems: [{type: number}, {type: string}], minItems: 2}           ->  Tuple(Number, String)
//! {prefixItems: [{type: number}, {type: number}]}                        ->  Array(Number): there may be fewer
//! {prefixItems: [{type: number}], items: {type: string}}                 ->  Array(a union of both)
//! ```

use crate::ir::{Shape, TypeName};
use crate::keywords::is_false;
use crate::node::{Node, Object, Origin};

use super::value;
use crate::lower::scope::{Lowered, Scope, within};

/// The longest tuple: the standard library's traits are for no longer ones.
const LONGEST: usize = 12;

/// A tuple where all of `prefixItems` must be there, else an array of whatever an item may be.
pub(super) fn lower(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Lowered {
    let items = schema
        .get("items")
        .filter(|items| items.as_object().is_some());
    let prefix = schema.list("prefixItems");
    let rest = items.filter(|items| prefix.is_empty() || !is_false(items));
    let count = |key: &str| schema.get(key)?.as_number()?.as_u64();
    let length = u64::try_from(prefix.len()).unwrap_or(u64::MAX);
    let is_whole = count("minItems").is_some_and(|least| least >= length);
    let is_closed = rest.is_none() || count("maxItems").is_some_and(|most| most <= length);
    if is_whole && is_closed && (1..=LONGEST).contains(&prefix.len()) {
        let items = prefix.iter().zip(1..).map(|(item, position)| {
            value(scope, item, &within(name, &format!("item {position}"))).into_shape()
        });
        return Lowered::Shape(Shape::Tuple(items.collect()));
    }
    let item = any_of(scope, prefix.iter().chain(rest), &within(name, "item"));
    Lowered::Shape(Shape::Array(Box::new(item)))
}

/// What any of these schemas allows, as the shape of a value.
pub(super) fn any_of<'n>(
    scope: &mut Scope<'_>,
    schemas: impl IntoIterator<Item = &'n Node>,
    name: &TypeName,
) -> Shape {
    let mut distinct: Vec<&Node> = Vec::new();
    for schema in schemas {
        if !distinct.contains(&schema) {
            distinct.push(schema);
        }
    }
    match distinct.as_slice() {
        [] => Shape::Any,
        [only] => value(scope, only, name).into_shape(),
        [first, ..] => {
            let union = composed("anyOf", first.origin, &distinct);
            value(scope, &union, name).into_shape()
        }
    }
}

/// A schema that is made of others by `allOf` or `anyOf`.
pub(super) fn composed(keyword: &str, origin: Origin, schemas: &[&Node]) -> Node {
    let branches: Vec<Node> = schemas.iter().map(|schema| (*schema).clone()).collect();
    Node::new(
        origin,
        Object::from([(keyword.to_owned(), Node::new(origin, branches))]),
    )
}
