//! Shapes as Rust types, and values on their way into them.
//!
//! ```text
//! Array(String(Uuid)) -> Vec<Uuid>        Map(Any) -> BTreeMap<String, Value>        String(Plain), as an argument -> impl Into<String>
//! ```

use std::fmt;

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::Cx;
use super::code::Code;
use crate::ir::{
    Content, Field, IntegerFormat, Nullability, NumberFormat, Presence, Shape, StringFormat,
    TypeId, TypeKind,
};
use crate::names::Name;

/// A type as it is written: `Vec<Uuid>`; a value: `email.into()`.
pub(super) struct Ty(pub(super) String);

impl fmt::Display for Ty {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl ToTokens for Ty {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.parse::<TokenStream>());
    }
}

/// What stands around the type of a field.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wrapper {
    /// Nothing.
    Plain,
    /// `Option<T>`
    Option,
    /// `Nullable<T>`
    Nullable,
}

impl Wrapper {
    /// What a field needs to be absent or null.
    pub(super) fn of(field: &Field) -> Self {
        match (field.presence, field.nullability) {
            (Presence::Required, Nullability::NonNull) => Self::Plain,
            (Presence::Optional, Nullability::NonNull)
            | (Presence::Required, Nullability::Nullable) => Self::Option,
            (Presence::Optional, Nullability::Nullable) => Self::Nullable,
        }
    }
}

impl Code<'_> {
    /// The type of a value.
    pub(super) fn ty(&mut self, shape: &Shape) -> Ty {
        Ty(match shape {
            Shape::Named(id) => self.name(*id),
            Shape::Boxed(id) => format!("Box<{}>", self.name(*id)),
            Shape::Boolean => "bool".to_owned(),
            Shape::Integer(format) => integer(*format).to_owned(),
            Shape::Number(NumberFormat::F32) => "f32".to_owned(),
            Shape::Number(NumberFormat::F64) => "f64".to_owned(),
            Shape::String(format) => self.string(*format),
            Shape::Array(item) => format!("Vec<{}>", self.ty(item)),
            Shape::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| self.ty(item).0).collect();
                match items.as_slice() {
                    [only] => format!("({only},)"),
                    items => format!("({})", items.join(", ")),
                }
            }
            Shape::Optional(item) => format!("{}<{}>", self.runtime("Nullable"), self.ty(item)),
            Shape::Rest(item) => format!("{}<{}>", self.runtime("Rest"), self.ty(item)),
            Shape::Map(value) => format!("{}<String, {}>", self.map(), self.ty(value)),
            Shape::Nullable(value) => format!("Option<{}>", self.ty(value)),
            Shape::Any => self.runtime("serde_json::Value").to_string(),
        })
    }

    fn name(&mut self, id: TypeId) -> String {
        match self.cx.ty(id) {
            Some((_, names)) => self.named(&names.ident),
            None => "()".to_owned(),
        }
    }

    fn string(&mut self, format: StringFormat) -> String {
        let name = match format {
            StringFormat::Plain => return "String".to_owned(),
            StringFormat::Binary => self.runtime("File"),
            StringFormat::Uuid => self.runtime("uuid::Uuid"),
            StringFormat::DateTime => {
                let utc = self.runtime("chrono::Utc");
                return format!("{}<{utc}>", self.runtime("chrono::DateTime"));
            }
            StringFormat::Date => self.runtime("chrono::NaiveDate"),
            StringFormat::Byte => self.runtime("Base64"),
            StringFormat::Secret => self.runtime("Secret"),
        };
        name.to_string()
    }

    /// The type of a field.
    pub(super) fn field(&mut self, field: &Field) -> Ty {
        let ty = self.ty(&field.shape);
        match Wrapper::of(field) {
            Wrapper::Plain => ty,
            Wrapper::Option => Ty(format!("Option<{ty}>")),
            Wrapper::Nullable => Ty(format!("{}<{ty}>", self.runtime("Nullable"))),
        }
    }

    /// The type of an argument for a value, and how the value is made of it: `impl Into<String>`, `email.into()`.
    pub(super) fn argument(&mut self, shape: &Shape, name: &Name) -> (Ty, Ty) {
        if let Shape::Boxed(id) = shape {
            let ty = self.ty(&Shape::Named(*id));
            return (ty, Ty(format!("Box::new({name})")));
        }
        let ty = self.ty(shape);
        match self.cx.is_converted(shape) {
            true => (Ty(format!("impl Into<{ty}>")), Ty(format!("{name}.into()"))),
            false => (ty, Ty(name.to_string())),
        }
    }

    /// How the macros name the content of a body: `json User`, `empty`.
    pub(super) fn kind(&mut self, content: &Content) -> String {
        match content {
            Content::Json(shape) => format!("json {}", self.ty(shape)),
            Content::Text => "text".to_owned(),
            Content::Bytes => "bytes".to_owned(),
            Content::Empty => "empty".to_owned(),
        }
    }

    /// What the variant for a documented error holds: `None` stands for a body that is missing or something else.
    pub(super) fn payload(&mut self, content: &Content) -> Ty {
        let whole = self.content(content);
        match content {
            Content::Json(Shape::Nullable(_)) | Content::Empty => whole,
            Content::Json(_) | Content::Text | Content::Bytes => Ty(format!("Option<{whole}>")),
        }
    }

    /// What a body holds.
    pub(super) fn content(&mut self, content: &Content) -> Ty {
        match content {
            Content::Json(shape) => self.ty(shape),
            Content::Text => Ty("String".to_owned()),
            Content::Bytes => Ty(self.runtime("bytes::Bytes").to_string()),
            Content::Empty => Ty(self.runtime("Empty").to_string()),
        }
    }
}

