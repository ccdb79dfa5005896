//! The loop over all pages that the crate's page and the README show.
//!
//! ```text
//! let mut items = client.records().list_records("…", "…").items();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! ```

use super::Cx;
use super::example::{self, Snippet};
use crate::ir::Operation;
use crate::names::OperationNames;

/// The lines, where literals are all that some call with pages needs.
pub(super) fn snippet(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let (op, names) = chosen(cx)?;
    let call = example::call(cx, op, names);
    let lines = [
        format!("let mut items = {call}.items();"),
        "while let Some(item) = items.try_next().await? {".to_owned(),
        "    println!(\"{item:?}\");".to_owned(),
        "}".to_owned(),
    ];
    let lines = lines.into();
    Some(Snippet { op, lines })
}

fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    cx.operations()
        .find(|(op, _)| op.paging.is_some() && example::is_plain(op))
}
