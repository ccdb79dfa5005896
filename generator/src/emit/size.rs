//! How large values are in memory, about, and whether clippy will say that an enum's variants differ too much in it.
//!
//! A variant is not boxed for its size: a property more or less in the document would then change its type.

use proc_macro2::TokenStream;
use quote::quote;

use super::code::Code;
use super::shape::Wrapper;
use crate::ir::{
    Content, IntegerFormat, NumberFormat, Shape, StringFormat, Struct, TypeId, TypeKind,
};

/// From how many bytes on the lint is switched off. It complains from 200 on; what follows is no more than an estimate.
const DIFFERENCE: usize = 160;

/// The attribute for an enum of variants of these sizes, where one is much larger than all others.
pub(super) fn uneven(sizes: impl Iterator<Item = usize>) -> Option<TokenStream> {
    let mut sizes: Vec<usize> = sizes.collect();
    sizes.sort_unstable();
    match sizes.as_slice() {
        [.., second, largest] if largest - second > DIFFERENCE => {
            Some(quote!(#[allow(clippy::large_enum_variant)]))
        }
        _ => None,
    }
}

/// Bytes of values on 64-bit systems.
impl Code<'_> {
    /// What a body holds.
    pub(super) fn size_of_content(&mut self, content: &Content) -> usize {
        match content {
            Content::Json(shape) => self.size(shape),
            Content::Text => 24,
            Content::Bytes => 32,
            Content::Empty => 0,
        }
    }

    /// What the variant for a documented error holds.
    pub(super) fn size_of_payload(&mut self, content: &Content) -> usize {
        match content {
            Content::Json(shape) => self.size_of_option(shape),
            Content::Text | Content::Bytes | Content::Empty => self.size_of_content(content),
        }
    }

    /// A value.
    pub(super) fn size(&mut self, shape: &Shape) -> usize {
        match shape {
            Shape::Named(id) => self.size_of_type(*id),
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
            | Shape::Map(_)
            | Shape::Rest(_) => 24,
            Shape::Any => 32,
            Shape::Tuple(items) => items.iter().map(|item| self.size(item)).sum(),
            Shape::Nullable(value) | Shape::Optional(value) => self.size_of_option(value),
        }
    }

    /// A value or none: most have room for that, a number needs as many bytes again.
    fn size_of_option(&mut self, shape: &Shape) -> usize {
        let is_full = matches!(
            shape,
            Shape::Integer(_) | Shape::Number(_) | Shape::String(StringFormat::Uuid)
        );
        self.size(shape) + if is_full { 8 } else { 0 }
    }

    fn size_of_type(&mut self, id: TypeId) -> usize {
        if let Some(size) = self.sizes.get(&id) {
            return *size;
        }
        // A type that holds itself does so in a box.
        self.sizes.insert(id, 8);
        let size = match self.cx.kind(id) {
            Some(TypeKind::Struct(strukt)) => self.size_of_struct(strukt),
            Some(TypeKind::StringEnum(_) | TypeKind::ValueEnum(_)) => 24,
            Some(TypeKind::Union(union)) => {
                let variants = union.variants.iter();
                let sizes = variants.map(|variant| self.size(&variant.shape));
                sizes.max().unwrap_or_default().max(32) + 8
            }
            Some(TypeKind::Alias(shape) | TypeKind::Newtype(shape)) => self.size(shape),
            None => 0,
        };
        self.sizes.insert(id, size);
        size
    }

    fn size_of_struct(&mut self, strukt: &Struct) -> usize {
        let fields = strukt.fields.iter();
        let fields = fields.map(|field| match Wrapper::of(field) {
            Wrapper::Plain => self.size(&field.shape),
            Wrapper::Option | Wrapper::Nullable => self.size_of_option(&field.shape),
        });
        fields.sum::<usize>() + if strukt.additional.is_some() { 24 } else { 0 }
    }
}
