//! What lowering works with: the document as a whole, and the piece of the result that one component or path item makes.

use crate::diagnostics::Diagnostics;
use crate::ir::{
    Direction, Docs, Nullability, Shape, Type, TypeId, TypeKind, TypeName, Visibility,
};
use crate::node::{Node, Origin};
use crate::origins::Step;

use super::components::{MAX_CHAIN, follow};
use super::normal::Components;

/// How many joined schemas one component or operation may need. Documents of real services need a few dozen.
const MAX_MERGES: usize = 1_000;

/// The document, shared by everything that is lowered at the same time.
pub(super) struct Document<'a> {
    /// The sink.
    pub(super) cx: &'a Diagnostics,
    /// The root of the document.
    pub(super) root: &'a Node,
    /// `components.schemas`.
    pub(super) components: Components<'a>,
}

/// The state of lowering one component or one path item.
pub(super) struct Scope<'a> {
    /// The document.
    pub(super) document: &'a Document<'a>,
    /// The types that were declared so far. They are numbered from the number of components on; `arena` gives them their final
    /// numbers.
    pub(super) types: Vec<Type>,
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
            types: Vec::new(),
            depth: 0,
            merges: MAX_MERGES,
        }
    }

    /// The sink.
    pub(super) fn cx(&self) -> &'a Diagnostics {
        self.document.cx
    }

    /// What a node that may be a Reference Object refers to within the document.
    pub(super) fn resolved<'n>(&self, node: &'n Node) -> &'n Node
    where
        'a: 'n,
    {
        resolved(self.document.cx, self.document.root, node)
    }

    /// Whether one more type may be made by joining schemas. A small document can ask for more of them than there is memory.
    pub(super) fn may_merge(&mut self) -> bool {
        self.merges = self.merges.saturating_sub(1);
        self.merges > 0
    }

    /// Declares a type and refers to it.
    pub(super) fn declare(
        &mut self,
        origin: Origin,
        name: &TypeName,
        docs: Docs,
        kind: TypeKind,
    ) -> Shape {
        let index = self.document.components.len() + self.types.len();
        self.types.push(Type {
            origin,
            name: name.clone(),
            docs,
            direction: Direction::default(),
            visibility: Visibility::default(),
            kind,
        });
        Shape::Named(TypeId(u32::try_from(index).unwrap_or(u32::MAX)))
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

/// The key below `components.parameters`, `.requestBodies` or `.responses` of something that stands there in its file.
pub(super) fn component_key(cx: &Diagnostics, origin: Origin) -> Option<String> {
    let path = cx.origins().resolve(origin).path;
    match path.as_slice() {
        [Step::Key(root), Step::Key(_), Step::Key(key)] if &**root == "components" => {
            Some(key.to_string())
        }
        _ => None,
    }
}

/// What a node that may be a Reference Object refers to within the document; itself where that leads to nothing.
pub(super) fn resolved<'n>(cx: &Diagnostics, root: &'n Node, node: &'n Node) -> &'n Node {
    let mut at = node;
    for _ in 0..MAX_CHAIN {
        let Some(reference) = at.get("$ref").and_then(Node::as_str) else {
            return at;
        };
        match follow(root, reference) {
            Some(target) => at = target,
            None => break,
        }
    }
    cx.error(node.origin, "this reference leads to nothing");
    node
}
