//! Unions: an enum with a variant for each branch, and how a value tells which one it is.

use std::collections::BTreeMap;

use quote::quote;

use super::imports::Imports;
use super::size::{self, Sizes};
use super::{Cx, docs, ident, literal, shape, types};
use crate::format::Item;
use crate::ir::{Type, Union};
use crate::names::TypeNames;

/// ```text
/// pub enum Pet { Cat(Cat), Unknown(Value) } impl From<Cat> for Pet … v1::union! { Pet by "petType" { Cat(Cat) = "cat", } }
/// ```
pub(super) fn items(
    cx: Cx<'_>,
    ty: &Type,
    union: &Union,
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    imports.runtime("serde_json::Value");
    imports.runtime("v1");
    let head = types::head(ty);
    let name = ident(&names.ident);
    let mut variants = Vec::new();
    let mut entries = String::new();
    let mut branches: BTreeMap<String, Vec<proc_macro2::TokenStream>> = BTreeMap::new();
    for (variant, variant_name) in union.variants.iter().zip(&names.members) {
        let lines = docs::attributes(&docs::lines(&variant.docs, ""));
        let branch = shape::ty(cx, &variant.shape, imports);
        let values: Vec<String> = variant.values.iter().map(|value| literal(value)).collect();
        let tag = if values.is_empty() {
            String::new()
        } else {
            let how = if variant.adds_tag { "adds" } else { "=" };
            format!(" {how} {}", values.join(" | "))
        };
        entries.push_str(&format!(
            "        {variant_name}({}){tag},\n",
            unspaced(&branch.to_string())
        ));
        let variant_name = ident(variant_name);
        variants.push(quote!(#lines #variant_name(#branch),));
        let meant = shape::resolved(cx, &variant.shape);
        branches
            .entry(shape::ty(cx, &meant, &mut Imports::default()).to_string())
            .or_default()
            .push(quote! {
                impl From<#branch> for #name {
                    fn from(value: #branch) -> Self {
                        Self::#variant_name(value)
                    }
                }
            });
    }
    let mut sizes = Sizes::new(cx);
    let held = union.variants.iter();
    let uneven = size::uneven(held.map(|variant| sizes.shape(&variant.shape)));
    let declaration = quote! {
        #head
        #[derive(Clone, Debug, PartialEq)]
        #uneven
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that is none of those that this version of the crate knows.
            Unknown(Value),
        }
    };
    let property = union.property.iter();
    let by: String = property
        .map(|property| format!(" by {}", literal(property)))
        .collect();
    let mut items = vec![Item::Tokens(declaration)];
    // A type that two branches have does not say which one is meant; `Value` is the unknown one, too.
    for (branch, conversions) in branches {
        if let [conversion] = conversions.as_slice()
            && branch != "Value"
        {
            items.push(Item::Tokens(conversion.clone()));
        }
    }
    items.push(Item::Text(format!(
        "v1::union! {{\n    {name}{by} {{\n{entries}    }}\n}}"
    )));
    items
}

/// A type as a person writes it: tokens have blanks around every sign.
pub(super) fn unspaced(tokens: &str) -> String {
    tokens
        .replace(" < ", "<")
        .replace("( ", "(")
        .replace(" )", ")")
        .replace(" >", ">")
        .replace(" ,", ",")
        .replace(" :: ", "::")
}
