//! The loop over all pages that the crate's page and the README show.
//!
//! ```text
//! let mut items = client.records().list_records("…", "…").items();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! ```

use super::{Cx, example};
use crate::ir::Operation;
use crate::names::OperationNames;

/// The lines, where literals are all that some call with pages needs.
pub(super) fn lines(cx: Cx<'_>) -> Option<Vec<String>> {
    let (op, names) = chosen(cx)?;
    let call = example::call(cx, op, names);
    let lines = [
        format!("let mut items = {call}.items();"),
        "while let Some(item) = items.try_next().await? {".to_owned(),
        "    println!(\"{item:?}\");".to_owned(),
        "}".to_owned(),
    ];
    Some(lines.into())
}

/// The lines as a test that compiles and is not run.
pub(super) fn doctest(cx: Cx<'_>) -> Vec<String> {
    let (Some((op, _)), Some(lines)) = (chosen(cx), lines(cx)) else {
        return Vec::new();
    };
    let mut test = compiled(cx, op, lines);
    test.push(String::new());
    test
}

/// Lines that use a `client`, as a test that compiles and is not run.
pub(super) fn compiled(cx: Cx<'_>, op: &Operation, lines: Vec<String>) -> Vec<String> {
    let library = &cx.names.library;
    let mut test = vec!["```no_run".to_owned()];
    // Without the feature there is no such operation, and nothing to compile.
    let feature = example::feature_of(cx, op);
    test.extend(feature.map(|feature| format!("# #[cfg(feature = \"{feature}\")]")));
    test.push(format!(
        "# async fn example(client: {library}::Client) -> Result<(), {library}::Error> {{"
    ));
    test.extend(lines);
    test.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    test
}

fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    cx.operations()
        .find(|(op, _)| op.paging.is_some() && example::is_plain(op))
}
