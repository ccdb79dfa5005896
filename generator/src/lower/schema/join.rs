//! What several schemas of an `allOf` say at once, where they are no objects of one union at most.
//!
//! ```text
//! {allOf: [{type: string, enum: [a, b]}, {enum: [b, c]}]}  ->  {type: string, enum: [b]}
//! {allOf: [{oneOf: [{properties: {a: A}}, {properties: {b: B}}]}, {oneOf: [{properties: {c: C}}, {properties: {c: D}}]}]}
//!   ->  Struct { fields: [a?: A, b?: B, c?: a union of C and D] }
//! ```

use indexmap::IndexMap;

use crate::ir::{TypeKind, TypeName};
use crate::node::{Node, Object, Origin};

use super::array::{composed, distinct, object};
use super::{lower, report};
use crate::lower::normal::{Normal, Part};
use crate::lower::scope::Scope;

/// How many unions in each other are opened.
const MAX_UNIONS: usize = 8;

/// The properties that the branches of a union name, each with the schemas that they have for it.
type Alternatives<'n> = IndexMap<&'n str, Vec<&'n Node>>;

/// Parts of the same type other than `object`: one schema with the keywords of all.
pub(super) fn keywords(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    origin: Origin,
    name: &TypeName,
) -> TypeKind {
    let mut all = Object::default();
    let parts = normal.parts.iter();
    let schemas = parts.filter_map(|part| part.schema.as_object());
    for (key, value) in schemas.flatten() {
        let joined = match (key.as_str(), all.get(key)) {
            ("allOf" | "oneOf" | "anyOf" | "discriminator", _) => continue,
            ("enum", Some(known)) => {
                let others = value.as_array().unwrap_or_default();
                let mut common = known.as_array().unwrap_or_default().to_vec();
                common.retain(|value| others.contains(value));
                Node::new(value.origin, common)
            }
            ("items", Some(known)) if known != value => {
                composed("allOf", value.origin, &[known, value])
            }
            ("type", Some(known)) if known.as_str() == Some("integer") => continue,
            (_, _) => value.clone(),
        };
        all.insert(key.clone(), joined);
    }
    let all = Node::new(origin, all);
    match all.get("enum").and_then(Node::as_array) {
        Some([]) => scope.untyped(origin, "its enums have no value in common"),
        Some(_) | None => lower(scope, &all, name),
    }
}

/// Several unions that must all hold: one struct, in which whatever any of their branches names may be missing. A type for each way
/// in which their branches can meet would be exponentially many.
pub(super) fn unions(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    origin: Origin,
    name: &TypeName,
) -> TypeKind {
    let mut opened = Vec::new();
    for union in &normal.unions {
        let mut alternatives = Alternatives::new();
        if !open(scope, union.branches, &mut alternatives, 0) {
            let why = "several unions (`oneOf`, `anyOf`) apply at once, and not all of their branches are objects";
            return scope.untyped(origin, why);
        }
        opened.push(object_of(union.schema.origin, alternatives));
    }
    let note = "several unions (`oneOf`, `anyOf`) apply at once: the generated struct has the properties of all branches as optional fields, and does not enforce which go together";
    scope.cx().note(origin, note);
    let opened = opened.iter().filter_map(Part::single);
    let parts = normal.parts.iter().cloned().chain(opened);
    let joined = Normal::from_parts(parts.collect());
    super::object::record(scope, &joined, name)
}

/// Collects what the branches of a union name. `false` where one of them is no object.
fn open<'a: 'n, 'n>(
    scope: &mut Scope<'a>,
    branches: &'n [Node],
    alternatives: &mut Alternatives<'n>,
    unions: usize,
) -> bool {
    if unions > MAX_UNIONS || !scope.may_merge() {
        return false;
    }
    branches.iter().all(|branch| {
        let normal = scope.document.components.normal(branch, None);
        if report(scope, &normal).is_some() {
            return false;
        }
        for key in normal.properties.keys() {
            let known = alternatives.entry(*key).or_default();
            known.extend(normal.declarations(key));
        }
        let (mut parts, mut inner) = (normal.parts.iter(), normal.unions.iter());
        parts.all(|part| matches!(part.schema.string("type"), "" | "object"))
            && inner.all(|union| open(scope, union.branches, alternatives, unions + 1))
    })
}

/// An object schema with these properties, each of which holds what any of its alternatives allows.
fn object_of(origin: Origin, alternatives: Alternatives<'_>) -> Node {
    let properties = alternatives.into_iter().map(|(key, schemas)| {
        let schema = match distinct(schemas).as_slice() {
            [only] => (*only).clone(),
            schemas => any_of(origin, schemas),
        };
        (key.to_owned(), schema)
    });
    let properties = Node::new(origin, properties.collect::<Object>());
    let kind = Node::new(origin, "object");
    object(origin, [("type", kind), ("properties", properties)])
}

/// A union of schemas; one `enum` where all of them are that, of the same type.
fn any_of(origin: Origin, schemas: &[&Node]) -> Node {
    let kind = schemas.first().and_then(|schema| schema.get("type"));
    let mut all = schemas.iter();
    match kind {
        Some(kind) if all.all(|one| one.get("type") == Some(kind) && one.get("enum").is_some()) => {
            let values = schemas.iter().flat_map(|schema| schema.list("enum"));
            let values = Node::new(origin, values.cloned().collect::<Vec<_>>());
            object(origin, [("type", kind.clone()), ("enum", values)])
        }
        _ => composed("anyOf", origin, schemas),
    }
}
