//! Schema Object: what a value is. The way to the file for each kind of schema.
//!
//! ```text
//! {type: array, items: {$ref: '#/components/schemas/User'}}  ->  Array(Named(User))
//! ```

use openapiv3::{AnySchema, SchemaKind, Type as Kind};

use crate::ir::{Nullability, Shape, TypeKind, TypeName};
use crate::node::Node;

use super::components::{Components, Target};
use super::scope::{Lowered, Scope, Slot, within};
use super::{docs, keywords, nullability, piece};

/// How deep schemas may be nested. Each level takes stack.
pub(super) const MAX_DEPTH: usize = 64;

impl Scope<'_> {
    /// A schema in the place where it stands; `name` is that of the type it declares, should it need one.
    pub(super) fn value(&mut self, schema: &Node, name: &TypeName) -> Slot {
        let shape = match self.schema(schema, name) {
            Lowered::Shape(shape) => shape,
            Lowered::Kind(kind) => self.declare(schema.origin, name, docs::of_schema(schema), kind),
        };
        Slot {
            shape,
            nullability: nullability::of(&self.document.components, schema),
        }
    }

    /// [`value`](Self::value) for the declaration of a component.
    pub(super) fn component(&mut self, schema: &Node, name: &TypeName) -> TypeKind {
        match self.schema(schema, name) {
            Lowered::Shape(shape) => TypeKind::Alias(shape),
            Lowered::Kind(kind) => kind,
        }
    }

    /// What a schema needs; null is not looked at.
    pub(super) fn schema(&mut self, schema: &Node, name: &TypeName) -> Lowered {
        if self.depth >= MAX_DEPTH {
            let why = format!("more than {MAX_DEPTH} schemas are nested in each other");
            return self.untyped(schema.origin, &why);
        }
        self.depth += 1;
        let lowered = match schema.get("$ref").and_then(Node::as_str) {
            Some(reference) => self.reference(schema, reference, name),
            None => self.inline(schema, name),
        };
        self.depth -= 1;
        lowered
    }

    fn reference(&mut self, schema: &Node, reference: &str, name: &TypeName) -> Lowered {
        let document = self.document;
        match document.components.target(document.root, reference) {
            Target::Component(index) => Lowered::Shape(Shape::Named(Components::id(index))),
            Target::Node(target) if !self.following.iter().any(|one| one == reference) => {
                self.following.push(reference.to_owned());
                let lowered = self.schema(target, name);
                self.following.pop();
                lowered
            }
            Target::Node(_) => {
                let why = format!("`{reference}` leads back to itself");
                self.untyped(schema.origin, &why)
            }
            Target::Missing => {
                let cx = self.cx();
                cx.error(schema.origin, format!("`{reference}` leads to nothing"))
                    .help("add what it refers to, or correct it in the overlay");
                Lowered::Shape(Shape::Any)
            }
        }
    }

    fn inline(&mut self, schema: &Node, name: &TypeName) -> Lowered {
        let Some(read) = piece::schema(self.cx(), schema) else {
            return Lowered::Shape(Shape::Any);
        };
        match read.schema_kind {
            SchemaKind::Type(Kind::String(_)) => self.string(schema),
            SchemaKind::Type(Kind::Number(_)) => self.scalar(schema, "number"),
            SchemaKind::Type(Kind::Integer(_)) => self.scalar(schema, "integer"),
            SchemaKind::Type(Kind::Boolean(_)) => self.scalar(schema, "boolean"),
            SchemaKind::Type(Kind::Object(_)) => self.object(schema, name),
            SchemaKind::Type(Kind::Array(_)) => self.array(schema, name),
            SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. } | SchemaKind::AllOf { .. } => {
                self.composed(schema, name)
            }
            // What it excludes is said in the docs.
            SchemaKind::Not { .. } => Lowered::Shape(Shape::Any),
            SchemaKind::Any(any) => self.mixed(schema, &any, name),
        }
    }

    /// A schema whose keywords belong to several kinds, or that has no `type`.
    fn mixed(&mut self, schema: &Node, any: &AnySchema, name: &TypeName) -> Lowered {
        if !any.all_of.is_empty() || !any.one_of.is_empty() || !any.any_of.is_empty() {
            return self.composed(schema, name);
        }
        let Some(kind) = any.typ.as_deref().or_else(|| self.implied(schema)) else {
            let list = schema.get("enum").and_then(Node::as_array);
            return list.map_or(Lowered::Shape(Shape::Any), |list| self.json_enum(list));
        };
        for (key, value) in keywords::idle(schema, kind) {
            let cx = self.cx();
            cx.note(
                value.origin.key(),
                format!("`{key}` says nothing about a value of type `{kind}`"),
            );
        }
        match kind {
            "string" => self.string(schema),
            "number" | "integer" | "boolean" => self.scalar(schema, kind),
            "object" => self.object(schema, name),
            "array" => self.array(schema, name),
            "null" => Lowered::Shape(Shape::Any),
            _ => {
                let cx = self.cx();
                cx.error(
                    schema.origin,
                    format!("`type: {kind}` is no type of OpenAPI"),
                )
                .help("string, number, integer, boolean, object and array are");
                Lowered::Shape(Shape::Any)
            }
        }
    }

    /// The `type` that a schema without one must mean.
    fn implied(&self, schema: &Node) -> Option<&'static str> {
        let kind = keywords::implied_type(schema)?;
        if !matches!(kind, "object" | "array") {
            self.cx()
                .note(
                    schema.origin,
                    format!("this schema has no `type`; it is taken as `{kind}`"),
                )
                .help(format!("add `type: {kind}`"));
        }
        Some(kind)
    }

    fn array(&mut self, schema: &Node, name: &TypeName) -> Lowered {
        if let Some(prefix) = schema.get("x-prefixItems").and_then(Node::as_array) {
            return self.tuple(schema, prefix, name);
        }
        let item = match schema.get("items") {
            Some(items) if items.as_object().is_some() => {
                self.value(items, &within(name, "item")).into_shape()
            }
            Some(_) | None => Shape::Any,
        };
        Lowered::Shape(Shape::Array(Box::new(item)))
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
