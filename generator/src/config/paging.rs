//! `[paging.<operationId>]`

use super::Paging;
use crate::ir::PageParameter;
use crate::spelling;
use crate::table::{Entry, Table};

/// Reads how one operation pages.
pub(super) fn parse(table: &Table<'_>) -> Option<Paging> {
    table.only(&[
        "style",
        "in",
        "parameter",
        "first",
        "items",
        "total",
        "more",
    ]);
    let path = |key: &str| table.string(key).map(|path| steps(table, &path));
    let (parameter, in_body) = (parameter(table), in_body(table));
    table.required("items");
    let (items, total, more) = (path("items"), path("total"), path("more"));
    Some(Paging {
        parameter: parameter?,
        in_body: in_body?,
        items: items?,
        total,
        more,
    })
}

fn parameter(table: &Table<'_>) -> Option<PageParameter> {
    let name = table.required_string("parameter");
    let name = name.map(|name| name.value.to_owned());
    table.required("style")?;
    match choice(table, "style", "style of paging", &["offset", "page"])? {
        "page" => Some(PageParameter::PageNumber {
            parameter: name?,
            first: table.integer("first").unwrap_or(1),
        }),
        _ => {
            if let Some(first) = table.get("first") {
                table
                    .error(first.origin.key(), "`first` needs `style = \"page\"`")
                    .help("remove it: an offset begins at zero");
            }
            Some(PageParameter::Offset { parameter: name? })
        }
    }
}

fn in_body(table: &Table<'_>) -> Option<bool> {
    if table.get("in").is_none() {
        return Some(false);
    }
    let known = &["query", "body"];
    let location = choice(table, "in", "location of a page parameter", known)?;
    Some(location == "body")
}

/// A member that is one of a few strings.
fn choice<'a>(table: &Table<'a>, key: &str, what: &str, known: &[&str]) -> Option<&'a str> {
    let chosen = table.string(key)?;
    let is_known = known.contains(&chosen.value);
    if !is_known {
        let message = format!("unknown {what} `{}`", chosen.value);
        table
            .error(chosen.origin, message)
            .help(spelling::advice(chosen.value, known));
    }
    is_known.then_some(chosen.value)
}

/// `metadata.total`: the fields that lead to a value.
fn steps(table: &Table<'_>, path: &Entry<&str>) -> Vec<String> {
    let steps: Vec<String> = path.value.split('.').map(str::to_owned).collect();
    if steps.iter().any(String::is_empty) {
        let message = format!("`{}` is not a path of fields", path.value);
        table
            .error(path.origin, message)
            .help("write it like `metadata.total`");
    }
    steps
}
