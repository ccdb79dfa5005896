//! Unions: an enum with a variant for each branch, and how a value tells which one it is.

use std::collections::BTreeMap;
use std::iter::zip;

use proc_macro2::TokenStream;
use quote::quote;

use super::code::Code;
use super::enums::{Enum, Variant};
use super::{docs, literal};
use crate::ir::{Type, Union};
use crate::names::TypeNames;

/// ```text
/// pub enum Pet { Cat(Cat), Unknown(Value) } impl From<Cat> for Pet … v1::union! { Pet by "petType" { Cat as_cat(Cat) = "cat", } }
/// ```
pub(super) fn items(file: &mut Code<'_>, ty: &Type, union: &Union, names: &TypeNames) {
    let value = file.runtime("serde_json::Value");
    let rest = quote! {
        /// A value that is none of those that this version of the crate knows.
        Unknown(#value),
    };
    let owner = &names.ident;
    let mut variants = Vec::new();
    let mut conversions: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    let branches = zip(&names.members, &names.readers);
    for (variant, (name, reader)) in zip(&union.variants, branches) {
        let branch = file.ty(&variant.shape);
        let meant = file.cx.without_aliases(&variant.shape);
        let meant = Code::new(file.cx, []).ty(&meant);
        let of_one_type = conversions.entry(quote!(#meant).to_string());
        of_one_type.or_default().push(quote! {
            impl From<#branch> for #owner {
                fn from(value: #branch) -> Self {
                    Self::#name(value)
                }
            }
        });
        let values = variant.values.iter().map(|value| literal(value));
        let values = values.collect::<Vec<_>>().join(" | ");
        let tag = match variant.adds_tag {
            _ if values.is_empty() => String::new(),
            false => format!(" = {values}"),
            true => format!(" adds {values}"),
        };
        variants.push(Variant {
            docs: docs::lines(&variant.docs, ""),
            name,
            line: format!("{name} {reader}({branch}){tag},"),
            holds: Some((branch, file.size(&variant.shape))),
        });
    }
    // A type that two branches have does not say which one is meant; `Value` is the unknown one, too.
    let conversions = conversions.into_iter();
    let only = conversions.filter(|(meant, all)| meant != "Value" && all.len() == 1);
    let by = union.property.as_ref();
    let by = by.map_or_else(String::new, |by| format!(" by {}", literal(by)));
    let declared = Enum {
        docs: docs::declared(&ty.docs, ""),
        name: owner.as_str(),
        variants,
        rest: Some((rest, 32)),
        conversions: only.flat_map(|(_, conversions)| conversions).collect(),
    };
    declared.declare(file, "union", &by);
}
