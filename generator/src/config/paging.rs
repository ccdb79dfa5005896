//! `[paging.<operationId>]`

use super::Paging;
use crate::ir::{PageParameter, PageParameterLocation};
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
    table.required("items");
    let path = |key: &str| table.string(key).map(|path| steps(table, path));
    let (items, total, more) = (path("items"), path("total"), path("more"));
    let parameter = parameter(table);
    let location = match table.get("in") {
        Some(_) => match choice(
            table,
            "in",
            "location of a page parameter",
            &["query", "body"],
        )? {
            "query" => PageParameterLocation::Query,
            _ => PageParameterLocation::Body,
        },
        None => PageParameterLocation::Query,
    };
    Some(Paging {
        parameter: parameter?,
        location,
        items: items?,
        total,
        more,
    })
}

fn parameter(table: &Table<'_>) -> Option<PageParameter> {
    let parameter = table.required_string("parameter");
    table.required("style")?;
    let style = choice(table, "style", "style of paging", &["offset", "page"])?;
    if style == "page" {
        return Some(PageParameter::PageNumber {
            parameter: parameter?.value,
            first: table.integer("first").unwrap_or(1),
        });
    }
    if let Some(first) = table.get("first") {
        let message = "`first` needs `style = \"page\"`";
        table
            .cx
            .error(first.origin.key(), message)
            .help("remove it: an offset begins at zero");
    }
    let parameter = parameter?.value;
    Some(PageParameter::Offset { parameter })
}

/// A member that is one of a few strings.
fn choice<'a>(table: &Table<'_>, key: &str, what: &str, known: &[&'a str]) -> Option<&'a str> {
    let Entry { origin, value } = table.string(key)?;
    let chosen = known.iter().find(|known| **known == value);
    if chosen.is_none() {
        table
            .cx
            .error(origin, format!("unknown {what} `{value}`"))
            .help(spelling::advice(&value, known));
    }
    chosen.copied()
}

/// `metadata.total`: the fields that lead to a value.
fn steps(table: &Table<'_>, Entry { origin, value }: Entry<String>) -> Vec<String> {
    let steps: Vec<String> = value.split('.').map(str::to_owned).collect();
    if steps.iter().any(String::is_empty) {
        table
            .cx
            .error(origin, format!("`{value}` is not a path of fields"))
            .help("write it like `metadata.total`");
    }
    steps
}
