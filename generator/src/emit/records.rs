//! Structs: their fields, `new`, a setter for each optional field, and their names on the wire.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, literal, markdown, shape, types};
use crate::format::Item;
use crate::ir::{Access, Direction, Field, Nullability, Presence, Shape, Struct, Type};
use crate::names::{Name, TypeNames};

/// The items of a struct's file.
pub(super) fn items(
    cx: Cx<'_>,
    ty: &Type,
    strukt: &Struct,
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    imports.runtime("v1");
    let mut items = vec![Item::Tokens(declaration(cx, ty, strukt, names, imports))];
    items.extend(methods(cx, ty.direction, strukt, names, imports));
    items.push(Item::Text(record(strukt, names)));
    items
}

/// ```text
/// pub struct User { pub email: String, pub note: Option<String>, pub additional_properties: BTreeMap<String, Value> }
/// ```
fn declaration(
    cx: Cx<'_>,
    ty: &Type,
    strukt: &Struct,
    names: &TypeNames,
    imports: &mut Imports,
) -> TokenStream {
    let head = types::head(ty);
    let name = ident(&names.ident);
    let mut fields = Vec::new();
    for (field, name) in strukt.fields.iter().zip(&names.members) {
        let mut otherwise = words_of_type(cx, field);
        if otherwise.is_empty() && field.docs.remarks.is_empty() {
            otherwise = docs::wire("JSON property", &field.wire_name, name);
        }
        let lines = docs::attributes(&docs::declared(&field.docs, &otherwise));
        let ty = field_ty(cx, field, imports);
        let name = ident(name);
        fields.push(quote!(#lines pub #name: #ty,));
    }
    if let Some(additional) = &strukt.additional {
        imports.std("collections::BTreeMap");
        let value = shape::ty(cx, additional, imports);
        let name = ident(&names.additional);
        fields.push(quote! {
            /// Properties without a field of their own.
            pub #name: BTreeMap<String, #value>,
        });
    }
    quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }
    }
}

/// The words for a property that has none of its own: those of its type, as a reference has no place for others in OpenAPI 3.0.
fn words_of_type(cx: Cx<'_>, field: &Field) -> String {
    match field.shape.id().and_then(|id| cx.ty(id)) {
        Some((ty, _)) => docs::one_line(&ty.docs),
        None => String::new(),
    }
}

