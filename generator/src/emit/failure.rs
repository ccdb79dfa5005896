//! The `match` on what can go wrong that the crate's page and the README show.
//!
//! ```text
//! match client.databases().list_databases().send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => println!("{}: {:?}", response.status(), response.error()),
//!     Err(other) => return Err(other.into()),
//! }
//! ```

use super::{Cx, every_item, example};
use crate::ir::{Method, Operation};
use crate::names::OperationNames;

/// The lines, where literals are all that some call with documented errors needs.
pub(super) fn lines(cx: Cx<'_>) -> Option<Vec<String>> {
    let (op, names) = chosen(cx)?;
    let call = example::call(cx, op, names);
    let success = if example::is_empty(op) {
        "    Ok(()) => println!(\"done\"),"
    } else {
        "    Ok(response) => println!(\"{response:#?}\"),"
    };
    let lines = [
        &*format!("match {call}.send().await {{"),
        success,
        "    Err(Error::Api(response)) => println!(\"{}: {:?}\", response.status(), response.error()),",
        "    Err(other) => return Err(other.into()),",
        "}",
    ];
    Some(lines.map(str::to_owned).into())
}

/// The lines as a test that compiles and is not run.
pub(super) fn doctest(cx: Cx<'_>) -> Vec<String> {
    let (Some((op, _)), Some(lines)) = (chosen(cx), lines(cx)) else {
        return Vec::new();
    };
    let mut test = vec![String::new()];
    let uses = format!("# use {}::Error;", cx.names.library);
    test.extend(every_item::compiled(cx, op, &[uses], lines));
    test
}

/// A call that reads, rather than one that changes something.
fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    let documented = cx
        .operations()
        .filter(|(op, _)| !op.errors.is_empty() && example::is_plain(op));
    documented.min_by_key(|(op, _)| (op.method != Method::Get, example::is_empty(op)))
}
