//! Types that hold themselves: boxes where a value would otherwise have no end, and only there.
//!
//! ```text
//! Node: {properties: {next: {$ref: Node}, children: {type: array, items: {$ref: Node}}}}
//!   ->  next: Boxed(Node), children: Array(Named(Node))
//! ```

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::ir::{Shape, Type, TypeId, TypeKind};

use super::cycles::cycles;
use super::uninhabited;

/// Boxes what needs a box, in place.
pub(super) fn break_cycles(cx: &Diagnostics, types: &mut [Type]) {
    open_aliases(cx, types);
    for group in cycles(&edges(types, Through::Values)) {
        let boxes = back_edges(&group, types);
        for (from, nth) in boxes {
            if let Some(ty) = types.get_mut(from) {
                let mut seen = 0;
                direct_shapes(&mut ty.kind, &mut |id, shape| {
                    if seen == nth {
                        *shape = Shape::Boxed(id);
                    }
                    seen += 1;
                });
            }
        }
    }
    uninhabited::report(cx, types);
}

/// Which uses of a type count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Through {
    /// Those that put its value right into the other's: not behind an array or a map.
    Values,
    /// Those of aliases, whatever stands between: an alias is no type of its own.
    Aliases,
}

/// A type that is an array or a map of itself cannot be an alias: it becomes a type of its own. One that is nothing but another name of itself is
/// any JSON.
fn open_aliases(cx: &Diagnostics, types: &mut [Type]) {
    for index in cycles(&edges(types, Through::Aliases)).concat() {
        if let Some(ty) = types.get_mut(index)
            && let TypeKind::Alias(shape @ (Shape::Array(_) | Shape::Map(_))) = &ty.kind
        {
            ty.kind = TypeKind::Newtype(shape.clone());
        }
    }
    for group in cycles(&edges(types, Through::Aliases)) {
        let members: BTreeSet<usize> = group.iter().copied().collect();
        // Opening one member opens the whole ring, unless rings share members: then each opens its own.
        for index in group {
            let Some(ty) = types.get_mut(index) else {
                continue;
            };
            if let TypeKind::Alias(shape) = &mut ty.kind {
                open(shape, &members);
                cx.untyped(ty.origin, "it is nothing but another name of itself");
            }
        }
    }
}

fn open(shape: &mut Shape, members: &BTreeSet<usize>) {
    match shape {
        Shape::Named(id) | Shape::Boxed(id) => {
            if members.contains(&(id.0 as usize)) {
                *shape = Shape::Any;
            }
        }
        Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => open(inner, members),
        Shape::Tuple(items) => items.iter_mut().for_each(|item| open(item, members)),
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) | Shape::Any => {}
    }
}

/// For each type, the types it uses, in order.
fn edges(types: &[Type], through: Through) -> Vec<Vec<usize>> {
    let used = |ty: &Type| {
        let mut found = Vec::new();
        match (&ty.kind, through) {
            (TypeKind::Alias(shape), Through::Aliases) => anywhere(shape, &mut found),
            (
                TypeKind::Struct(_)
                | TypeKind::StringEnum(_)
                | TypeKind::ValueEnum(_)
                | TypeKind::Newtype(_)
                | TypeKind::Union(_),
                Through::Aliases,
            ) => {}
            (kind, Through::Values) => {
                found.extend(direct(kind, types).into_iter().map(|(_, target)| target));
            }
        }
        found
    };
    types.iter().map(used).collect()
}

fn anywhere(shape: &Shape, found: &mut Vec<usize>) {
    match shape {
        Shape::Named(id) | Shape::Boxed(id) => found.push(id.0 as usize),
        Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => anywhere(inner, found),
        Shape::Tuple(items) => items.iter().for_each(|item| anywhere(item, found)),
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) | Shape::Any => {}
    }
}