fn field_ty(cx: Cx<'_>, field: &Field, imports: &mut Imports) -> TokenStream {
    let ty = shape::ty(cx, &field.shape, imports);
    match (field.presence, field.nullability) {
        (Presence::Required, Nullability::NonNull) => ty,
        (Presence::Required, Nullability::Nullable)
        | (Presence::Optional, Nullability::NonNull) => quote!(Option<#ty>),
        (Presence::Optional, Nullability::Nullable) => {
            imports.runtime("Nullable");
            quote!(Nullable<#ty>)
        }
    }
}

/// `impl User { pub fn new(email: impl Into<String>) -> Self … pub fn note(mut self, note: impl Into<String>) -> Self … }`
///
/// What is only received has its setters under `mock`: nobody but a test makes one.
fn methods(
    cx: Cx<'_>,
    direction: Direction,
    strukt: &Struct,
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    let name = ident(&names.ident);
    let new = new(cx, strukt, names, imports);
    let mut setters = Vec::new();
    let named = strukt.fields.iter().zip(&names.members).zip(&names.setters);
    for (index, ((field, name), setter)) in named.enumerate() {
        if field.presence == Presence::Optional && !strukt.required.contains(&index) {
            setters.push(self::setter(cx, field, name, setter, imports));
        }
    }
    if setters.is_empty() {
        return vec![Item::Tokens(quote!(impl #name { #new }))];
    }
    match direction {
        Direction::Received => vec![
            Item::Tokens(quote!(impl #name { #new })),
            Item::Tokens(quote! {
                #[cfg(feature = "mock")]
                impl #name { #(#setters)* }
            }),
        ],
        Direction::Sent | Direction::Both | Direction::Neither => {
            vec![Item::Tokens(quote!(impl #name { #new #(#setters)* }))]
        }
    }
}

fn new(cx: Cx<'_>, strukt: &Struct, names: &TypeNames, imports: &mut Imports) -> TokenStream {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for index in &strukt.required {
        let (Some(field), Some(name)) = (strukt.fields.get(*index), names.members.get(*index))
        else {
            continue;
        };
        let (argument, value) = argument(cx, field, name, imports);
        arguments.push(argument);
        values.push(value);
    }
    let has_more = strukt.additional.is_some() || strukt.fields.len() > values.len();
    let rest = has_more.then(|| quote!(..v1::empty()));
    let (ident, article) = (&names.ident, docs::article(names.ident.as_str()));
    let sentence = match values.len() {
        0 => format!("{article} `{ident}` with no field set."),
        _ if has_more => format!("{article} `{ident}` of its required fields."),
        _ => format!("{article} `{ident}` of its fields."),
    };
    let many = super::operation::many_arguments(arguments.len());
    let lines = docs::attributes(&[sentence]);
    let body = if values.is_empty() {
        quote!(v1::empty())
    } else {
        quote!(Self { #(#values,)* #rest })
    };
    // The lint wants a `Default` beside a `new` without arguments; a later version may require a field.
    let default = (arguments.is_empty()).then(|| quote!(#[allow(clippy::new_without_default)]));
    quote! {
        #lines
        #default
        #many
        #[must_use]
        #[inline]
        pub fn new(#(#arguments),*) -> Self { #body }
    }
}

/// An argument of `new`, and the field as it is made of the argument.
fn argument(
    cx: Cx<'_>,
    field: &Field,
    name: &Name,
    imports: &mut Imports,
) -> (TokenStream, TokenStream) {
    let (name, given) = (ident(name), ident(&name.binding()));
    let argument = shape::argument(cx, &field.shape, &given, imports);
    let plain = if given == name {
        quote!(#name)
    } else {
        quote!(#name: #given)
    };
    let (ty, value) = (argument.ty, argument.value);
    let is_plain = argument.converted.is_none() && !matches!(field.shape, Shape::Boxed(_));
    match (field.nullability, field.presence) {
        (Nullability::NonNull, Presence::Required) if is_plain => (quote!(#given: #ty), plain),
        (Nullability::NonNull, Presence::Required) => (quote!(#given: #ty), quote!(#name: #value)),
        // What responses may leave out: it is only here that it is insisted on.
        (Nullability::NonNull, Presence::Optional) => {
            (quote!(#given: #ty), quote!(#name: Some(#value)))
        }
        (Nullability::Nullable, presence) => {
            let ty = shape::ty(cx, &field.shape, imports);
            let value = match presence {
                Presence::Required => plain,
                Presence::Optional => quote!(#name: #given.into()),
            };
            (quote!(#given: Option<#ty>), value)
        }
    }
}

/// `pub fn note(mut self, note: impl Into<String>) -> Self { self.note = Some(note.into()); self }`
fn setter(
    cx: Cx<'_>,
    field: &Field,
    name: &Name,
    setter: &Name,
    imports: &mut Imports,
) -> TokenStream {
    let words = match docs::one_line(&field.docs) {
        own if own.is_empty() => words_of_type(cx, field),
        own => own,
    };
    let lines = match docs::first_sentence(&words) {
        "" => Vec::new(),
        sentence => markdown::fill(sentence, markdown::WIDTH),
    };
    let lines = docs::attributes(&lines);
    let (name, given, setter) = (ident(name), ident(&name.binding()), ident(setter));
    let (argument, value, is_generic) = match field.nullability {
        Nullability::NonNull => {
            let argument = shape::argument(cx, &field.shape, &given, imports);
            let value = argument.value;
            (
                argument.ty,
                quote!(Some(#value)),
                argument.converted.is_some(),
            )
        }
        Nullability::Nullable => {
            imports.runtime("Nullable");
            let ty = shape::ty(cx, &field.shape, imports);
            (
                quote!(impl Into<Nullable<#ty>>),
                quote!(#given.into()),
                true,
            )
        }
    };
    let deprecated = docs::deprecated(&field.docs);
    // What is generic is compiled where it is called anyway.
    let inline = (!is_generic).then(|| quote!(#[inline]));
    quote! {
        #lines
        #deprecated
        #[must_use]
        #inline
        pub fn #setter(mut self, #given: #argument) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// `v1::record! { User { required email = "email", optional note = "note", ..additional_properties } }`
fn record(strukt: &Struct, names: &TypeNames) -> String {
    let mut text = format!("v1::record! {{\n    {} {{\n", names.ident);
    for (field, name) in strukt.fields.iter().zip(&names.members) {
        let presence = match (field.access, field.presence) {
            (Access::ReadOnly, _) => "read_only",
            (Access::ReadWrite | Access::WriteOnly, Presence::Required) => "required",
            (Access::ReadWrite | Access::WriteOnly, Presence::Optional) => "optional",
        };
        text.push_str(&format!(
            "        {presence} {name} = {},\n",
            literal(&field.wire_name)
        ));
    }
    if strukt.additional.is_some() {
        text.push_str(&format!("        ..{}\n", names.additional));
    }
    text + "    }\n}"
}
