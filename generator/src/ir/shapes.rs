//! Questions to the plain data: which kind of type something is, and the shapes inside of shapes, declarations and operations, which
//! every walk over the graph of types is made of.
//!
//! ```text
//! Map(Tuple([Named(3), Boolean]))  ->  ids: [3]
//! ```

use std::collections::HashMap;

use super::{
    Content, Direction, Docs, Field, Nullability, Operation, Response, Shape, Struct, Success,
    Type, TypeId, TypeKind, Union, VariantName, Webhook,
};

impl TypeId {
    /// The id of an index into [`Api::types`](super::Api::types).
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The index into [`Api::types`](super::Api::types).
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Type {
    /// The struct that it is.
    #[must_use]
    pub fn as_struct(&self) -> Option<&Struct> {
        match &self.kind {
            TypeKind::Struct(strukt) => Some(strukt),
            _ => None,
        }
    }

    /// The union that it is.
    #[must_use]
    pub fn as_union(&self) -> Option<&Union> {
        match &self.kind {
            TypeKind::Union(union) => Some(union),
            _ => None,
        }
    }

    /// The fields of the struct that it is; none of anything else.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        self.as_struct().map_or(&[], |strukt| &strukt.fields)
    }

    /// What it is another name of.
    #[must_use]
    pub fn as_alias(&self) -> Option<&Shape> {
        match &self.kind {
            TypeKind::Alias(shape) => Some(shape),
            _ => None,
        }
    }
}

impl Shape {
    /// The shapes right inside of this one, to be changed.
    pub fn parts_mut(&mut self) -> &mut [Self] {
        match self {
            Self::Array(inner)
            | Self::Map(inner)
            | Self::Nullable(inner)
            | Self::Optional(inner)
            | Self::Rest(inner) => std::slice::from_mut(inner),
            Self::Tuple(items) => items,
            _ => &mut [],
        }
    }

    /// The type that it names, boxed or not.
    #[must_use]
    pub fn id(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) | Self::Boxed(id) => Some(*id),
            _ => None,
        }
    }

    /// What it is when it is not null, and whether it may be null.
    #[must_use]
    pub fn split_null(self) -> (Self, Nullability) {
        match self {
            Self::Nullable(shape) => (*shape, Nullability::Nullable),
            shape => (shape, Nullability::NonNull),
        }
    }

    /// The types that it names at any depth, in order.
    #[must_use]
    pub fn ids(&self) -> Vec<TypeId> {
        match self {
            Self::Array(inner)
            | Self::Map(inner)
            | Self::Nullable(inner)
            | Self::Optional(inner)
            | Self::Rest(inner) => inner.ids(),
            Self::Tuple(items) => items.iter().flat_map(Self::ids).collect(),
            scalar_or_named => scalar_or_named.id().into_iter().collect(),
        }
    }

    /// Has other types in the place of those that it names, at any depth.
    pub fn rename(&mut self, to: &HashMap<TypeId, TypeId>) {
        self.each_named_mut(&mut |_, shape| {
            if let Self::Named(id) | Self::Boxed(id) = shape {
                *id = to.get(id).copied().unwrap_or(*id);
            }
        });
    }

    /// Changes each shape that names a type, at any depth.
    pub fn each_named_mut(&mut self, change: &mut dyn FnMut(TypeId, &mut Self)) {
        if let Some(id) = self.id() {
            return change(id, self);
        }
        let parts = self.parts_mut().iter_mut();
        parts.for_each(|part| part.each_named_mut(change));
    }
}

impl TypeKind {
    /// The shapes that the declaration is made of, in order, to be changed.
    pub fn shapes_mut(&mut self) -> Vec<&mut Shape> {
        match self {
            Self::Struct(strukt) => {
                let fields = strukt.fields.iter_mut().map(|field| &mut field.shape);
                fields.chain(&mut strukt.additional).collect()
            }
            Self::Union(union) => {
                let variants = union.variants.iter_mut();
                variants.map(|one| &mut one.shape).collect()
            }
            Self::Alias(shape) | Self::Newtype(shape) => vec![shape],
            Self::StringEnum(_) | Self::ValueEnum(_) => Vec::new(),
        }
    }

    /// The types that the declaration names, in order.
    #[must_use]
    pub fn ids(&self) -> Vec<TypeId> {
        let shapes: Vec<&Shape> = match self {
            Self::Struct(strukt) => {
                let fields = strukt.fields.iter().map(|field| &field.shape);
                fields.chain(&strukt.additional).collect()
            }
            Self::Union(union) => union.variants.iter().map(|one| &one.shape).collect(),
            Self::Alias(shape) | Self::Newtype(shape) => vec![shape],
            Self::StringEnum(_) | Self::ValueEnum(_) => Vec::new(),
        };
        shapes.into_iter().flat_map(Shape::ids).collect()
    }
}

impl VariantName {
    /// `Cat`; `Cat 3` for the third branch if it is the second of that name; `variant 2` for one that has no name.
    #[must_use]
    pub fn words(&self) -> String {
        let word = self.word.as_deref().unwrap_or("variant");
        match self.position {
            Some(position) => format!("{word} {position}"),
            None => word.to_owned(),
        }
    }
}

impl Content {
    /// What JSON holds.
    #[must_use]
    pub fn shape(&self) -> Option<&Shape> {
        match self {
            Self::Json(shape) => Some(shape),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn shape_mut(&mut self) -> Option<&mut Shape> {
        match self {
            Self::Json(shape) => Some(shape),
            _ => None,
        }
    }
}

impl Success {
    /// The documented successes.
    #[must_use]
    pub fn responses(&self) -> &[Response] {
        match self {
            Self::One { statuses, .. } => statuses,
            Self::Several(responses) => responses,
        }
    }

    /// What all successes hold, if they agree.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        match self {
            Self::One { content, .. } => Some(content),
            Self::Several(_) => None,
        }
    }
}

impl Operation {
    /// What its parameters and its request body hold.
    pub fn sent(&self) -> impl Iterator<Item = &Shape> {
        let parameters = self.parameters.iter().map(|parameter| &parameter.shape);
        let body = self.body.iter().filter_map(|body| body.content.shape());
        parameters.chain(body)
    }

    /// What its successes hold.
    pub fn succeeds_with(&self) -> impl Iterator<Item = &Shape> {
        shapes(self.success.responses())
    }

    /// What its documented errors hold.
    pub fn fails_with(&self) -> impl Iterator<Item = &Shape> {
        shapes(&self.errors)
    }
}

impl Webhook {
    /// The bodies of its documented responses.
    pub fn responds_with(&self) -> impl Iterator<Item = &Shape> {
        shapes(&self.responses)
    }
}

fn shapes(responses: &[Response]) -> impl Iterator<Item = &Shape> {
    let contents = responses.iter().map(|response| &response.content);
    contents.filter_map(Content::shape)
}

impl Docs {
    /// Whether the document says something in words.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.summary.is_some() || self.description.is_some()
    }
}

impl Direction {
    /// Both ways together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Neither, one) | (one, Self::Neither) => one,
            (one, other) if one == other => one,
            (_, _) => Self::Both,
        }
    }
}
