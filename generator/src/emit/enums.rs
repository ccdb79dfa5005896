//! Enums, each with the macro of the runtime that says how its values are read and written.
//!
//! ```text
//! pub enum Pet { Cat(Cat), Unknown(Value) }        v1::union! { Pet { Cat as_cat(Cat), } }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::code::Code;
use super::shape::Ty;
use super::{docs, ident, size};
use crate::names::Name;

/// An enum that may come to have more variants.
#[derive(Default)]
pub(super) struct Enum<'a> {
    /// Lines of documentation.
    pub(super) docs: Vec<String>,
    pub(super) name: &'a str,
    pub(super) variants: Vec<Variant<'a>>,
    /// The variant for all that the others are not for, and how many bytes it holds.
    pub(super) rest: Option<(TokenStream, usize)>,
    /// What is implemented before the macro is called.
    pub(super) conversions: Vec<TokenStream>,
}

/// A variant of an enum.
pub(super) struct Variant<'a> {
    /// Lines of documentation.
    pub(super) docs: Vec<String>,
    pub(super) name: &'a Name,
    /// What it holds, and how many bytes that is.
    pub(super) holds: Option<(Ty, usize)>,
    /// Its line in the call of the macro.
    pub(super) line: String,
}

impl Enum<'_> {
    /// Adds the enum and the call of its macro, of which `with` stands behind the enum's name.
    pub(super) fn declare(self, file: &mut Code<'_>, called: &str, with: &str) {
        let (head, name) = (docs::attributes(&self.docs), ident(self.name));
        // What holds nothing is the key of a map, too.
        let is_plain = self.variants.iter().all(|variant| variant.holds.is_none());
        let more = is_plain.then(|| quote!(, Eq, Hash));
        // The macro of unions says what of an unknown value is shown.
        let debug = (called != "union").then(|| quote!(, Debug));
        let held = self.variants.iter();
        let held = held.filter_map(|variant| variant.holds.as_ref());
        let rest = self.rest.as_ref().map(|(_, size)| *size);
        let uneven = size::uneven(held.map(|(_, size)| *size).chain(rest));
        let variants = self.variants.iter().map(|variant| {
            let (lines, name) = (docs::attributes(&variant.docs), variant.name);
            let holds = variant.holds.as_ref().map(|(ty, _)| quote!((#ty)));
            quote!(#lines #name #holds,)
        });
        // Those of webhooks have it first.
        let (first, last) = match called {
            "webhooks" => (uneven, None),
            _ => (None, uneven),
        };
        let rest = self.rest.as_ref().map(|(rest, _)| rest);
        file.push(quote! {
            #head
            #first
            #[derive(Clone #debug, PartialEq #more)]
            #last
            #[non_exhaustive]
            pub enum #name { #(#variants)* #rest }
        });
        let conversions = self.conversions.into_iter();
        conversions.for_each(|conversion| file.push(conversion));
        let lines = self.variants.into_iter().map(|variant| variant.line);
        file.table(called, format_args!("{}{with}", self.name), lines);
    }
}
