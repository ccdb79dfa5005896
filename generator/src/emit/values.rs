//! Enums of values: a variant for each, and one for the values that the crate does not know.
//!
//! ```text
//! enum: [red]            ->  pub enum Color { Red, Unknown(UnknownValue) }          v1::string_enum! { Color { Red = "red", } }
//! type: integer, enum: [0]  ->  pub enum Depth { Value0, Unknown(UnknownValue<i64>) }  v1::value_enum! { Depth(i64) { Value0 = 0, } }
//! ```

use std::iter::zip;

use quote::quote;

use super::code::Code;
use super::enums::{Enum, Variant};
use super::{docs, ident, literal, markdown, shape};
use crate::ir::{EnumOf, Type};
use crate::names::TypeNames;

/// The enum of values that are not strings, or of strings.
pub(super) fn items(
    file: &mut Code<'_>,
    ty: &Type,
    of: Option<EnumOf>,
    values: &[String],
    names: &TypeNames,
) {
    let unknown = file.runtime("UnknownValue");
    let (called, with, of) = match of {
        None => ("string_enum", String::new(), None),
        Some(EnumOf::Json) => {
            let value = file.runtime("serde_json::Value");
            ("json_enum", String::new(), Some(value))
        }
        Some(EnumOf::Boolean) => ("value_enum", "(bool)".to_owned(), Some(ident("bool"))),
        Some(EnumOf::Integer(format)) => {
            let of = shape::integer(format);
            ("value_enum", format!("({of})"), Some(ident(of)))
        }
    };
    let variants = zip(values, &names.members).map(|(value, name)| {
        let written = match with.as_str() {
            "" => literal(value),
            _ => value.clone(),
        };
        Variant {
            docs: vec![markdown::code(value)],
            name,
            holds: None,
            line: format!("{name} = {written},"),
        }
    });
    let of = of.map(|of| quote!(<#of>));
    let rest = quote! {
        /// A value that this version of the crate does not know.
        Unknown(#unknown #of),
    };
    let declared = Enum {
        docs: docs::declared(&ty.docs, ""),
        name: names.ident.as_str(),
        variants: variants.collect(),
        rest: Some((rest, 0)),
        ..Enum::default()
    };
    declared.declare(file, called, &with);
}
