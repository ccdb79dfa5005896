//! The `match` on what can go wrong that the crate's page and the README show.
//!
//! ```text
//! match client.databases().list_databases().send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         ListDatabasesError::Unauthorized(body) => eprintln!("401: {body:?}"),
//!         ListDatabasesError::Undocumented => eprintln!("{}: {:?}", response.status(), response.decode_error()),
//!         other => eprintln!("{other:?}"),
//!     },
//!     Err(other) => return Err(other.into()),
//! }
//! ```

use super::example::{self, Snippet};
use super::{Cx, with_body};
use crate::ir::{Content, Method, Operation, StatusRange};
use crate::names::OperationNames;

/// What the lines name, and the lines, where literals are all that some call with documented errors needs.
pub(super) fn snippet(cx: Cx<'_>) -> Option<Snippet<'_>> {
    let (op, names) = chosen(cx)?;
    let library = &cx.names.library;
    let mut lines = vec![format!("use {library}::Error;")];
    let branch = branch(op, names);
    if branch.is_some() {
        lines.push(format!(
            "use {library}::operations::{}{};",
            module(cx, op),
            names.error
        ));
    }
    lines.extend(with_body::uses(cx, op));
    lines.push(String::new());
    lines.extend(with_body::body(cx, op));
    lines.push(format!(
        "match {}.send().await {{",
        example::call(cx, op, names)
    ));
    lines.push(if example::is_empty(op) {
        "    Ok(()) => println!(\"done\"),".to_owned()
    } else {
        "    Ok(response) => println!(\"{response:#?}\"),".to_owned()
    });
    match branch {
        Some(branch) => lines.extend([
            "    Err(Error::Api(response)) => match response.error() {".to_owned(),
            format!("        {branch}"),
            format!(
                "        {}::Undocumented => eprintln!(\"{{}}: {{:?}}\", response.status(), response.decode_error()),",
                names.error
            ),
            "        other => eprintln!(\"{other:?}\"),".to_owned(),
            "    },".to_owned(),
        ]),
        None => lines.push(
            "    Err(Error::Api(response)) => eprintln!(\"{}: {:?}\", response.status(), response.error()),"
                .to_owned(),
        ),
    }
    lines.extend(["    Err(other) => return Err(other.into()),", "}"].map(str::to_owned));
    Some(Snippet { op, lines })
}

/// `NotFound(body) => eprintln!("404: {body:?}"),`
fn branch(op: &Operation, names: &OperationNames) -> Option<String> {
    let documented = op.errors.iter().zip(&names.errors);
    let mut exact = documented.filter_map(|(response, variant)| match response.status {
        StatusRange::Exact(code) => Some((code, response.content != Content::Empty, variant)),
        StatusRange::Class(_) | StatusRange::Default => None,
    });
    let (code, has_body, variant) = exact.next()?;
    let error = &names.error;
    Some(if has_body {
        format!("{error}::{variant}(body) => eprintln!(\"{code}: {{body:?}}\"),")
    } else {
        format!("{error}::{variant}(_) => eprintln!(\"{code}\"),")
    })
}

/// `users::`: where the operation's error is.
fn module(cx: Cx<'_>, op: &Operation) -> String {
    cx.group_of(op)
        .map(|group| format!("{}::", group.module))
        .unwrap_or_default()
}

/// A call that reads, rather than one that changes something.
fn chosen<'a>(cx: Cx<'a>) -> Option<(&'a Operation, &'a OperationNames)> {
    let documented = cx.operations().filter(|(op, _)| {
        !op.errors.is_empty() && (example::is_plain(op) || with_body::is_possible(cx, op))
    });
    documented.min_by_key(|(op, _)| {
        (
            op.method != Method::Get,
            example::is_empty(op),
            !example::is_plain(op),
        )
    })
}
