//! What lowering works with: the document, and what has been made of it so far.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostics::Diagnostics;
use crate::ir::{
    Direction, Docs, Nullability, Parameter, Shape, Type, TypeId, TypeKind, TypeName, Visibility,
};
use crate::origins::Origin;

use super::document::Document;
use super::media::Payload;

/// How many joined schemas one component or operation may need. Documents of real services need a few dozen.
const MAX_MERGES: usize = 1_000;

/// Why an operation cannot be called.
pub(super) type Reason = String;

/// The state of lowering: what has been made, and what may still be made of the component or operation at hand.
pub(super) struct Scope<'a> {
    /// The document.
    pub(super) document: &'a Document<'a>,
    /// The types that components became so far, in their order.
    pub(super) components: Vec<Type>,
    /// The inline types that were declared so far. They are numbered from the number of components on; `arena` sorts them.
    pub(super) types: Vec<Type>,
    /// The number of each of them.
    declared: HashMap<(TypeName, Origin), TypeId>,
    /// What parameters among the components are, by their keys.
    pub(super) parameters: HashMap<&'a str, Result<Option<Parameter>, Reason>>,
    /// What bodies among the components hold, by the word that inline types have for them and their keys.
    pub(super) payloads: HashMap<(&'static str, &'a str), Option<Payload<'a>>>,
    /// How many schemas enclose the one at hand.
    pub(super) depth: usize,
    /// How many schemas may still be joined into types that the document does not write down.
    pub(super) merges: usize,
}

/// What a schema says about a value in the place where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Slot {
    /// What it is when it is not null.
    pub(super) shape: Shape,
    /// Whether it may be null.
    pub(super) nullability: Nullability,
}

/// What a schema needs: a shape that can be written where it stands, or a declaration.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lowered {
    /// It can be written as it is.
    Shape(Shape),
    /// It must be declared first.
    Kind(TypeKind),
}

impl Slot {
    /// The shape for a place that has no presence of its own: an item, a map's value, a whole body.
    pub(super) fn into_shape(self) -> Shape {
        match self.nullability {
            Nullability::NonNull => self.shape,
            Nullability::Nullable => match self.shape {
                // Null is one of the values of any JSON.
                Shape::Any => Shape::Any,
                shape => Shape::Nullable(Box::new(shape)),
            },
        }
    }
}

impl Slot {
    /// Something of which nothing is known.
    pub(super) fn any() -> Self {
        Self {
            shape: Shape::Any,
            nullability: Nullability::NonNull,
        }
    }
}

impl<'a> Scope<'a> {
    /// Starts with nothing made.
    pub(super) fn new(document: &'a Document<'a>) -> Self {
        Self {
            document,
            components: Vec::new(),
            types: Vec::new(),
            declared: HashMap::new(),
            parameters: HashMap::new(),
            payloads: HashMap::new(),
            depth: 0,
            merges: MAX_MERGES,
        }
    }

    /// Begins another component or operation.
    pub(super) fn begin(&mut self) {
        self.merges = MAX_MERGES;
    }

    /// The sink.
    pub(super) fn cx(&self) -> &'a Diagnostics {
        self.document.cx
    }

    /// Whether one more type may be made by joining schemas. A small document can ask for more of them than there is memory.
    pub(super) fn may_merge(&mut self) -> bool {
        self.merges = self.merges.saturating_sub(1);
        self.merges > 0
    }

    /// Declares a type and refers to it. The same schema under the same name is the same type.
    pub(super) fn declare(
        &mut self,
        origin: Origin,
        name: &TypeName,
        docs: Docs,
        kind: TypeKind,
    ) -> Shape {
        let next = self.document.components.len() + self.types.len();
        let id = match self.declared.entry((name.clone(), origin)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                self.types.push(Type {
                    origin,
                    name: name.clone(),
                    docs,
                    direction: Direction::default(),
                    visibility: Visibility::default(),
                    kind,
                });
                *free.insert(TypeId(u32::try_from(next).unwrap_or(u32::MAX)))
            }
        };
        Shape::Named(id)
    }

    /// What is declared of the type that a shape names.
    pub(super) fn declared(&self, shape: &Shape) -> Option<&TypeKind> {
        let mut types = self.components.iter().chain(&self.types);
        Some(&types.nth(shape.id()?.0 as usize)?.kind)
    }

    /// Any JSON, where the document says more than a type can: reports why.
    pub(super) fn untyped(&self, at: Origin, why: &str) -> Lowered {
        self.document.cx.untyped(at, why);
        Lowered::Shape(Shape::Any)
    }
}

/// The name of an inline type below another one.
pub(super) fn within(owner: &TypeName, word: &str) -> TypeName {
    let mut words = match owner {
        TypeName::Component(key) => vec![key.clone()],
        TypeName::Inline(words) => words.clone(),
    };
    words.push(word.to_owned());
    TypeName::Inline(words)
}
