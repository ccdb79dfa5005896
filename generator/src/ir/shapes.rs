//! The shapes inside of shapes, declarations and operations: what every walk over the graph of types is made of.
//!
//! ```text
//! Map(Tuple([Named(3), Boolean]))  ->  parts: [Tuple([…])]; ids, at any depth: [3]
//! ```

use super::{Content, Shape, TypeId, TypeKind};

impl Shape {
    /// The shapes right inside of this one.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => {
                std::slice::from_ref(inner)
            }
            Self::Tuple(items) => items,
            Self::Named(_)
            | Self::Boxed(_)
            | Self::Boolean
            | Self::Integer(_)
            | Self::Number(_)
            | Self::String(_)
            | Self::Any => &[],
        }
    }

    /// The same, to be changed.
    pub fn parts_mut(&mut self) -> &mut [Self] {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => {
                std::slice::from_mut(inner)
            }
            Self::Tuple(items) => items,
            Self::Named(_)
            | Self::Boxed(_)
            | Self::Boolean
            | Self::Integer(_)
            | Self::Number(_)
            | Self::String(_)
            | Self::Any => &mut [],
        }
    }

    /// The type that it names, boxed or not.
    #[must_use]
    pub fn id(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) | Self::Boxed(id) => Some(*id),
            Self::Boolean
            | Self::Integer(_)
            | Self::Number(_)
            | Self::String(_)
            | Self::Array(_)
            | Self::Tuple(_)
            | Self::Map(_)
            | Self::Nullable(_)
            | Self::Any => None,
        }
    }

    /// The types that it names at any depth, in order.
    #[must_use]
    pub fn ids(&self) -> Vec<TypeId> {
        let inner = self.parts().iter().flat_map(Self::ids);
        self.id().into_iter().chain(inner).collect()
    }

    /// Changes each shape that names a type, at any depth.
    pub fn each_named_mut(&mut self, change: &mut dyn FnMut(TypeId, &mut Self)) {
        match self.id() {
            Some(id) => change(id, self),
            None => {
                let parts = self.parts_mut().iter_mut();
                parts.for_each(|part| part.each_named_mut(change));
            }
        }
    }
}

impl TypeKind {
    /// The shapes that the declaration is made of, in order.
    #[must_use]
    pub fn shapes(&self) -> Vec<&Shape> {
        match self {
            Self::Struct(strukt) => {
                let fields = strukt.fields.iter().map(|field| &field.shape);
                fields.chain(&strukt.additional).collect()
            }
            Self::Union(union) => union.variants.iter().map(|one| &one.shape).collect(),
            Self::Alias(shape) | Self::Newtype(shape) => vec![shape],
            Self::StringEnum(_) | Self::ValueEnum(_) => Vec::new(),
        }
    }

    /// The same, to be changed.
    pub fn shapes_mut(&mut self) -> Vec<&mut Shape> {
        match self {
            Self::Struct(strukt) => {
                let fields = strukt.fields.iter_mut().map(|field| &mut field.shape);
                fields.chain(&mut strukt.additional).collect()
            }
            Self::Union(union) => union
                .variants
                .iter_mut()
                .map(|one| &mut one.shape)
                .collect(),
            Self::Alias(shape) | Self::Newtype(shape) => vec![shape],
            Self::StringEnum(_) | Self::ValueEnum(_) => Vec::new(),
        }
    }
}

impl Content {
    /// What JSON holds.
    #[must_use]
    pub fn shape(&self) -> Option<&Shape> {
        match self {
            Self::Json(shape) => Some(shape),
            Self::Text | Self::Bytes | Self::Empty => None,
        }
    }

    /// The same, to be changed.
    pub fn shape_mut(&mut self) -> Option<&mut Shape> {
        match self {
            Self::Json(shape) => Some(shape),
            Self::Text | Self::Bytes | Self::Empty => None,
        }
    }
}