/// The type of an integer.
pub(super) fn integer(format: IntegerFormat) -> &'static str {
    match format {
        IntegerFormat::I32 => "i32",
        IntegerFormat::I64 => "i64",
        IntegerFormat::U32 => "u32",
        IntegerFormat::U64 => "u64",
    }
}

impl<'a> Cx<'a> {
    /// Whether an argument of a shape is taken from whatever it can be made of: strings, secrets and bytes are.
    pub(super) fn is_converted(self, shape: &Shape) -> bool {
        use StringFormat::{Binary, Byte, Plain, Secret};
        matches!(
            self.resolved(shape),
            Shape::String(Plain | Binary | Secret | Byte)
        )
    }

    /// How a call takes a body of which the document says no more than that it is JSON, or an object: whatever can be serialized.
    pub(super) fn free_form(self, shape: &Shape) -> Option<&'static str> {
        match self.resolved(shape) {
            Shape::Any => Some("free_form"),
            Shape::Map(value) => {
                matches!(self.resolved(value), Shape::Any).then_some("free_object")
            }
            _ => None,
        }
    }

    /// What a shape is once aliases are followed.
    pub(super) fn resolved<'s>(self, mut shape: &'s Shape) -> &'s Shape
    where
        'a: 's,
    {
        // An alias chain is not longer than there are types.
        for _ in 0..=self.api.types.len() {
            match shape.id().and_then(|id| self.kind(id)) {
                Some(TypeKind::Alias(target)) => shape = target,
                _ => break,
            }
        }
        shape
    }

    /// A shape without a name for another one in it: two aliases of one type are the same type.
    pub(super) fn without_aliases(self, shape: &Shape) -> Shape {
        let mut shape = shape.clone();
        shape.each_named_mut(&mut |id, named| {
            if let Some(TypeKind::Alias(target)) = self.kind(id) {
                match (self.without_aliases(target), &named) {
                    (Shape::Named(id), Shape::Boxed(_)) => *named = Shape::Boxed(id),
                    (_, Shape::Boxed(_)) => {}
                    (target, _) => *named = target,
                }
            }
        });
        shape
    }
}
