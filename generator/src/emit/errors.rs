//! `errors.rs`: the enums of errors that several operations share.
//!
//! ```text
//! ErrorSet { structure: "401 nothing", … }  ->  pub enum Errors1F0A93C2 { Unauthorized(Empty), Undocumented }
//! ```

use super::imports::Imports;
use super::{Cx, markdown, outcome};
use crate::format::{self, Item};
use crate::ir::{ErrorSet, StatusRange};
use crate::names::Name;

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let docs = [
        "Errors that several operations share.".to_owned(),
        String::new(),
        "Each operation has an alias of its own, such as `CreateUserError`: name that one, since these are named after what they hold."
            .to_owned(),
    ];
    let names = &cx.names.error_sets;
    let mut sets: Vec<_> = cx.api.error_sets.iter().zip(names).collect();
    sets.sort_by_key(|(_, names)| &names.ident);
    let mut imports = Imports::beside(names.iter().map(|names| names.ident.as_str()));
    imports.runtime("v1");
    let mut items = vec![Item::Text(String::new())];
    for (set, names) in sets {
        let head = head(cx, set);
        let (name, variants) = (&names.ident, &names.variants);
        items.extend(outcome::error_enum(
            cx,
            &head,
            name,
            &set.responses,
            variants,
            &mut imports,
        ));
    }
    if let Some(first) = items.first_mut() {
        *first = imports.item("crate::types");
    }
    format::rust_file(cx.source, &docs, &items)
}

/// The statuses, and the operations that document them.
fn head(cx: Cx<'_>, set: &ErrorSet) -> Vec<String> {
    let statuses = set.responses.iter().map(|response| match response.status {
        StatusRange::Exact(code) => format!("`{code}`"),
        StatusRange::Class(digit) => format!("`{digit}XX`"),
        StatusRange::Default => "any other status".to_owned(),
    });
    let statuses: Vec<String> = statuses.collect();
    let operations = set.operations.iter().filter_map(|index| {
        let (op, names) = (
            cx.api.operations.get(*index)?,
            cx.names.operations.get(*index)?,
        );
        let group = cx
            .group_of(op)
            .map_or("Client", |group| group.ident.as_str());
        Some(format!("`{group}::{}`", Name::unraw(&names.method)))
    });
    let operations: Vec<String> = operations.collect();
    let mut lines = markdown::fill(
        &format!("Errors by status: {}.", statuses.join(", ")),
        markdown::WIDTH,
    );
    lines.push(String::new());
    let of = format!("Operations: {}.", operations.join(", "));
    lines.extend(markdown::fill(&of, markdown::WIDTH));
    lines
        .into_iter()
        .map(|line| {
            if line.is_empty() {
                line
            } else {
                format!(" {line}")
            }
        })
        .collect()
}
