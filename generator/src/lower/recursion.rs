//! Boxes: where a value would otherwise hold itself, or hold so many others that the compiler gives up.
//!
//! ```text
//! Node: {properties: {next: {$ref: Node}, children: {type: array, items: {$ref: Node}}}}
//!   ->  next: Boxed(Node), children: Array(Named(Node))
//! ```

use crate::diagnostics::Diagnostics;
use crate::ir::{Shape, Type, TypeId, TypeKind};

use super::cycles::{Edges, closing, cycles, depth_first};
use super::uninhabited;

/// How many types may hold each other by value: rustc gives up on a layout at 128.
const MAX_DEPTH: usize = 100;

/// Boxes what needs a box, in place.
pub(super) fn break_cycles(cx: &Diagnostics, types: &mut [Type]) {
    open_aliases(cx, types);
    let edges = Held::new(types);
    let mut boxes = Vec::new();
    for group in cycles(&edges.targets) {
        // Within the group alone, so that a new type elsewhere moves no box.
        boxes.extend(edges.closing(&group));
    }
    put_in_boxes(types, &boxes);
    let deep = Held::new(types).deep();
    put_in_boxes(types, &deep);
    uninhabited::report(cx, types);
}

/// A type that is an array or a map of itself cannot be an alias: it becomes a type of its own. One that is nothing but another name of itself is
/// any JSON.
fn open_aliases(cx: &Diagnostics, types: &mut [Type]) {
    for index in cycles(&aliases(types)).concat() {
        if let Some(ty) = types.get_mut(index)
            && let TypeKind::Alias(shape @ (Shape::Array(_) | Shape::Map(_))) = &ty.kind
        {
            ty.kind = TypeKind::Newtype(shape.clone());
        }
    }
    for group in cycles(&aliases(types)) {
        // Opening one member opens the whole ring, unless rings share members: then each opens its own.
        for index in &group {
            if let Some(ty) = types.get_mut(*index)
                && let TypeKind::Alias(shape) = &mut ty.kind
            {
                shape.each_named_mut(&mut |id, shape| {
                    if group.binary_search(&(id.0 as usize)).is_ok() {
                        *shape = Shape::Any;
                    }
                });
                cx.untyped(ty.origin, "it is nothing but another name of itself");
            }
        }
    }
}

/// What aliases name, at any depth: an alias is no type of its own.
fn aliases(types: &[Type]) -> Edges {
    let named = types.iter().map(|ty| match &ty.kind {
        TypeKind::Alias(shape) => shape.ids().iter().map(|id| id.0 as usize).collect(),
        TypeKind::Struct(_)
        | TypeKind::StringEnum(_)
        | TypeKind::ValueEnum(_)
        | TypeKind::Newtype(_)
        | TypeKind::Union(_) => Vec::new(),
    });
    named.collect()
}

/// For each type, the types whose values stand right inside of its own: not behind an array, a map or a box.
struct Held {
    targets: Edges,
    /// For each target, the number of the use that leads to it, in the order of [`held`].
    uses: Vec<Vec<usize>>,
}

impl Held {
    fn new(types: &mut [Type]) -> Self {
        let named = types.iter_mut().map(|ty| {
            let shapes = held(&mut ty.kind);
            shapes.into_iter().filter_map(|shape| shape.id()).collect()
        });
        let named: Vec<Vec<TypeId>> = named.collect();
        let is_alias = |index: usize| {
            let kind = types.get(index).map(|ty| &ty.kind);
            matches!(kind, Some(TypeKind::Alias(_)))
        };
        let mut all = Self {
            targets: vec![Vec::new(); types.len()],
            uses: vec![Vec::new(); types.len()],
        };
        let lists = all.targets.iter_mut().zip(&mut all.uses).enumerate();
        for (index, (targets, uses)) in lists.filter(|(index, _)| !is_alias(*index)) {
            for (nth, id) in named.get(index).into_iter().flatten().enumerate() {
                // An alias is what it stands for: a box belongs where it is used.
                let mut open = vec![*id];
                while let Some(id) = open.pop() {
                    let target = id.0 as usize;
                    if is_alias(target) {
                        open.extend(named.get(target).into_iter().flatten());
                    } else {
                        targets.push(target);
                        uses.push(nth);
                    }
                }
            }
        }
        all
    }

