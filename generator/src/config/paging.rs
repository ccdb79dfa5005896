//! `[paging.<operationId>]`

use super::Paging;
use crate::diagnostics::Diagnostics;
use crate::ir::PageParameter;
use crate::table::{Entry, Table};

/// Reads how one operation pages.
pub(super) fn parse(cx: &Diagnostics, table: &Table<'_>) -> Option<Paging> {
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
    let path = |key: &str| table.string(key).map(|path| steps(cx, path));
    let (items, total, more) = (path("items"), path("total"), path("more"));
    let parameter = parameter(cx, table);
    let location = table.choice("in", "location of a page parameter", &["query", "body"]);
    Some(Paging {
        parameter: parameter?,
        in_body: location == Some("body"),
        items: items?,
        total,
        more,
    })
}

fn parameter(cx: &Diagnostics, table: &Table<'_>) -> Option<PageParameter> {
    let parameter = table.required_string("parameter");
    table.required("style")?;
    let style = table.choice("style", "style of paging", &["offset", "page"])?;
    let first = table.get("first");
    if let Some(first) = first.filter(|_| style == "offset") {
        cx.error(first.origin.key(), "`first` needs `style = \"page\"`")
            .help("remove it: an offset begins at zero");
    }
    let parameter = parameter?.value;
    Some(match style {
        "page" => PageParameter::PageNumber {
            parameter,
            first: table.integer("first").unwrap_or(1),
        },
        _ => PageParameter::Offset { parameter },
    })
}

/// `metadata.total`: the fields that lead to a value.
fn steps(cx: &Diagnostics, Entry { origin, value }: Entry<String>) -> Vec<String> {
    let steps: Vec<String> = value.split('.').map(str::to_owned).collect();
    if steps.iter().any(String::is_empty) {
        cx.error(origin, format!("`{value}` is not a path of fields"))
            .help("write it like `metadata.total`");
    }
    steps
}