/// The types whose values stand right inside of a value of this one, in order, each with the number of the use. An alias is what it stands for: a
/// box belongs where it is used.
fn direct(kind: &TypeKind, types: &[Type]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    match kind {
        TypeKind::Struct(strukt) => {
            let shapes = strukt.fields.iter().map(|field| &field.shape);
            shapes.for_each(|shape| named(shape, &mut found));
        }
        TypeKind::Union(union) => {
            let shapes = union.variants.iter().map(|variant| &variant.shape);
            shapes.for_each(|shape| named(shape, &mut found));
        }
        TypeKind::StringEnum(_)
        | TypeKind::ValueEnum(_)
        | TypeKind::Newtype(_)
        | TypeKind::Alias(_) => {}
    }
    let uses = found.into_iter().enumerate();
    uses.flat_map(|(nth, id)| {
        resolved(id, types)
            .into_iter()
            .map(move |target| (nth, target))
    })
    .collect()
}

/// What a name stands for: itself, or what is right inside of what an alias stands for.
fn resolved(id: TypeId, types: &[Type]) -> Vec<usize> {
    let mut open = vec![id];
    let mut found = Vec::new();
    while let Some(id) = open.pop() {
        let index = id.0 as usize;
        match types.get(index).map(|ty| &ty.kind) {
            Some(TypeKind::Alias(shape)) => named(shape, &mut open),
            Some(_) | None => found.push(index),
        }
    }
    found
}

/// The types whose values stand right inside of a value of this shape, in order.
fn named(shape: &Shape, found: &mut Vec<TypeId>) {
    match shape {
        Shape::Named(id) => found.push(*id),
        Shape::Nullable(inner) => named(inner, found),
        Shape::Tuple(items) => items.iter().for_each(|item| named(item, found)),
        Shape::Boxed(_)
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Any => {}
    }
}

/// Visits the uses that [`direct`] numbers, in the same order.
fn direct_shapes(kind: &mut TypeKind, visit: &mut dyn FnMut(TypeId, &mut Shape)) {
    match kind {
        TypeKind::Struct(strukt) => {
            let shapes = strukt.fields.iter_mut().map(|field| &mut field.shape);
            shapes.for_each(|shape| named_shapes(shape, visit));
        }
        TypeKind::Union(union) => {
            let shapes = union.variants.iter_mut().map(|variant| &mut variant.shape);
            shapes.for_each(|shape| named_shapes(shape, visit));
        }
        TypeKind::StringEnum(_)
        | TypeKind::ValueEnum(_)
        | TypeKind::Newtype(_)
        | TypeKind::Alias(_) => {}
    }
}

fn named_shapes(shape: &mut Shape, visit: &mut dyn FnMut(TypeId, &mut Shape)) {
    match shape {
        Shape::Named(id) => {
            let id = *id;
            visit(id, shape);
        }
        Shape::Nullable(inner) => named_shapes(inner, visit),
        Shape::Tuple(items) => items.iter_mut().for_each(|item| named_shapes(item, visit)),
        Shape::Boxed(_)
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Any => {}
    }
}

/// The uses, as (type, number in [`direct`]), that close a cycle within a group. They depend on nothing outside of the group,
/// so that a new type elsewhere moves no box.
fn back_edges(group: &[usize], types: &[Type]) -> Vec<(usize, usize)> {
    let members: BTreeSet<usize> = group.iter().copied().collect();
    let uses = |index: usize| {
        types
            .get(index)
            .map(|ty| direct(&ty.kind, types))
            .unwrap_or_default()
    };
    let mut boxes = BTreeSet::new();
    let mut done = BTreeSet::new();
    for root in &members {
        if done.contains(root) {
            continue;
        }
        let mut open = BTreeSet::from([*root]);
        let mut stack = vec![(*root, uses(*root), 0)];
        while let Some((index, targets, next)) = stack.last_mut() {
            let index = *index;
            let Some((nth, target)) = targets.get(*next).copied() else {
                open.remove(&index);
                done.insert(index);
                stack.pop();
                continue;
            };
            *next += 1;
            if open.contains(&target) {
                boxes.insert((index, nth));
            } else if members.contains(&target) && !done.contains(&target) {
                open.insert(target);
                stack.push((target, uses(target), 0));
            }
        }
    }
    // From the last use of a type to the first: boxing one must not change the positions of those before it.
    boxes.into_iter().rev().collect()
}
