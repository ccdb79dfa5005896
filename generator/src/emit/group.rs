//! A file for each tag: the group, its operations, their errors.

use quote::quote;

use super::imports::Imports;
use super::{Cx, docs, ident, markdown, operation};
use crate::format::{self, Item};
use crate::ir::{Operation, TagId};
use crate::names::{GroupNames, Name, OperationNames};

/// `operations/mod.rs`: a module for each group.
pub(super) fn emit_index(cx: Cx<'_>) -> String {
    let docs = ["The API's operations, by tag.".to_owned()];
    let mut groups: Vec<&GroupNames> = cx.names.groups.iter().collect();
    groups.sort_by(|left, right| left.module.cmp(&right.module));
    let mut modules = Vec::new();
    let mut exports = Vec::new();
    for names in groups {
        let gate = if cx.has_features() {
            format!("#[cfg(feature = \"{}\")]\n", names.feature)
        } else {
            String::new()
        };
        modules.push(format!("{gate}pub mod {};", names.module));
        exports.push(format!(
            "{gate}pub use self::{}::{};",
            names.module, names.ident
        ));
    }
    if cx.untagged().next().is_some() {
        modules.push("pub mod untagged;".to_owned());
    }
    let items = [
        Item::Text(modules.join("\n")),
        Item::Text(exports.join("\n")),
    ];
    format::rust_file(cx.source, &docs, &items)
}

/// The file of a tag.
pub(super) fn emit(cx: Cx<'_>, tag: TagId, names: &GroupNames) -> String {
    let Some(described) = usize::try_from(tag.0)
        .ok()
        .and_then(|index| cx.api.tags.get(index))
    else {
        return String::new();
    };
    let title = format!(
        "Operations tagged {}.",
        markdown::code(&described.wire_name)
    );
    let mut lines = docs::words(&described.docs);
    let returned_by = format!(
        "Returned by [`Client::{0}`](crate::Client::{0}).",
        names.accessor.unraw()
    );
    docs::paragraph(&mut lines, [returned_by]);
    let lines = docs::attributes(&lines);
    let group = ident(&names.ident);
    let own = cx.operations_of(tag).flat_map(declared);
    let mut imports = Imports::beside(own.chain([names.ident.as_str()]));
    imports.runtime("v1");
    let methods: Vec<_> = cx
        .operations_of(tag)
        .map(|(op, names)| operation::method(cx, op, names, &mut imports))
        .collect();
    let mut items = vec![
        Item::Tokens(quote! {
            #lines
            #[derive(Clone, Debug)]
            pub struct #group(pub(crate) v1::Client);
        }),
        Item::Tokens(quote!(impl #group { #(#methods)* })),
    ];
    for (op, op_names) in cx.operations_of(tag) {
        items.extend(operation::items(
            cx,
            op,
            op_names,
            names.ident.as_str(),
            &mut imports,
        ));
    }
    finish(cx, &title, &imports, items)
}

/// The file of the operations without a tag, whose methods are the client's own.
pub(super) fn emit_untagged(cx: Cx<'_>) -> String {
    let mut imports = Imports::beside(cx.untagged().flat_map(declared));
    imports.runtime("v1");
    imports.own("crate::Client".to_owned());
    let methods: Vec<_> = cx
        .untagged()
        .map(|(op, names)| operation::method(cx, op, names, &mut imports))
        .collect();
    let mut items = vec![Item::Tokens(quote!(impl Client { #(#methods)* }))];
    for (op, names) in cx.untagged() {
        items.extend(operation::items(cx, op, names, "Client", &mut imports));
    }
    finish(
        cx,
        "Operations without a tag: methods of the client itself.",
        &imports,
        items,
    )
}

/// The items that an operation's file declares for it: a schema may have the name of any.
fn declared<'a>((_, names): (&Operation, &'a OperationNames)) -> [&'a str; 3] {
    [&names.call, &names.error, &names.success].map(Name::as_str)
}

fn finish(cx: Cx<'_>, title: &str, imports: &Imports, items: Vec<Item>) -> String {
    let items: Vec<Item> = [imports.item("crate::types")]
        .into_iter()
        .chain(items)
        .collect();
    format::rust_file(cx.source, &[title.to_owned()], &items)
}
