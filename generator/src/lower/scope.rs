//! What lowering works with: the document, and what has been made of it so far.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostics::Diagnostics;
use crate::ir::{Direction, Docs, Parameter, Shape, Type, TypeId, TypeKind, TypeName};
use crate::origins::Origin;

use super::document::Document;
use super::media::Payload;

/// How many joined schemas one component or operation may need. Documents of real services need a few dozen.
const MAX_MERGES: usize = 1_000;

/// Why an operation cannot be called.
pub(super) type Reason = String;

/// The state of lowering: what has been made, and what may still be made of the component or operation at hand.
pub(super) struct Scope<'a> {
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
    merges: usize,
}

impl<'a> Scope<'a> {
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
        let next = self.document.components.all().len() + self.types.len();
        let id = match self.declared.entry((name.clone(), origin)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                self.types.push(Type {
                    origin,
                    name: name.clone(),
                    docs,
                    direction: Direction::default(),
                    is_hidden: false,
                    kind,
                });
                *free.insert(TypeId::new(next))
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
    pub(super) fn untyped(&self, at: Origin, why: &str) -> TypeKind {
        self.document.cx.untyped(at, why);
        TypeKind::Alias(Shape::Any)
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
