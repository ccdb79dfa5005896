//! Shapes as Rust types, and values on their way into them.
//!
//! ```text
//! Array(Text(Uuid)) -> Vec<Uuid>        Map(Any) -> BTreeMap<String, Value>        Text(Plain), as an argument -> impl Into<String>
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Cx;
use super::imports::Imports;
use crate::ir::{IntegerFormat, NumberFormat, Shape, StringFormat, Type, TypeKind};

/// The type of a value.
pub(super) fn ty(cx: Cx<'_>, shape: &Shape, imports: &mut Imports) -> TokenStream {
    match shape {
        Shape::Named(id) => named(cx, *id, imports),
        Shape::Boxed(id) => {
            let ty = named(cx, *id, imports);
            quote!(Box<#ty>)
        }
        Shape::Boolean => quote!(bool),
        Shape::Integer(format) => integer(*format),
        Shape::Number(NumberFormat::F32) => quote!(f32),
        Shape::Number(NumberFormat::F64) => quote!(f64),
        Shape::String(format) => text(*format, imports),
        Shape::Array(item) => {
            let item = ty(cx, item, imports);
            quote!(Vec<#item>)
        }
        Shape::Tuple(items) => {
            let items = items.iter().map(|item| ty(cx, item, imports));
            let items: Vec<TokenStream> = items.collect();
            match items.as_slice() {
                [only] => quote!((#only,)),
                items => quote!((#(#items),*)),
            }
        }
        Shape::Map(value) => {
            imports.std("collections::BTreeMap");
            let value = ty(cx, value, imports);
            quote!(BTreeMap<String, #value>)
        }
        Shape::Nullable(value) => {
            let value = ty(cx, value, imports);
            quote!(Option<#value>)
        }
        Shape::Any => {
            imports.runtime("serde_json::Value");
            quote!(Value)
        }
    }
}

/// The type of an integer.
pub(super) fn integer(format: IntegerFormat) -> TokenStream {
    match format {
        IntegerFormat::I32 => quote!(i32),
        IntegerFormat::I64 => quote!(i64),
        IntegerFormat::U32 => quote!(u32),
        IntegerFormat::U64 => quote!(u64),
    }
}

/// A shape without a name for another one in it: two aliases of one type are the same type.
pub(super) fn resolved(cx: Cx<'_>, shape: &Shape) -> Shape {
    let inner = |shape: &Shape| Box::new(resolved(cx, shape));
    match shape {
        Shape::Named(id) => match cx.ty(*id) {
            Some((
                Type {
                    kind: TypeKind::Alias(shape),
                    ..
                },
                _,
            )) => resolved(cx, shape),
            Some(_) | None => Shape::Named(*id),
        },
        Shape::Array(item) => Shape::Array(inner(item)),
        Shape::Map(value) => Shape::Map(inner(value)),
        Shape::Nullable(value) => Shape::Nullable(inner(value)),
        Shape::Tuple(items) => Shape::Tuple(items.iter().map(|item| resolved(cx, item)).collect()),
        Shape::Boxed(id) => match resolved(cx, &Shape::Named(*id)) {
            Shape::Named(id) => Shape::Boxed(id),
            _ => shape.clone(),
        },
        Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::String(_) | Shape::Any => {
            shape.clone()
        }
    }
}

fn named(cx: Cx<'_>, id: crate::ir::TypeId, imports: &mut Imports) -> TokenStream {
    let Some((_, names)) = cx.ty(id) else {
        return quote!(());
    };
    imports.ty(&names.ident)
}

fn text(format: StringFormat, imports: &mut Imports) -> TokenStream {
    match format {
        StringFormat::Plain | StringFormat::Binary => quote!(String),
        StringFormat::Uuid => {
            imports.runtime("uuid::Uuid");
            quote!(Uuid)
        }
        StringFormat::DateTime => {
            imports.runtime("chrono::DateTime");
            imports.runtime("chrono::Utc");
            quote!(DateTime<Utc>)
        }
        StringFormat::Date => {
            imports.runtime("chrono::NaiveDate");
            quote!(NaiveDate)
        }
        StringFormat::Byte => {
            imports.runtime("Base64");
            quote!(Base64)
        }
        StringFormat::Secret => {
            imports.runtime("Secret");
            quote!(Secret)
        }
    }
}

/// An argument for a value: its type, and how the value is made of the argument.
pub(super) struct Argument {
    /// `impl Into<String>`
    pub(super) ty: TokenStream,
    /// `email.into()`
    pub(super) value: TokenStream,
    /// The value's own type, where the argument is converted: `String`.
    pub(super) converted: Option<TokenStream>,
}

/// Texts, secrets and bytes are taken from whatever they can be made of; everything else as it is.
pub(super) fn argument(
    cx: Cx<'_>,
    shape: &Shape,
    name: &proc_macro2::Ident,
    imports: &mut Imports,
) -> Argument {
    if let Shape::Boxed(id) = shape {
        let ty = named(cx, *id, imports);
        return Argument {
            ty,
            value: quote!(Box::new(#name)),
            converted: None,
        };
    }
    let own = ty(cx, shape, imports);
    match cx.resolved(shape) {
        Shape::String(
            StringFormat::Plain | StringFormat::Binary | StringFormat::Secret | StringFormat::Byte,
        ) => Argument {
            ty: quote!(impl Into<#own>),
            value: quote!(#name.into()),
            converted: Some(own),
        },
        _ => Argument {
            ty: own,
            value: quote!(#name),
            converted: None,
        },
    }
}
