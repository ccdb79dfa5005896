//! Schema Object: what a value is. Every schema, and every schema in a schema, comes in through [`value`], [`component`] or `lower`.
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

use crate::ir::{Shape, TypeKind, TypeName};
use crate::keywords;
use crate::node::{Node, Origin};

use super::docs;
use super::normal::{Components, MAX_CHAIN, Normal, Problem, only_branch};
use super::scope::{Lowered, Scope, Slot};

/// How deep schemas may be nested. Each level takes stack.
const MAX_DEPTH: usize = 64;

/// A schema in the place where it stands; `name` is that of the type it declares, should it need one.
pub(super) fn value(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Slot {
    let lowered = lower(scope, schema, name);
    Slot {
        shape: declared(scope, lowered, schema, name),
        nullability: scope.document.components.nullability(schema),
    }
}

/// [`value`] for the declaration of a component.
pub(super) fn component(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> TypeKind {
    match lower(scope, schema, name) {
        Lowered::Shape(shape) => TypeKind::Alias(shape),
        Lowered::Kind(kind) => kind,
    }
}

/// What a schema needs, as a shape: its declaration is made if it needs one.
fn declared(scope: &mut Scope<'_>, lowered: Lowered, schema: &Node, name: &TypeName) -> Shape {
    match lowered {
        Lowered::Shape(shape) => shape,
        Lowered::Kind(kind) => scope.declare(schema.origin, name, docs::of_schema(schema), kind),
    }
}

/// What a schema needs; null is not looked at.
fn lower(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Lowered {
    if scope.depth >= MAX_DEPTH {
        let why = format!("more than {MAX_DEPTH} schemas are nested in each other");
        return scope.untyped(schema.origin, &why);
    }
    scope.depth += 1;
    let lowered = match schema.get("$ref").and_then(Node::as_str) {
        None => inline(scope, schema, name),
        Some(reference) => match scope.document.components.by_reference(reference) {
            Some(index) => Lowered::Shape(Shape::Named(Components::id(index))),
            None => scope.untyped(schema.origin, &format!("`{reference}` does not exist")),
        },
    };
    scope.depth -= 1;
    lowered
}

fn inline(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Lowered {
    if let Some(union) = inheritance::supertype(scope, schema, name) {
        return union;
    }
    let mut composed = ["allOf", "oneOf", "anyOf"]
        .iter()
        .flat_map(|key| schema.list(key));
    if composed.next().is_none() {
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
fn merge(scope: &mut Scope<'_>, normal: &Normal<'_>, origin: Origin, name: &TypeName) -> Lowered {
    if let Some(broken) = report(scope, normal) {
        return broken;
    }
    match (normal.unions.len(), normal.kinds().as_slice()) {
        (0, []) => Lowered::Shape(Shape::Any),
        (0, ["object"]) => object::record(scope, normal, name),
        // An integer is a number.
        (0, [_] | ["integer", "number"]) => join::keywords(scope, normal, origin, name),
        (0, [first, second, ..]) => {
            let why =
                format!("it joins the types `{first}` and `{second}`, and no value is of both");
            scope.untyped(origin, &why)
        }
        (1, _) => union::lower(scope, normal, name),
        (_, _) => join::unions(scope, normal, origin, name),
    }
}

/// Reports the problems of a normal form. Gives what becomes of a schema that is broken as a whole.
fn report(scope: &Scope<'_>, normal: &Normal<'_>) -> Option<Lowered> {
    let mut broken = None;
    for (origin, problem) in &normal.problems {
        let message = match problem {
            Problem::Missing(reference) => {
                broken = Some(scope.untyped(*origin, &format!("`{reference}` does not exist")));
                continue;
            }
            Problem::TooDeep => {
                let why = format!("`allOf` leads through more than {MAX_CHAIN} schemas");
                scope.cx().skipped(*origin, "what this schema adds", &why);
                continue;
            }
            Problem::PropertiesGoTogether => "which properties go together is no part of the type",
            Problem::TwoUnions => "`oneOf` stands beside `anyOf`; only `oneOf` becomes a type",
        };
        scope.cx().note(*origin, message);
    }
    broken
}

/// A schema that is made of no others.
fn single(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Lowered {
    let written = schema.get("type").and_then(Node::as_str);
    let Some(kind) = written.or_else(|| likely_type(scope, schema)) else {
        return enums::of_any(schema.list("enum"));
    };
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
        _ => Lowered::Shape(Shape::Any),
    }
}

/// The `type` that a schema without one must mean.
fn likely_type(scope: &Scope<'_>, schema: &Node) -> Option<&'static str> {
    let kind = keywords::likely_type(schema, &[])?;
    if !matches!(kind, "object" | "array") {
        let message = format!("this schema has no `type`; it is taken as `{kind}`");
        scope
            .cx()
            .note(schema.origin, message)
            .help(format!("add `type: {kind}`"));
    }
    Some(kind)
}
