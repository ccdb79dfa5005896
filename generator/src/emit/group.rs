//! A file for each tag: the group, its operations, their errors.

use quote::quote;

use super::code::Code;
use super::{Cx, docs, markdown, operation};
use crate::format::{self, Item};
use crate::ir::{Operation, Tag, TagId};
use crate::names::{GroupNames, Name, OperationNames};

/// `operations/mod.rs`: a module for each group.
pub(super) fn emit_index(cx: Cx<'_>) -> String {
    let docs = ["The API's operations, by tag.".to_owned()];
    let mut groups: Vec<&GroupNames> = cx.names.groups.iter().collect();
    groups.sort_by_key(|names| &names.module);
    let mut modules = Vec::new();
    let mut exports = Vec::new();
    for GroupNames {
        ident,
        module,
        feature,
        ..
    } in groups
    {
        let gate = match cx.has_features() {
            true => format!("#[cfg(feature = \"{feature}\")]\n"),
            false => String::new(),
        };
        modules.push(format!("{gate}pub mod {module};"));
        exports.push(format!("{gate}pub use self::{module}::{ident};"));
    }
    modules.extend(cx.untagged().next().map(|_| "pub mod untagged;".to_owned()));
    let items = [modules, exports].map(|lines| Item::Text(lines.join("\n")));
    format::rust_file(cx.source, &docs, &items)
}

/// The file of a tag.
pub(super) fn emit(cx: Cx<'_>, id: TagId, tag: &Tag, names: &GroupNames) -> String {
    let mut lines = docs::words(&tag.docs);
    let accessor = names.accessor.unraw();
    let returned_by = format!("Returned by [`Client::{accessor}`](crate::Client::{accessor}).");
    docs::paragraph(&mut lines, [returned_by]);
    let lines = docs::attributes(&lines);
    let group = &names.ident;
    let declared = cx.operations_of(id).flat_map(declared);
    let mut file = Code::new(cx, declared.chain([group.as_str()]));
    file.push(quote! {
        #lines
        #[derive(Clone, Debug)]
        pub struct #group(pub(crate) v1::Client);
    });
    operation::items(&mut file, group.as_str(), cx.operations_of(id));
    file.finish(&title(tag))
}

/// What the operations of a tag are called together.
pub(super) fn title(tag: &Tag) -> String {
    format!("Operations tagged {}.", markdown::code(&tag.wire_name))
}

/// The file of the operations without a tag, whose methods are the client's own.
pub(super) fn emit_untagged(cx: Cx<'_>) -> String {
    let mut file = Code::new(cx, cx.untagged().flat_map(declared));
    file.own("crate::Client".to_owned());
    operation::items(&mut file, "Client", cx.untagged());
    file.finish("Operations without a tag: methods of the client itself.")
}

/// The items that an operation's file declares for it: a schema may have the name of any.
fn declared<'a>((_, names): (&Operation, &'a OperationNames)) -> [&'a str; 3] {
    [&names.call, &names.error, &names.success].map(Name::as_str)
}