    /// The uses, as (type, number), that close the cycles of a group.
    fn closing(&self, group: &[usize]) -> Vec<(usize, usize)> {
        let mut within: Edges = Vec::new();
        let mut uses = Vec::new();
        for index in group {
            let lists = self.targets.get(*index).zip(self.uses.get(*index));
            let pairs = lists
                .into_iter()
                .flat_map(|(targets, uses)| targets.iter().zip(uses));
            let pairs =
                pairs.filter_map(|(target, nth)| Some((group.binary_search(target).ok()?, *nth)));
            let (targets, numbers): (_, Vec<usize>) = pairs.unzip();
            within.push(targets);
            uses.push(numbers);
        }
        let closing = closing(&within).into_iter();
        closing
            .filter_map(|(from, position)| {
                Some((*group.get(from)?, *uses.get(from)?.get(position)?))
            })
            .collect()
    }

    /// The uses that make a value too deep, counted from the types that hold nothing: what is above a type moves no box below it.
    fn deep(&self) -> Vec<(usize, usize)> {
        let mut depths = vec![0_usize; self.targets.len()];
        let mut deep = Vec::new();
        for index in depth_first(&self.targets) {
            let lists = self.targets.get(index).zip(self.uses.get(index));
            let mut deepest = 0;
            for (target, nth) in lists
                .into_iter()
                .flat_map(|(targets, uses)| targets.iter().zip(uses))
            {
                match depths.get(*target).copied() {
                    Some(MAX_DEPTH) => deep.push((index, *nth)),
                    depth => deepest = deepest.max(depth.unwrap_or_default()),
                }
            }
            if let Some(depth) = depths.get_mut(index) {
                *depth = deepest + 1;
            }
        }
        deep
    }
}

fn put_in_boxes(types: &mut [Type], uses: &[(usize, usize)]) {
    let mut uses = uses.to_vec();
    uses.sort_unstable();
    for group in uses.chunk_by(|one, other| one.0 == other.0) {
        let ty = group.first().and_then(|(index, _)| types.get_mut(*index));
        let Some(ty) = ty else { continue };
        for (nth, shape) in held(&mut ty.kind).into_iter().enumerate() {
            if let Some(id) = shape.id()
                && group.iter().any(|(_, boxed)| *boxed == nth)
            {
                *shape = Shape::Boxed(id);
            }
        }
    }
}

/// The shapes that name the types whose values stand right inside of a value, in order.
fn held(kind: &mut TypeKind) -> Vec<&mut Shape> {
    let mut found = Vec::new();
    match kind {
        TypeKind::Struct(strukt) => {
            let fields = strukt.fields.iter_mut();
            fields.for_each(|field| by_value(&mut field.shape, &mut found));
        }
        kind @ (TypeKind::Union(_)
        | TypeKind::Alias(_)
        | TypeKind::Newtype(_)
        | TypeKind::StringEnum(_)
        | TypeKind::ValueEnum(_)) => {
            let shapes = kind.shapes_mut().into_iter();
            shapes.for_each(|shape| by_value(shape, &mut found));
        }
    }
    found
}

fn by_value<'s>(shape: &'s mut Shape, found: &mut Vec<&'s mut Shape>) {
    match shape {
        Shape::Named(_) => found.push(shape),
        Shape::Array(_) | Shape::Map(_) | Shape::Boxed(_) => {}
        inner @ (Shape::Nullable(_)
        | Shape::Tuple(_)
        | Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Any) => {
            let parts = inner.parts_mut().iter_mut();
            parts.for_each(|part| by_value(part, found));
        }
    }
}
