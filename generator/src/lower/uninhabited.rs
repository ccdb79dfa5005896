//! Types without a value: structs that require themselves, directly or through others.
//!
//! ```text
//! A: {required: [a], properties: {a: {$ref: A}}}  ->  a note
//! ```

use crate::diagnostics::Diagnostics;
use crate::ir::{Nullability, Presence, Shape, Type, TypeId, TypeKind};

/// Structs that require themselves: no finite value has such a type.
pub(super) fn report(cx: &Diagnostics, types: &[Type]) {
    let mut inhabited = vec![false; types.len()];
    loop {
        let is = |id: TypeId| inhabited.get(id.0 as usize).copied().unwrap_or(true);
        let found: Vec<usize> = types
            .iter()
            .enumerate()
            .filter(|(index, ty)| inhabited.get(*index) == Some(&false) && has_value(ty, &is))
            .map(|(index, _)| index)
            .collect();
        if found.is_empty() {
            break;
        }
        for index in found {
            if let Some(known) = inhabited.get_mut(index) {
                *known = true;
            }
        }
    }
    for (ty, inhabited) in types.iter().zip(inhabited) {
        if !inhabited {
            cx.note(
                ty.origin,
                "this schema requires itself, directly or through others: it has no finite value",
            )
            .help("take one of the properties on the way out of `required`");
        }
    }
}

fn has_value(ty: &Type, is: &dyn Fn(TypeId) -> bool) -> bool {
    match &ty.kind {
        TypeKind::Struct(strukt) => strukt.fields.iter().all(|field| {
            field.presence == Presence::Optional
                || field.nullability == Nullability::Nullable
                || shape_has_value(&field.shape, is)
        }),
        // A union also holds values that it does not know.
        TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) | TypeKind::Union(_) => true,
        TypeKind::Alias(shape) | TypeKind::Newtype(shape) => shape_has_value(shape, is),
    }
}

fn shape_has_value(shape: &Shape, is: &dyn Fn(TypeId) -> bool) -> bool {
    match shape {
        Shape::Named(id) | Shape::Boxed(id) => is(*id),
        Shape::Tuple(items) => items.iter().all(|item| shape_has_value(item, is)),
        Shape::Boolean
        | Shape::Integer(_)
        | Shape::Number(_)
        | Shape::String(_)
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Nullable(_)
        | Shape::Any => true,
    }
}
