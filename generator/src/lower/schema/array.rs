//! `type: array`: of equal items, or, with `prefixItems` of OpenAPI 3.1, of items that differ by their position.
//!
//! ```text
//! {items: {type: string}}                                                              ->  Array(String)
//! {prefixItems: [{type: number}, {type: string}], minItems: 2, items: false}           ->  Tuple(Number, String)
//! {prefixItems: [{type: number}, {type: string}], minItems: 1, items: false}           ->  Tuple(Number, Optional(String))
//! {prefixItems: [{type: number}], minItems: 1, items: {type: string}}                  ->  Tuple(Number, Rest(String))
//! {prefixItems: [{type: number}]}                                                      ->  Tuple(Optional(Number), Rest(Any))
//! ```

use crate::ir::{Shape, TypeKind, TypeName};
use crate::keywords::is_false;
use crate::node::{Node, Object, Origin};

use super::value;
use crate::lower::scope::{Scope, within};

/// The longest tuple: the standard library's traits are for no longer ones.
const LONGEST: usize = 12;

/// A tuple where there are `prefixItems`, else an array. Too long a tuple is an array of whatever an item may be.
pub(super) fn lower(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    let count = |key: &str| usize::try_from(schema.get(key)?.as_number()?.as_u64()?).ok();
    let prefix = schema.list("prefixItems");
    let most = count("maxItems").unwrap_or(usize::MAX);
    let prefix = prefix.get(..most.min(prefix.len())).unwrap_or(prefix);
    let rest = schema
        .get("items")
        .filter(|rest| rest.as_object().is_some());
    let item = within(name, "item");
    if prefix.is_empty() {
        let item = any_of(scope, rest, &item);
        return TypeKind::Alias(Shape::Array(Box::new(item)));
    }
    let is_open = most > prefix.len() && !rest.is_some_and(is_false);
    if prefix.len() + usize::from(is_open) > LONGEST {
        let any = Node::new(schema.origin, Object::default());
        let rest = is_open.then(|| rest.unwrap_or(&any));
        let item = any_of(scope, prefix.iter().chain(rest), &item);
        return TypeKind::Alias(Shape::Array(Box::new(item)));
    }
    let least = count("minItems").unwrap_or(0);
    let mut items = Vec::with_capacity(prefix.len() + 1);
    for (schema, position) in prefix.iter().zip(1..) {
        let item = value(scope, schema, &within(name, &format!("item {position}")));
        items.push(match position <= least {
            true => item,
            false => Shape::Optional(Box::new(item.split_null().0)),
        });
    }
    if is_open {
        items.push(Shape::Rest(Box::new(any_of(scope, rest, &item))));
    }
    TypeKind::Alias(Shape::Tuple(items))
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
