//! Boxes: where a value would otherwise hold itself, or hold so many others that the compiler gives up.
//!
//! ```text
//! Node: {properties: {next: {$ref: Node}, children: {type: array, items: {$ref: Node}}}}
//!   ->  next: Boxed(Node), children: Array(Named(Node))
//! ```

use std::collections::{BTreeSet, HashMap};

use crate::diagnostics::Diagnostics;
use crate::ir::{Nullability, Presence, Shape, Type, TypeId, TypeKind};

use super::graph::{Edges, Search, reach, retain_cycles};

/// How many types may hold each other by value: rustc gives up on a layout at 128.
const MAX_DEPTH: usize = 100;

/// Boxes what needs a box, in place.
pub(super) fn break_cycles(cx: &Diagnostics, types: &mut [Type]) {
    open_aliases(cx, types);
    let mut cycles = held_types(types);
    // Within cycles alone, so that a new type elsewhere moves no box.
    retain_cycles(&mut cycles);
    put_in_boxes(types, Search::new(&cycles).closing);
    let deep = too_deep(&held_types(types));
    put_in_boxes(types, deep);
    report_endless(cx, types);
}

/// A type that is an array or a map of itself cannot be an alias: it becomes a type of its own. One that is nothing but another name
/// of itself is any JSON.
fn open_aliases(cx: &Diagnostics, types: &mut [Type]) {
    let cycles = alias_cycles(types);
    for (ty, targets) in types.iter_mut().zip(cycles) {
        if let TypeKind::Alias(shape @ (Shape::Array(_) | Shape::Map(_))) = &ty.kind
            && !targets.is_empty()
        {
            ty.kind = TypeKind::Newtype(shape.clone());
        }
    }
    let cycles = alias_cycles(types);
    for (ty, targets) in types.iter_mut().zip(cycles) {
        if let TypeKind::Alias(shape) = &mut ty.kind
            && !targets.is_empty()
        {
            shape.each_named_mut(&mut |id, shape| {
                if targets.contains(&(id.index(), 0)) {
                    *shape = Shape::Any;
                }
            });
            cx.untyped(ty.origin, "it only refers to itself");
        }
    }
}

/// What aliases that lead back to themselves name, at any depth: an alias is no type of its own.
fn alias_cycles(types: &[Type]) -> Edges {
    let named = types.iter().map(|ty| {
        let ids = ty.as_alias().map(Shape::ids).unwrap_or_default();
        ids.into_iter().map(|id| (id.index(), 0)).collect()
    });
    let mut edges = named.collect();
    retain_cycles(&mut edges);
    edges
}

/// For each type, the types whose values stand right inside of its own: not behind an array, a map or a box. Each has the number of
/// the use that leads to it, in the order of [`held`].
fn held_types(types: &mut [Type]) -> Edges {
    let ids = |ty| {
        let ids = held(ty).into_iter().filter_map(|shape| shape.id());
        ids.map(TypeId::index).collect()
    };
    let named: Vec<Vec<usize>> = types.iter_mut().map(ids).collect();
    let is_alias = |index: &usize| types.get(*index).is_some_and(|ty| ty.as_alias().is_some());
    // An alias is what it stands for: a box belongs where it is used.
    let behind = |index: usize| {
        let named = named.get(index).filter(|_| is_alias(&index));
        named.into_iter().flatten().copied()
    };
    let targets = |(index, named): (usize, &Vec<usize>)| {
        let uses = named.iter().zip(0..).filter(|_| !is_alias(&index));
        let targets = uses.flat_map(|(target, nth)| {
            let targets = reach([*target], behind).into_iter();
            targets.map(move |target| (target, nth))
        });
        targets.filter(|(target, _)| !is_alias(target)).collect()
    };
    named.iter().enumerate().map(targets).collect()
}

/// The uses, as (type, number), that make a value too deep, counted from the types that hold nothing: what is above a type moves no
/// box below it.
fn too_deep(edges: &Edges) -> Vec<(usize, usize)> {
    let mut depths = HashMap::new();
    let mut deep = Vec::new();
    for index in Search::new(edges).done {
        let mut deepest = 0;
        for (target, nth) in edges.get(index).into_iter().flatten() {
            match depths.get(target) {
                Some(&MAX_DEPTH) => deep.push((index, *nth)),
                depth => deepest = deepest.max(depth.copied().unwrap_or_default()),
            }
        }
        depths.insert(index, deepest + 1);
    }
    deep
}

/// Puts the types of these uses, given as (type, number), into boxes.
fn put_in_boxes(types: &mut [Type], mut uses: Vec<(usize, usize)>) {
    uses.sort_unstable();
    uses.dedup();
    // The last ones first: what is in a box is no longer counted.
    for (index, nth) in uses.into_iter().rev() {
        let mut held = types.get_mut(index).into_iter().flat_map(held);
        if let Some(shape) = held.nth(nth)
            && let Some(id) = shape.id()
        {
            *shape = Shape::Boxed(id);
        }
    }
}

/// The shapes that name the types whose values stand right inside of a value, in order.
fn held(ty: &mut Type) -> Vec<&mut Shape> {
    // Behind the fields, a map.
    let fields = ty
        .as_struct()
        .map_or(usize::MAX, |strukt| strukt.fields.len());
    let mut found = Vec::new();
    for shape in ty.kind.shapes_mut().into_iter().take(fields) {
        by_value(shape, &mut found);
    }
    found
}

fn by_value<'s>(shape: &'s mut Shape, found: &mut Vec<&'s mut Shape>) {
    match shape {
        Shape::Named(_) => found.push(shape),
        Shape::Array(_) | Shape::Map(_) | Shape::Rest(_) => {}
        shape => {
            let parts = shape.parts_mut().iter_mut();
            parts.for_each(|part| by_value(part, found));
        }
    }
}

/// Reports structs that require themselves, directly or through others.
fn report_endless(cx: &Diagnostics, types: &[Type]) {
    let required: Edges = types.iter().map(required).collect();
    let search = Search::new(&required);
    let closing = search.closing.iter().map(|(index, _)| *index);
    let mut endless: BTreeSet<usize> = closing.collect();
    for index in search.done {
        let mut targets = required.get(index).into_iter().flatten();
        if targets.any(|(target, _)| endless.contains(target)) {
            endless.insert(index);
        }
    }
    let message =
        "no value of this schema can exist: it requires itself, directly or through others";
    for ty in endless.iter().filter_map(|index| types.get(*index)) {
        cx.note(ty.origin, message)
            .help("take one of the properties on the way out of `required`");
    }
}

/// The types of which every value of this one holds one. A union also holds values that it does not know.
fn required(ty: &Type) -> Vec<(usize, usize)> {
    let always = ty.fields().iter().filter(|field| {
        field.presence == Presence::Required && field.nullability == Nullability::NonNull
    });
    let shapes = always.map(|field| &field.shape).chain(ty.as_alias());
    let ids = shapes.flat_map(always_held);
    ids.map(|id| (id.index(), 0)).collect()
}

fn always_held(shape: &Shape) -> Vec<TypeId> {
    match shape {
        Shape::Tuple(items) => items.iter().flat_map(always_held).collect(),
        shape => shape.id().into_iter().collect(),
    }
}
