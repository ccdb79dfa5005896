//! `type: array`: of equal items, or, with `prefixItems` of OpenAPI 3.1, of items that differ by their position.
//!
//! ```text
//! {items: {type: string}}                                                ->  Array(String)
//! {prefixItems: [{type: number}, {type: string}], minItems: 2}           ->  Tuple(Number, String)
//! {prefixItems: [{type: number}, {type: number}]}                        ->  Array(Number): there may be fewer
//! {prefixItems: [{type: number}], items: {type: string}}                 ->  Array(a union of both)
//! ```

use crate::ir::{Shape, TypeKind, TypeName};
use crate::keywords::is_false;
use crate::node::{Node, Object, Origin};

use super::value;
use crate::lower::scope::{Scope, within};

/// The longest tuple: the standard library's traits are for no longer ones.
const LONGEST: usize = 12;

/// A tuple where all of `prefixItems` must be there, else an array of whatever an item may be.
pub(super) fn lower(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    let prefix = schema.list("prefixItems");
    let rest = schema
        .get("items")
        .filter(|items| items.as_object().is_some() && (prefix.is_empty() || !is_false(items)));
    let count = |key: &str| usize::try_from(schema.get(key)?.as_number()?.as_u64()?).ok();
    let is_whole = count("minItems").is_some_and(|least| least >= prefix.len());
    let is_closed = rest.is_none() || count("maxItems").is_some_and(|most| most <= prefix.len());
    if is_whole && is_closed && (1..=LONGEST).contains(&prefix.len()) {
        let name = |position| within(name, &format!("item {position}"));
        let items = prefix.iter().zip(1..);
        let items = items.map(|(item, position)| value(scope, item, &name(position)));
        return TypeKind::Alias(Shape::Tuple(items.collect()));
    }
    let item = any_of(scope, prefix.iter().chain(rest), &within(name, "item"));
    TypeKind::Alias(Shape::Array(Box::new(item)))
}

/// What any of these schemas allows, as the shape of a value.
pub(super) fn any_of<'n>(
    scope: &mut Scope<'_>,
    schemas: impl IntoIterator<Item = &'n Node>,
    name: &TypeName,
) -> Shape {
    match distinct(schemas).as_slice() {
        [] => Shape::Any,
        [only] => value(scope, only, name),
        schemas @ [first, ..] => value(scope, &composed("anyOf", first.origin, schemas), name),
    }
}

/// Equal schemas once.
pub(super) fn distinct<'n>(schemas: impl IntoIterator<Item = &'n Node>) -> Vec<&'n Node> {
    let mut distinct = Vec::new();
    for schema in schemas {
        if !distinct.contains(&schema) {
            distinct.push(schema);
        }
    }
    distinct
}

/// A schema that is made of others by `allOf` or `anyOf`.
pub(super) fn composed(keyword: &str, origin: Origin, schemas: &[&Node]) -> Node {
    let schemas = schemas.iter().map(|schema| (*schema).clone());
    object(
        origin,
        [(keyword, Node::new(origin, schemas.collect::<Vec<_>>()))],
    )
}

/// A schema with these keywords.
pub(super) fn object<const N: usize>(origin: Origin, keywords: [(&str, Node); N]) -> Node {
    let keywords = keywords.map(|(key, value)| (key.to_owned(), value));
    Node::new(origin, Object::from_iter(keywords))
}
