//! Types without a value: structs that require themselves, directly or through others.
//!
//! ```text
//! A: {required: [a], properties: {a: {$ref: A}}}  ->  a note
//! ```

use crate::diagnostics::Diagnostics;
use crate::ir::{Field, Nullability, Presence, Shape, Type, TypeKind};

/// Structs that require themselves: no finite value has such a type.
pub(super) fn report(cx: &Diagnostics, types: &[Type]) {
    let required: Vec<Vec<usize>> = types.iter().map(|ty| required(&ty.kind)).collect();
    let mut missing: Vec<usize> = required.iter().map(Vec::len).collect();
    let mut users = vec![Vec::new(); types.len()];
    for (index, required) in required.iter().enumerate() {
        for id in required {
            if let Some(users) = users.get_mut(*id) {
                users.push(index);
            }
        }
    }
    // Whoever requires nothing that is missing has a value, and is missing no longer.
    let indices = 0..types.len();
    let mut open: Vec<usize> = indices
        .filter(|index| missing.get(*index) == Some(&0))
        .collect();
    while let Some(index) = open.pop() {
        for user in users.get(index).into_iter().flatten() {
            if let Some(missing) = missing.get_mut(*user) {
                *missing -= 1;
                open.extend((*missing == 0).then_some(*user));
            }
        }
    }
    for (ty, missing) in types.iter().zip(missing) {
        if missing > 0 {
            cx.note(
                ty.origin,
                "this schema requires itself, directly or through others: it has no finite value",
            )
            .help("take one of the properties on the way out of `required`");
        }
    }
}

/// The types of which every value of this kind holds one.
fn required(kind: &TypeKind) -> Vec<usize> {
    let mut found = Vec::new();
    match kind {
        TypeKind::Struct(strukt) => {
            let is_always_there = |field: &&Field| {
                field.presence == Presence::Required && field.nullability == Nullability::NonNull
            };
            let fields = strukt.fields.iter().filter(is_always_there);
            fields.for_each(|field| held(&field.shape, &mut found));
        }
        // A union also holds values that it does not know.
        TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) | TypeKind::Union(_) => {}
        TypeKind::Alias(shape) | TypeKind::Newtype(shape) => held(shape, &mut found),
    }
    found
}

fn held(shape: &Shape, found: &mut Vec<usize>) {
    match shape {
        Shape::Named(id) | Shape::Boxed(id) => found.push(id.0 as usize),
        Shape::Tuple(items) => items.iter().for_each(|item| held(item, found)),
        Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => {}
    }
}
