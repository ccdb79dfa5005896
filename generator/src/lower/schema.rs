//! Schema Object: what a value is. Every schema, and every schema in a schema, comes in through [`value`] or [`lower`].
//!
//! ```text
//! {type: array, items: {$ref: '#/components/schemas/User'}}  ->  Array(Named(User))
//! ```

mod array;
mod discriminator;
mod enums;
mod inheritance;
mod join;
mod object;
mod presence;
mod union;

use crate::ir::{Shape, TypeId, TypeKind, TypeName};
use crate::keywords;
use crate::node::{Node, Origin};

use super::docs;
use super::normal::{MAX_CHAIN, Normal, Part, Problem, only_branch};
use super::scope::Scope;

/// How deep schemas may be nested. Each level takes stack.
const MAX_DEPTH: usize = 64;

/// A schema in the place where it stands; `name` is that of the type it declares, should it need one.
pub(super) fn value(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Shape {
    let kind = lower(scope, schema, name);
    match declared(scope, kind, schema, name) {
        // Null is one of the values of any JSON.
        Shape::Any => Shape::Any,
        shape if scope.document.components.is_nullable(schema) => Shape::Nullable(Box::new(shape)),
        shape => shape,
    }
}

/// What a schema is, as a shape: its declaration is made if it needs one.
fn declared(scope: &mut Scope<'_>, kind: TypeKind, schema: &Node, name: &TypeName) -> Shape {
    match kind {
        TypeKind::Alias(shape) => shape,
        kind => scope.declare(schema.origin, name, docs::of_schema(schema), kind),
    }
}

/// What a schema is: an alias of what can be written where it stands, or what must be declared. Null is not looked at.
pub(super) fn lower(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    if scope.depth >= MAX_DEPTH {
        let why = format!("more than {MAX_DEPTH} schemas are nested in each other");
        return scope.untyped(schema.origin, &why);
    }
    scope.depth += 1;
    let kind = match schema.get("$ref").and_then(Node::as_str) {
        None => inline(scope, schema, name),
        Some(reference) => match scope.document.components.by_reference(reference) {
            Some(index) => TypeKind::Alias(Shape::Named(TypeId::new(index))),
            None => scope.untyped(schema.origin, &format!("`{reference}` does not exist")),
        },
    };
    scope.depth -= 1;
    kind
}

fn inline(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    if let Some(union) = inheritance::supertype(scope, schema, name) {
        return union;
    }
    let is_composed = |key: &&str| !schema.list(key).is_empty();
    if !["allOf", "oneOf", "anyOf"].iter().any(is_composed) {
        return single(scope, schema, name);
    }
    match only_branch(schema) {
        Some(only) => lower(scope, only, name),
        None => {
            let normal = scope.document.components.normal(schema, Some(name));
            merge(scope, &normal, schema.origin, name)
        }
    }
}

/// What the parts of a normal form together allow.
fn merge(scope: &mut Scope<'_>, normal: &Normal<'_>, origin: Origin, name: &TypeName) -> TypeKind {
    if let Some(broken) = report(scope, normal) {
        return broken;
    }
    match (normal.unions.as_slice(), normal.kinds().as_slice()) {
        ([], []) => TypeKind::Alias(Shape::Any),
        ([], ["object"]) => object::record(scope, normal, name),
        // An integer is a number.
        ([], [_] | ["integer", "number"]) => join::keywords(scope, normal, origin, name),
        ([], [first, second, ..]) => {
            let why =
                format!("it joins the types `{first}` and `{second}`, and no value is of both");
            scope.untyped(origin, &why)
        }
        ([union], _) => union::lower(scope, normal, *union, name),
        (_, _) => join::unions(scope, normal, origin, name),
    }
}

/// Reports the problems of a normal form. Gives what becomes of a schema that is broken as a whole.
fn report(scope: &Scope<'_>, normal: &Normal<'_>) -> Option<TypeKind> {
    let mut broken = None;
    for (origin, problem) in &normal.problems {
        match problem {
            Problem::Missing(reference) => {
                broken = Some(scope.untyped(*origin, &format!("`{reference}` does not exist")));
            }
            Problem::TooDeep => {
                let why = format!("`allOf` leads through more than {MAX_CHAIN} schemas");
                scope.cx().skipped(*origin, "what this schema adds", &why);
            }
            Problem::Unshown(note) => {
                scope.cx().note(*origin, *note);
            }
        }
    }
    // One part with a `type` is enough for all.
    if normal.unions.is_empty() && !normal.parts.iter().any(Part::has_type) {
        for part in &normal.parts {
            note_hint(scope, part.schema, part.kind);
        }
    }
    broken
}

/// Says that keywords alone tell the type of a schema.
fn note_hint(scope: &Scope<'_>, schema: &Node, kind: Option<&str>) {
    if let Some(kind) = kind {
        let message = format!("this schema has no `type`; it is taken as `{kind}`");
        let reported = scope.cx().counted(schema.origin, &message);
        reported.help(format!("add `type: {kind}`"));
    }
}

/// A schema that is made of no others.
fn single(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    let kind = schema.get("type").and_then(Node::as_str);
    let Some(kind) = kind.or_else(|| keywords::likely_type(schema, &[])) else {
        return enums::of_any(schema);
    };
    if !keywords::has_type(schema, Some(kind)) {
        note_hint(scope, schema, Some(kind));
    }
    for (key, value) in keywords::without_effect(schema, kind) {
        let message = format!("`{key}` says nothing about a value of type `{kind}`");
        scope.cx().note(value.origin.key(), message);
    }
    match kind {
        "string" => enums::string(scope, schema),
        "number" | "integer" | "boolean" => enums::scalar(scope, schema, kind),
        "object" => {
            let normal = scope.document.components.normal(schema, Some(name));
            object::record(scope, &normal, name)
        }
        "array" => array::lower(scope, schema, name),
        _ => TypeKind::Alias(Shape::Any),
    }
}
