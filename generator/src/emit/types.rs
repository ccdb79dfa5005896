//! A file for each component with the inline types in it, and one for the inline types of each operation.
//!
//! ```text
//! User -> #[derive(…)] pub struct User { pub email: String, … } impl User { pub fn new(…) … } v1::record! { User { … } }
//! ```

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, enums, ident, imports, records, shape, unions};
use crate::format::{self, Item};
use crate::ir::{Shape, Type, TypeKind};
use crate::names::TypeNames;

/// A type and its names.
type Named<'a> = (&'a Type, &'a TypeNames);

/// The types of each file: a component and the inline ones in it, or those of an operation.
pub(super) fn by_owner<'a>(cx: Cx<'a>) -> BTreeMap<&'a str, Vec<Named<'a>>> {
    let mut files: BTreeMap<&str, Vec<Named<'_>>> = BTreeMap::new();
    for (ty, names) in cx.api.types.iter().zip(&cx.names.types) {
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
        for is_hidden in [false, true] {
            let exported = types.iter().filter(|(ty, _)| ty.is_hidden == is_hidden);
            let mut exported: Vec<&str> = exported.map(|(_, names)| names.ident.as_str()).collect();
            exported.sort_unstable();
            if !exported.is_empty() {
                let path = format!("self::{owner}");
                let export = imports::declaration(&path, &exported);
                exports.push(match is_hidden {
                    false => format!("pub {export}"),
                    true => format!("#[doc(hidden)]\npub {export}"),
                });
            }
        }
    }
    let items = [
        Item::Text(modules.join("\n")),
        Item::Text(exports.join("\n")),
    ];
    format::rust_file(cx.source, &docs, &items)
}

/// The file of an owner.
pub(super) fn emit(cx: Cx<'_>, types: &[Named<'_>]) -> String {
    let mut imports = Imports::default();
    let mut items = vec![Item::Text(String::new())];
    for (ty, names) in types {
        items.extend(match &ty.kind {
            TypeKind::Struct(strukt) => records::items(cx, ty, strukt, names, &mut imports),
            TypeKind::StringEnum(values) => enums::of_strings(ty, values, names, &mut imports),
            TypeKind::ValueEnum(enum_) => enums::of_values(ty, enum_, names, &mut imports),
            TypeKind::Union(union) => unions::items(cx, ty, union, names, &mut imports),
            TypeKind::Newtype(inner) => newtype(cx, ty, inner, names, &mut imports),
            TypeKind::Alias(target) => vec![alias(cx, ty, target, names, &mut imports)],
        });
    }
    for (_, names) in types {
        imports.declared_here(names.ident.as_str());
    }
    if let Some(first) = items.first_mut() {
        *first = imports.item("super");
    }
    format::rust_file(cx.source, &[], &items)
}

/// The documentation above a type.
pub(super) fn head(ty: &Type) -> TokenStream {
    docs::attributes(&docs::declared(&ty.docs, ""))
}

/// `pub type UserIds = Vec<Uuid>;`
fn alias(cx: Cx<'_>, ty: &Type, target: &Shape, names: &TypeNames, imports: &mut Imports) -> Item {
    let lines = head(ty);
    let name = ident(&names.ident);
    let target = shape::ty(cx, target, imports);
    let hidden = ty.is_hidden.then(|| quote!(#[doc(hidden)]));
    Item::Tokens(quote!(#lines #hidden pub type #name = #target;))
}

/// `pub struct Tree(pub Vec<Tree>); v1::newtype! { Tree(Vec<Tree>) }`
fn newtype(
    cx: Cx<'_>,
    ty: &Type,
    inner: &Shape,
    names: &TypeNames,
    imports: &mut Imports,
) -> Vec<Item> {
    imports.runtime("v1");
    let lines = head(ty);
    let name = ident(&names.ident);
    let inner = shape::ty(cx, inner, imports);
    let declaration = quote! {
        #lines
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(pub #inner);
    };
    let inner = unions::unspaced(&inner.to_string());
    vec![
        Item::Tokens(declaration),
        Item::Text(format!("v1::newtype! {{ {name}({inner}) }}")),
    ]
}
