//! A file for each component with the inline types in it, and one for the inline types of each operation.
//!
//! ```text
//! User -> #[derive(…)] pub struct User { pub email: String, … } impl User { pub fn new(…) … } v1::record! { User { … } }
//! ```

use std::collections::BTreeMap;
use std::iter::zip;

use quote::quote;

use super::code::{self, Code};
use super::{Cx, docs, records, unions, values};
use crate::format::{self, Item};
use crate::ir::{Type, TypeKind};
use crate::names::TypeNames;

/// A type and its names.
type Named<'a> = (&'a Type, &'a TypeNames);

/// The types of each file: a component and the inline ones in it, or those of an operation.
pub(super) fn by_owner(cx: Cx<'_>) -> BTreeMap<&str, Vec<Named<'_>>> {
    let mut files: BTreeMap<&str, Vec<Named<'_>>> = BTreeMap::new();
    for (ty, names) in zip(&cx.api.types, &cx.names.types) {
        let owner = names.module.as_str();
        files.entry(owner).or_default().push((ty, names));
    }
    files
}

/// `types/mod.rs`: every type, flat.
pub(super) fn emit_index(cx: Cx<'_>) -> String {
    let docs = ["The API's types: what requests are made of and what responses hold.".to_owned()];
    let mut modules = Vec::new();
    let mut exports = Vec::new();
    for (owner, types) in by_owner(cx) {
        modules.push(format!("mod {owner};"));
        for (is_hidden, attribute) in [(false, ""), (true, "#[doc(hidden)]\n")] {
            let exported = types.iter().filter(|(ty, _)| ty.is_hidden == is_hidden);
            let mut exported: Vec<&str> = exported.map(|(_, names)| names.ident.as_str()).collect();
            exported.sort_unstable();
            let export = code::declaration(&format!("self::{owner}"), &exported);
            exports.extend(export.map(|export| format!("{attribute}pub {export}")));
        }
    }
    let items = [modules, exports].map(|lines| Item::Text(lines.join("\n")));
    format::rust_file(cx.source, &docs, &items)
}

/// The file of an owner.
pub(super) fn emit(cx: Cx<'_>, types: &[Named<'_>]) -> String {
    let mut file = Code::of_types(cx, types.iter().map(|(_, names)| names.ident.as_str()));
    for (ty, names) in types {
        let head = docs::attributes(&docs::declared(&ty.docs, ""));
        let name = &names.ident;
        match &ty.kind {
            TypeKind::Struct(strukt) => records::items(&mut file, ty, strukt, names),
            TypeKind::StringEnum(of) => values::items(&mut file, ty, None, of, names),
            TypeKind::ValueEnum(of) => values::items(&mut file, ty, Some(of.of), &of.values, names),
            TypeKind::Union(union) => unions::items(&mut file, ty, union, names),
            TypeKind::Newtype(inner) => {
                let inner = file.ty(inner);
                file.push(quote! {
                    #head
                    #[derive(Clone, Debug, PartialEq)]
                    pub struct #name(pub #inner);
                });
                file.call(format_args!("newtype! {{ {name}({inner}) }}"));
            }
            TypeKind::Alias(target) => {
                let target = file.ty(target);
                let hidden = ty.is_hidden.then(|| quote!(#[doc(hidden)]));
                file.push(quote!(#head #hidden pub type #name = #target;));
            }
        }
    }
    file.finish("")
}
