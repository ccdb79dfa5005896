//! How large values are in memory, about, and whether clippy will say that an enum's variants differ too much in it.
//!
//! A variant is not boxed for its size: a property more or less in the document would then change its type.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::Cx;
use crate::ir::{
    Content, IntegerFormat, Nullability, NumberFormat, Presence, Shape, StringFormat, Struct,
    TypeId, TypeKind,
};

/// From how many bytes on the lint is switched off. It complains from 200 on; what follows is no more than an estimate.
const DIFFERENCE: usize = 160;

/// The attribute for an enum of variants of these sizes, where one is much larger than all others.
pub(super) fn uneven(sizes: impl IntoIterator<Item = usize>) -> Option<TokenStream> {
    let mut sizes: Vec<usize> = sizes.into_iter().collect();
    sizes.sort_unstable();
    match sizes.as_slice() {
        [.., second, largest] if largest - second > DIFFERENCE => {
            Some(quote!(#[allow(clippy::large_enum_variant)]))
        }
        _ => None,
    }
}

/// Bytes of values of 64-bit systems; each type is looked at once.
pub(super) struct Sizes<'a> {
    cx: Cx<'a>,
    known: BTreeMap<TypeId, usize>,
}

impl<'a> Sizes<'a> {
    /// Nothing is known yet.
    pub(super) fn new(cx: Cx<'a>) -> Self {
        Self {
            cx,
            known: BTreeMap::new(),
        }
    }

    /// What a body holds.
    pub(super) fn content(&mut self, content: &Content) -> usize {
        match content {
            Content::Json(shape) => self.shape(shape),
            Content::Text => 24,
            Content::Bytes => 32,
            Content::Empty => 0,
        }
    }

    /// A value.
    pub(super) fn shape(&mut self, shape: &Shape) -> usize {
        match shape {
            Shape::Named(id) => self.named(*id),
            Shape::Boolean => 1,
            Shape::Integer(IntegerFormat::I32 | IntegerFormat::U32)
            | Shape::Number(NumberFormat::F32)
            | Shape::String(StringFormat::Date) => 4,
            Shape::Boxed(_)
            | Shape::Integer(IntegerFormat::I64 | IntegerFormat::U64)
            | Shape::Number(NumberFormat::F64) => 8,
            Shape::String(StringFormat::DateTime) => 12,
            Shape::String(StringFormat::Uuid) => 16,
            Shape::String(
                StringFormat::Plain
                | StringFormat::Byte
                | StringFormat::Binary
                | StringFormat::Secret,
            )
            | Shape::Array(_)
            | Shape::Map(_) => 24,
            Shape::Any => 32,
            Shape::Tuple(items) => items.iter().map(|item| self.shape(item)).sum(),
            Shape::Nullable(value) => self.optional(value),
        }
    }

    /// A value or none: what has room for that says so itself, and a number needs as many bytes again.
    fn optional(&mut self, shape: &Shape) -> usize {
        let size = self.shape(shape);
        match shape {
            Shape::Integer(_) | Shape::Number(_) | Shape::String(StringFormat::Uuid) => size + 8,
            Shape::Named(_)
            | Shape::Boxed(_)
            | Shape::Boolean
            | Shape::String(_)
            | Shape::Array(_)
            | Shape::Tuple(_)
            | Shape::Map(_)
            | Shape::Nullable(_)
            | Shape::Any => size,
        }
    }

    fn named(&mut self, id: TypeId) -> usize {
        if let Some(size) = self.known.get(&id) {
            return *size;
        }
        // A type that holds itself does so in a box.
        self.known.insert(id, 8);
        let size = match self.cx.ty(id).map(|(ty, _)| &ty.kind) {
            Some(TypeKind::Struct(strukt)) => self.strukt(strukt),
            Some(TypeKind::StringEnum(_) | TypeKind::ValueEnum(_)) => 24,
            Some(TypeKind::Union(union)) => {
                let sizes = union
                    .variants
                    .iter()
                    .map(|variant| self.shape(&variant.shape));
                sizes.max().unwrap_or_default().max(32) + 8
            }
            Some(TypeKind::Alias(shape) | TypeKind::Newtype(shape)) => self.shape(shape),
            None => 0,
        };
        self.known.insert(id, size);
        size
    }

    fn strukt(&mut self, strukt: &Struct) -> usize {
        let fields = strukt
            .fields
            .iter()
            .map(|field| match (field.presence, field.nullability) {
                (Presence::Required, Nullability::NonNull) => self.shape(&field.shape),
                (Presence::Optional, _) | (_, Nullability::Nullable) => self.optional(&field.shape),
            });
        let fields: usize = fields.sum();
        fields + if strukt.additional.is_some() { 24 } else { 0 }
    }
}
