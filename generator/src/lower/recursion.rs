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

/// A type that is an array or a map of itself cannot be an alias: there, the inner one becomes any JSON.
fn open_aliases(cx: &Diagnostics, types: &mut [Type]) {
    for group in cycles(&edges(types, Through::Aliases)) {
        let members: BTreeSet<usize> = group.iter().copied().collect();
        // Opening one member opens the whole ring, unless rings share members: then each opens its own.
        for index in group {
            let Some(ty) = types.get_mut(index) else {
                continue;
            };
            if let TypeKind::Alias(shape) = &mut ty.kind {
                open(shape, &members);
                let why =
                    "inside of itself it is nothing but a list, a map or another name of itself";
                cx.untyped(ty.origin, why);
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
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) | Shape::Any => {}
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
                | TypeKind::Union(_),
                Through::Aliases,
            ) => {}
            (kind, Through::Values) => found.extend(direct(kind, types)),
        }
        found
    };
    types.iter().map(used).collect()
}

fn anywhere(shape: &Shape, found: &mut Vec<usize>) {
    match shape {
        Shape::Named(id) | Shape::Boxed(id) => found.push(id.0 as usize),
        Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => anywhere(inner, found),
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) | Shape::Any => {}
    }
}

/// The types whose values stand right inside of a value of this one, in order. An alias is what it stands for: a box belongs
/// where it is used.
fn direct(kind: &TypeKind, types: &[Type]) -> Vec<usize> {
    let shapes: Vec<&Shape> = match kind {
        TypeKind::Struct(strukt) => strukt.fields.iter().map(|field| &field.shape).collect(),
        TypeKind::Union(union) => union
            .variants
            .iter()
            .map(|variant| &variant.shape)
            .collect(),
        TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) | TypeKind::Alias(_) => Vec::new(),
    };
    let resolved = |id: TypeId| {
        let mut at = id.0 as usize;
        while let Some(TypeKind::Alias(shape)) = types.get(at).map(|ty| &ty.kind)
            && let Some(next) = named(shape)
        {
            at = next.0 as usize;
        }
        at
    };
    shapes.into_iter().filter_map(named).map(resolved).collect()
}

fn named(shape: &Shape) -> Option<TypeId> {
    match shape {
        Shape::Named(id) => Some(*id),
        Shape::Nullable(inner) => named(inner),
        Shape::Boxed(_)
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::Text(_)
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Any => None,
    }
}

/// Visits the shapes that [`direct`] lists, in the same order.
fn direct_shapes(kind: &mut TypeKind, visit: &mut dyn FnMut(TypeId, &mut Shape)) {
    let shapes: Vec<&mut Shape> = match kind {
        TypeKind::Struct(strukt) => strukt
            .fields
            .iter_mut()
            .map(|field| &mut field.shape)
            .collect(),
        TypeKind::Union(union) => union
            .variants
            .iter_mut()
            .map(|variant| &mut variant.shape)
            .collect(),
        TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) | TypeKind::Alias(_) => Vec::new(),
    };
    for mut shape in shapes {
        while let Shape::Nullable(inner) = shape {
            shape = inner;
        }
        if let Shape::Named(id) = *shape {
            visit(id, shape);
        }
    }
}

/// The uses, as (type, position in [`direct`]), that close a cycle within a group. They depend on nothing outside of the group,
/// so that a new type elsewhere moves no box.
fn back_edges(group: &[usize], types: &[Type]) -> Vec<(usize, usize)> {
    let members: BTreeSet<usize> = group.iter().copied().collect();
    let uses = |index: usize| {
        types
            .get(index)
            .map(|ty| direct(&ty.kind, types))
            .unwrap_or_default()
    };
    let mut boxes = Vec::new();
    let mut done = BTreeSet::new();
    for root in &members {
        if done.contains(root) {
            continue;
        }
        let mut open = BTreeSet::from([*root]);
        let mut stack = vec![(*root, uses(*root), 0)];
        while let Some((index, targets, next)) = stack.last_mut() {
            let (index, nth) = (*index, *next);
            let Some(target) = targets.get(nth).copied() else {
                open.remove(&index);
                done.insert(index);
                stack.pop();
                continue;
            };
            *next += 1;
            if open.contains(&target) {
                boxes.push((index, nth));
            } else if members.contains(&target) && !done.contains(&target) {
                open.insert(target);
                stack.push((target, uses(target), 0));
            }
        }
    }
    // From the last use of a type to the first: boxing one must not change the positions of those before it.
    boxes.sort_unstable_by(|one, other| other.cmp(one));
    boxes
}
