//! Joins what components and path items made into one list of types, sorted by name, and gives every type its final number.
//!
//! Components come first, since [`TypeName::Component`] sorts before [`TypeName::Inline`]: their numbers are known from the start.

use std::collections::BTreeMap;

use crate::ir::{
    Content, Operation, Parameter, Response, Shape, Success, Type, TypeId, TypeKind, TypeName,
    Webhook,
};
use crate::node::Origin;

/// The inline types of all fragments: a schema that several operations share is declared once.
pub(super) struct Arena {
    /// How many components there are.
    components: usize,
    /// The position of each inline type, after the components.
    inline: BTreeMap<(TypeName, Origin), usize>,
}

/// What the types of one fragment are called in the end.
pub(super) struct Renumber {
    components: usize,
    table: Vec<TypeId>,
}

impl Arena {
    /// Sorts the inline types of all fragments.
    pub(super) fn new<'t>(components: usize, inline: impl Iterator<Item = &'t Type>) -> Self {
        let mut inline: BTreeMap<_, _> = inline.map(|ty| (key(ty), 0)).collect();
        for (position, place) in inline.values_mut().enumerate() {
            *place = components + position;
        }
        Self { components, inline }
    }

    /// The final numbers for a fragment that declared these types.
    pub(super) fn renumber(&self, declared: &[Type]) -> Renumber {
        let id = |ty: &Type| {
            let position = self.inline.get(&key(ty)).copied().unwrap_or_default();
            TypeId(u32::try_from(position).unwrap_or(u32::MAX))
        };
        Renumber {
            components: self.components,
            table: declared.iter().map(id).collect(),
        }
    }

    /// All types: the components, then the inline ones, each once.
    pub(super) fn collect(&self, components: Vec<Type>, inline: Vec<Type>) -> Vec<Type> {
        let mut sorted: BTreeMap<(TypeName, Origin), Type> = BTreeMap::new();
        for ty in inline {
            sorted.entry(key(&ty)).or_insert(ty);
        }
        components.into_iter().chain(sorted.into_values()).collect()
    }
}

fn key(ty: &Type) -> (TypeName, Origin) {
    (ty.name.clone(), ty.origin)
}

impl Renumber {
    /// In a type.
    pub(super) fn ty(&self, ty: &mut Type) {
        match &mut ty.kind {
            TypeKind::Struct(strukt) => {
                let fields = strukt.fields.iter_mut().map(|field| &mut field.shape);
                fields
                    .chain(&mut strukt.additional)
                    .for_each(|shape| self.shape(shape));
            }
            TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) => {}
            TypeKind::Union(union) => {
                for variant in &mut union.variants {
                    self.shape(&mut variant.shape);
                }
            }
            TypeKind::Alias(shape) | TypeKind::Newtype(shape) => self.shape(shape),
        }
    }

    /// In an operation.
    pub(super) fn operation(&self, operation: &mut Operation) {
        for parameter in &mut operation.parameters {
            self.parameter(parameter);
        }
        if let Some(body) = &mut operation.body {
            self.content(&mut body.content);
        }
        match &mut operation.success {
            Success::One { statuses, content } => {
                self.content(content);
                self.responses(statuses);
            }
            Success::Several(responses) => self.responses(responses),
        }
        self.responses(&mut operation.errors);
        for callback in &mut operation.callbacks {
            self.webhook(callback);
        }
        if let Some(paging) = &mut operation.paging {
            self.shape(&mut paging.item);
        }
    }

    /// In a webhook or a callback.
    pub(super) fn webhook(&self, webhook: &mut Webhook) {
        self.content(&mut webhook.payload);
        self.responses(&mut webhook.responses);
    }

    /// In a parameter.
    pub(super) fn parameter(&self, parameter: &mut Parameter) {
        self.shape(&mut parameter.shape);
    }

    fn responses(&self, responses: &mut [Response]) {
        for response in responses {
            self.content(&mut response.content);
        }
    }

    fn content(&self, content: &mut Content) {
        match content {
            Content::Json(shape) => self.shape(shape),
            Content::Text | Content::Bytes | Content::Empty => {}
        }
    }

    fn shape(&self, shape: &mut Shape) {
        match shape {
            Shape::Named(id) | Shape::Boxed(id) => {
                let local = (id.0 as usize).checked_sub(self.components);
                if let Some(last) = local.and_then(|local| self.table.get(local)) {
                    *id = *last;
                }
            }
            Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => self.shape(inner),
            Shape::Tuple(items) => items.iter_mut().for_each(|item| self.shape(item)),
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Any => {}
        }
    }
}
