//! Structs: their fields, `new`, a setter for each optional field, and their names on the wire.

use std::iter::zip;

use proc_macro2::TokenStream;
use quote::quote;

use super::code::Code;
use super::{Cx, docs, literal, operation};
use crate::ir::{Access, Direction, Field, Nullability, Presence, Struct, Type};
use crate::names::{Name, TypeNames};

/// The items of a struct.
///
/// ```text
/// pub struct User { pub email: String, pub note: Option<String>, pub additional_properties: BTreeMap<String, Value> }
/// impl User { pub fn new(email: impl Into<String>) -> Self … pub fn note(mut self, note: impl Into<String>) -> Self … }
/// v1::record! { User { required email = "email", optional note = "note", ..additional_properties } }
/// ```
pub(super) fn items(file: &mut Code<'_>, ty: &Type, strukt: &Struct, names: &TypeNames) {
    declaration(file, ty, strukt, names);
    methods(file, ty.direction, strukt, names);
    let fields = zip(&strukt.fields, &names.members).map(|(field, name)| {
        let presence = match (field.access, field.presence) {
            (Access::ReadOnly, _) => "read_only",
            (Access::ReadWrite | Access::WriteOnly, Presence::Required) => "required",
            (Access::ReadWrite | Access::WriteOnly, Presence::Optional) => "optional",
        };
        format!("{presence} {name} = {},", literal(&field.wire_name))
    });
    let additional = strukt.additional.iter();
    let additional = additional.map(|_| format!("..{}", names.additional));
    file.table("record", &names.ident, fields.chain(additional));
}

fn declaration(file: &mut Code<'_>, ty: &Type, strukt: &Struct, names: &TypeNames) {
    let head = docs::attributes(&docs::declared(&ty.docs, ""));
    let owner = &names.ident;
    let mut fields = Vec::new();
    for (field, name) in zip(&strukt.fields, &names.members) {
        let mut otherwise = words_of_type(file.cx, field);
        if otherwise.is_empty() && field.docs.remarks.is_empty() {
            otherwise = docs::wire("JSON property", &field.wire_name, name);
        }
        let lines = docs::attributes(&docs::declared(&field.docs, &otherwise));
        let ty = file.field(field);
        fields.push(quote!(#lines pub #name: #ty,));
    }
    if let Some(additional) = &strukt.additional {
        let (value, name) = (file.ty(additional), &names.additional);
        file.map();
        fields.push(quote! {
            /// Properties without a field of their own.
            pub #name: BTreeMap<String, #value>,
        });
    }
    file.push(quote! {
        #head
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #owner { #(#fields)* }
    });
}

/// The words for a property that has none of its own: those of its type, as a reference has no place for others in OpenAPI 3.0.
fn words_of_type(cx: Cx<'_>, field: &Field) -> String {
    let ty = field.shape.id().and_then(|id| cx.ty(id));
    ty.map_or_else(String::new, |(ty, _)| docs::one_line(&ty.docs))
}

/// `new` and the setters. What is only received has its setters under `mock`: nobody but a test makes one.
fn methods(file: &mut Code<'_>, direction: Direction, strukt: &Struct, names: &TypeNames) {
    let name = &names.ident;
    let new = new(file, strukt, names);
    let mut setters = Vec::new();
    let named = zip(&names.members, &names.setters);
    for (index, (field, (name, setter))) in zip(&strukt.fields, named).enumerate() {
        if field.presence == Presence::Optional && !strukt.required.contains(&index) {
            setters.push(self::setter(file, field, name, setter));
        }
    }
    if direction == Direction::Received && !setters.is_empty() {
        file.push(quote!(impl #name { #new }));
        file.push(quote!(#[cfg(feature = "mock")] impl #name { #(#setters)* }));
    } else {
        file.push(quote!(impl #name { #new #(#setters)* }));
    }
}

fn new(file: &mut Code<'_>, strukt: &Struct, names: &TypeNames) -> TokenStream {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    let required = strukt.required.iter();
    let required =
        required.filter_map(|index| strukt.fields.get(*index).zip(names.members.get(*index)));
    for (field, name) in required {
        let given = name.binding();
        let (ty, value) = argument(file, field, &given);
        arguments.push(quote!(#given: #ty));
        values.push(match value.to_string() == name.as_str() {
            true => quote!(#name),
            false => quote!(#name: #value),
        });
    }
    let has_more = strukt.additional.is_some() || strukt.fields.len() > values.len();
    let rest = has_more.then(|| quote!(..v1::empty()));
    let (ident, article) = (&names.ident, docs::article(names.ident.as_str()));
    let sentence = match values.len() {
        0 => "with no field set",
        _ if has_more => "of its required fields",
        _ => "of its fields",
    };
    let body = match values.is_empty() {
        true => quote!(v1::empty()),
        false => quote!(Self { #(#values,)* #rest }),
    };
    let lines = docs::attributes(&[format!("{article} `{ident}` {sentence}.")]);
    let many = operation::many_arguments(arguments.len());
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

/// The type of an argument of `new`, and the field's value as it is made of it.
fn argument(file: &mut Code<'_>, field: &Field, given: &Name) -> (TokenStream, TokenStream) {
    let (ty, value) = file.argument(&field.shape, given);
    match (field.nullability, field.presence) {
        (Nullability::NonNull, Presence::Required) => (ty, value),
        // What responses may leave out: it is only here that it is insisted on.
        (Nullability::NonNull, Presence::Optional) => (ty, quote!(Some(#value))),
        (Nullability::Nullable, presence) => {
            let own = file.ty(&field.shape);
            let value = match presence {
                Presence::Required => quote!(#given),
                Presence::Optional => quote!(#given.into()),
            };
            (quote!(Option<#own>), value)
        }
    }
}

/// `pub fn note(mut self, note: impl Into<String>) -> Self { self.note = Some(note.into()); self }`
fn setter(file: &mut Code<'_>, field: &Field, name: &Name, setter: &Name) -> TokenStream {
    let words = match docs::one_line(&field.docs) {
        own if own.is_empty() => words_of_type(file.cx, field),
        own => own,
    };
    let lines = super::prose(docs::first_sentence(&words));
    let given = name.binding();
    let (ty, value) = match field.nullability {
        Nullability::NonNull => {
            let (ty, value) = file.argument(&field.shape, &given);
            (ty, quote!(Some(#value)))
        }
        Nullability::Nullable => {
            let own = file.field(field);
            (quote!(impl Into<#own>), quote!(#given.into()))
        }
    };
    let deprecated = docs::deprecated(&field.docs);
    // What is generic is compiled where it is called anyway.
    let is_generic = ty.to_string().starts_with("impl ");
    let inline = (!is_generic).then(|| quote!(#[inline]));
    quote! {
        #lines
        #deprecated
        #[must_use]
        #inline
        pub fn #setter(mut self, #given: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}
