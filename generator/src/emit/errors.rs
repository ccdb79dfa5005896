//! `errors.rs`: the enums of errors that several operations share.
//!
//! ```text
//! ErrorSet { structure: "401 nothing", … }  ->  pub enum Errors1F0A93C2 { Unauthorized(Empty), Undocumented }
//! ```

use std::iter::zip;

use super::code::Code;
use super::{Cx, docs, markdown, outcome};
use crate::ir::{ErrorSet, StatusRange};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let names = &cx.names.error_sets;
    let mut sets: Vec<_> = zip(&cx.api.error_sets, names).collect();
    sets.sort_by_key(|(_, names)| &names.ident);
    let mut file = Code::new(cx, names.iter().map(|names| names.ident.as_str()));
    for (set, names) in sets {
        let (responses, variants) = (&set.responses, &names.variants);
        outcome::error_enum(&mut file, head(cx, set), &names.ident, responses, variants);
    }
    file.finish(
        "Errors that several operations share.\n\nEach operation has an alias of its own, such as `CreateUserError`: name that one, since \
         these are named after what they hold.",
    )
}

/// The statuses, and the operations that document them.
fn head(cx: Cx<'_>, set: &ErrorSet) -> Vec<String> {
    let statuses = set.responses.iter().map(|response| match response.status {
        StatusRange::Default => "any other status".to_owned(),
        status => format!("`{}`", status.key()),
    });
    let statuses = statuses.collect::<Vec<_>>().join(", ");
    let operations = set.operations.iter().filter_map(|index| {
        let names = cx.names.operations.get(*index)?;
        let group = cx.group_of(cx.api.operations.get(*index)?);
        let group = group.map_or("Client", |group| group.ident.as_str());
        Some(format!("`{group}::{}`", names.method.unraw()))
    });
    let operations = operations.collect::<Vec<_>>().join(", ");
    let fill = |text: String| markdown::fill(&text, markdown::WIDTH);
    let mut lines = fill(format!("Errors by status: {statuses}."));
    docs::paragraph(&mut lines, fill(format!("Operations: {operations}.")));
    lines
}
