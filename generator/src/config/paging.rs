//! `[paging.<operationId>]`

use std::collections::BTreeMap;

use super::table::Table;
use super::{Entry, PageParameter, PageParameterLocation, Paging};
use crate::spelling;

/// What `style` may be.
const STYLES: [&str; 2] = ["offset", "page"];

/// What `in` may be.
const PLACES: [&str; 2] = ["query", "body"];

/// Reads the table of all operations that page.
pub(super) fn parse(table: &Table<'_>) -> BTreeMap<String, Entry<Paging>> {
    let operations = table.tables().into_iter();
    operations
        .filter_map(|(operation, table)| {
            Some((
                operation.to_owned(),
                Entry {
                    origin: table.origin(),
                    value: paging(&table)?,
                },
            ))
        })
        .collect()
}

fn paging(table: &Table<'_>) -> Option<Paging> {
    table.only(&[
        "style",
        "in",
        "parameter",
        "first",
        "items",
        "total",
        "more",
    ]);
    let (parameter, location) = (parameter(table), location(table));
    let items = required(table, "items").map(|items| steps(table, &items));
    let path = |key: &str| table.string(key).map(|path| steps(table, &path));
    let (total, more) = (path("total"), path("more"));
    Some(Paging {
        parameter: parameter?,
        location: location?,
        items: items?,
        total,
        more,
    })
}

fn parameter(table: &Table<'_>) -> Option<PageParameter> {
    let parameter = required(table, "parameter").map(|parameter| parameter.value);
    let style = required(table, "style")?;
    match style.value.as_str() {
        "offset" => {
            if table.integer("first").is_some() {
                table.error(
                    style.origin,
                    "`first` goes with `style = \"page\"` only: an offset begins at zero",
                );
            }
            Some(PageParameter::Offset {
                parameter: parameter?,
            })
        }
        "page" => Some(PageParameter::Page {
            parameter: parameter?,
            first: table.integer("first").unwrap_or(1),
        }),
        other => {
            let message = format!("there is no style of paging `{other}`");
            table
                .error(style.origin, message)
                .help(spelling::advice(other, &STYLES));
            None
        }
    }
}

/// `in`: a query parameter where it says nothing.
fn location(table: &Table<'_>) -> Option<PageParameterLocation> {
    if !table.has("in") {
        return Some(PageParameterLocation::Query);
    }
    let location = table.string("in")?;
    match location.value.as_str() {
        "query" => Some(PageParameterLocation::Query),
        "body" => Some(PageParameterLocation::Body),
        other => {
            table
                .error(location.origin, format!("no page is found in `{other}`"))
                .help(spelling::advice(other, &PLACES));
            None
        }
    }
}

fn required(table: &Table<'_>, key: &str) -> Option<Entry<String>> {
    if !table.has(key) {
        table.error(table.origin(), format!("`{key}` is missing"));
    }
    table.string(key)
}

/// `metadata.total`: the fields that lead to a value.
fn steps(table: &Table<'_>, path: &Entry<String>) -> Vec<String> {
    let steps: Vec<String> = path.value.split('.').map(str::to_owned).collect();
    if steps.iter().any(String::is_empty) {
        table
            .error(
                path.origin,
                format!("`{}` is no path of fields", path.value),
            )
            .help("write it like `metadata.total`");
    }
    steps
}
