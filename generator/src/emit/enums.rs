//! Open enums: a variant for each value, and one for the values that the crate does not know.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{docs, ident, literal, markdown, shape, types};
use crate::format::Item;
use crate::ir::{EnumOf, Type, ValueEnum};
use crate::names::{Name, TypeNames};

/// `pub enum Color { Red, Unknown(UnknownValue) } v1::string_enum! { Color { Red = "red", } }`
pub(super) fn of_strings(
    ty: &Type,
    values: &[String],
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    let values = values.iter().map(|value| (value.as_str(), literal(value)));
    let values: Vec<(&str, String)> = values.collect();
    let declaration = declaration(ty, &values, names, &quote!(UnknownValue), imports);
    vec![declaration, entries("string_enum", "", &values, names)]
}

/// `pub enum Depth { Value0, Unknown(UnknownValue<i64>) } v1::value_enum! { Depth(i64) { Value0 = 0, } }`
pub(super) fn of_values(
    ty: &Type,
    enum_: &ValueEnum,
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    let (shown, of) = match enum_.of {
        EnumOf::Integer(format) => ("value_enum", shape::integer(format)),
        EnumOf::Boolean => ("value_enum", quote!(bool)),
        EnumOf::Json => {
            imports.runtime("serde_json::Value");
            ("json_enum", quote!(Value))
        }
    };
    let values = enum_.values.iter().map(|value| {
        let written = match enum_.of {
            EnumOf::Integer(_) | EnumOf::Boolean => value.clone(),
            EnumOf::Json => literal(value),
        };
        (value.as_str(), written)
    });
    let values: Vec<(&str, String)> = values.collect();
    let declaration = declaration(ty, &values, names, &quote!(UnknownValue<#of>), imports);
    let of = match enum_.of {
        EnumOf::Integer(_) | EnumOf::Boolean => format!("({of})"),
        EnumOf::Json => String::new(),
    };
    vec![declaration, entries(shown, &of, &values, names)]
}

fn declaration(
    ty: &Type,
    values: &[(&str, String)],
    names: &TypeNames,
    unknown: &TokenStream,
    imports: &mut Imports,
) -> Item {
    imports.runtime("UnknownValue");
    imports.runtime("v1");
    let head = types::head(ty);
    let name = ident(&names.ident);
    let variants = values
        .iter()
        .zip(&names.members)
        .map(|((shown, _), variant)| {
            let lines = docs::attributes(&[markdown::code(shown)]);
            let variant = ident(variant);
            quote!(#lines #variant,)
        });
    Item::Tokens(quote! {
        #head
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that this version of the crate does not know.
            Unknown(#unknown),
        }
    })
}

fn entries(shown: &str, of: &str, values: &[(&str, String)], names: &TypeNames) -> Item {
    let entry = |((_, written), variant): (&(&str, String), &Name)| {
        format!("        {variant} = {written},\n")
    };
    let entries: String = values.iter().zip(&names.members).map(entry).collect();
    Item::Text(format!(
        "v1::{shown}! {{\n    {}{of} {{\n{entries}    }}\n}}",
        names.ident
    ))
}
