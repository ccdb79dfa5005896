//! A file for each type.
//!
//! ```text
//! User -> #[derive(…)] pub struct User { pub email: String, … } impl User { pub fn new(…) … } v1::record! { User { … } }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, enums, ident, records, shape, unions};
use crate::format::{self, Item};
use crate::ir::{Shape, Type, TypeKind};
use crate::names::TypeNames;

/// `types/mod.rs`: every type, flat.
pub(super) fn emit_index(cx: Cx<'_>) -> String {
    let docs = ["The API's types: what requests are made of and what responses hold.".to_owned()];
    let mut names: Vec<&TypeNames> = cx.names.types.iter().collect();
    names.sort_by(|left, right| left.module.cmp(&right.module));
    let modules: Vec<String> = names
        .iter()
        .map(|names| format!("mod {};", names.module))
        .collect();
    let exports: Vec<String> = names
        .iter()
        .map(|names| format!("pub use self::{}::{};", names.module, names.ident))
        .collect();
    let items = [
        Item::Text(modules.join("\n")),
        Item::Text(exports.join("\n")),
    ];
    format::rust_file(cx.source, &docs, &items)
}

/// The file of a type.
pub(super) fn emit(cx: Cx<'_>, ty: &Type, names: &TypeNames) -> String {
    let mut imports = Imports::default();
    let items = match &ty.kind {
        TypeKind::Struct(strukt) => records::items(cx, ty, strukt, names, &mut imports),
        TypeKind::StringEnum(enum_) => enums::of_texts(ty, enum_, names, &mut imports),
        TypeKind::ValueEnum(enum_) => enums::of_values(ty, enum_, names, &mut imports),
        TypeKind::Union(union) => unions::items(cx, ty, union, names, &mut imports),
        TypeKind::Newtype(inner) => newtype(cx, ty, inner, names, &mut imports),
        TypeKind::Alias(target) => vec![alias(cx, ty, target, names, &mut imports)],
    };
    imports.declared_here(names.ident.as_str());
    let items: Vec<Item> = [imports.item("super")].into_iter().chain(items).collect();
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
    Item::Tokens(quote!(#lines pub type #name = #target;))
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
