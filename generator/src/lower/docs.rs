//! The vendor's words about something, and the remarks that we add for what a type does not show.
//!
//! ```text
//! {description: How many., default: 20, maximum: 200}  ->  "How many.", "Default: `20`.", "At most 200."
//! ```

mod constraints;

use crate::ir::{Deprecation, Docs, Remark};
use crate::node::{Node, Value};

/// An example or a default that is longer than this is no remark: it would bury the description.
const LONGEST: usize = 80;

/// The remark about `readOnly`.
pub(super) const READ_ONLY: &str = "Read-only: only the server sets it";

/// The remark about `writeOnly`.
pub(super) const WRITE_ONLY: &str = "Write-only: the server never sends it";

/// The keywords of a number's bounds, and their words: the bound itself, and what excludes it.
const BOUNDS: [[(&str, &str); 2]; 2] = [
    [("minimum", "At least"), ("exclusiveMinimum", "More than")],
    [("maximum", "At most"), ("exclusiveMaximum", "Less than")],
];

/// Keywords that count something, and the words for one and for many of it.
const COUNTS: [([&str; 2], [&str; 2]); 3] = [
    (["minLength", "maxLength"], ["character", "characters"]),
    (["minItems", "maxItems"], ["item", "items"]),
    (
        ["minProperties", "maxProperties"],
        ["property", "properties"],
    ),
];

/// `title`, `description`, `deprecated` and remarks of a schema.
pub(super) fn of_schema(schema: &Node) -> Docs {
    Docs {
        summary: text(schema, "title"),
        remarks: of_values(schema),
        ..of_object(schema)
    }
}

/// `summary`, `description`, `deprecated` and the link of anything that is no schema.
pub(super) fn of_object(node: &Node) -> Docs {
    Docs {
        summary: text(node, "summary"),
        description: text(node, "description"),
        remarks: see(node).into_iter().collect(),
        deprecated: match node.flag("deprecated") {
            true => Deprecation::Deprecated,
            false => Deprecation::Current,
        },
    }
}

/// The remarks about a schema's values, in the order in which they are read.
fn of_values(schema: &Node) -> Vec<Remark> {
    let coded = |key, words| Some(remark(words, [code(schema.get(key)?)?]));
    let flag = |key, words| schema.flag(key).then(|| remark(words, []));
    let bounds = BOUNDS.iter().map(|keywords| bound(schema, keywords));
    let counts = COUNTS.iter().map(|(keywords, words)| {
        let [least, most] = keywords.map(|key| number(schema, key));
        Some(remark(counted(least, most, words)?, []))
    });
    let first = [coded("default", "Default"), values(schema)].into_iter();
    let last = [
        format(schema),
        flag("readOnly", READ_ONLY),
        flag("writeOnly", WRITE_ONLY),
        example(schema),
        see(schema),
    ];
    first
        .chain(bounds)
        .chain([coded("multipleOf", "A multiple of")])
        .chain(counts)
        .chain([
            flag("uniqueItems", "No item twice"),
            coded("pattern", "Pattern"),
        ])
        .chain(constraints::remarks(schema))
        .chain(last)
        .flatten()
        .collect()
}

/// A remark from its words and what it shows as code.
pub(super) fn remark(words: impl Into<String>, code: impl IntoIterator<Item = String>) -> Remark {
    Remark {
        words: words.into(),
        code: code.into_iter().collect(),
    }
}

/// A string that is there and not blank.
pub(super) fn text(node: &Node, key: &str) -> Option<String> {
    let text = node.string(key).trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The values of an enum that is no enum in Rust: of objects, of arrays.
fn values(schema: &Node) -> Option<Remark> {
    let values = schema.list("enum").iter().filter(|value| !value.is_null());
    matches!(schema.string("type"), "object" | "array")
        .then(|| shown("One of", values.filter_map(code)))
        .flatten()
}

/// A bound of a number. What excludes it is a boolean in OpenAPI 3.0 and a bound of its own since: the tighter one counts.
fn bound(
    schema: &Node,
    [(key, including), (exclusive, excluding)]: &[(&str, &str); 2],
) -> Option<Remark> {
    let limit = |key: &str| schema.get(key)?.as_number();
    let is_tighter = |own: f64, other: f64| match *key {
        "minimum" => own >= other,
        _ => own <= other,
    };
    let own = limit(exclusive).filter(|own| {
        let both = limit(key).and_then(|other| Some((own.as_f64()?, other.as_f64()?)));
        both.is_none_or(|(own, other)| is_tighter(own, other))
    });
    let is_excluded = own.is_some() || schema.flag(exclusive);
    let words = if is_excluded { excluding } else { including };
    let limit = own.or_else(|| limit(key))?;
    Some(remark(format!("{words} {limit}"), []))
}

/// How many of something there must be.
fn counted(least: Option<u64>, most: Option<u64>, [one, many]: &[&str; 2]) -> Option<String> {
    let of = |count: u64| format!("{count} {}", if count == 1 { one } else { many });
    Some(match (least.filter(|least| *least > 0), most) {
        (None, None) => return None,
        (Some(least), Some(most)) if least == most => format!("Exactly {}", of(least)),
        (Some(least), Some(most)) => format!("{least} to {}", of(most)),
        (Some(least), None) => format!("At least {}", of(least)),
        (None, Some(most)) => format!("At most {}", of(most)),
    })
}

fn number(schema: &Node, key: &str) -> Option<u64> {
    schema.get(key)?.as_number()?.as_u64()
}

/// A format that the Rust type does not show.
fn format(schema: &Node) -> Option<Remark> {
    let format = schema.get("format")?.as_str()?;
    let kind = schema.get("type").and_then(Node::as_str);
    let is_shown = super::formats::shows(kind.unwrap_or("string"), format);
    let format = one_line(format).filter(|_| !is_shown)?;
    Some(remark("Format", [format]))
}

/// An example that fits on a line. That of a secret is nobody's business.
pub(super) fn example(schema: &Node) -> Option<Remark> {
    let first = || schema.list("examples").first();
    let example = code(schema.get("example").or_else(first)?)?;
    (schema.string("format") != "password").then(|| remark("Example", [example]))
}

/// `externalDocs`
fn see(node: &Node) -> Option<Remark> {
    let url = node.at(&["externalDocs", "url"])?.as_str()?;
    Some(remark("See", [one_line(url)?]))
}

/// A remark that shows something, if anything can be shown.
fn shown(words: &str, code: impl Iterator<Item = String>) -> Option<Remark> {
    Some(remark(words, code)).filter(|remark| !remark.code.is_empty())
}

/// A value as code: a string as its text, anything else as JSON.
fn code(value: &Node) -> Option<String> {
    match &value.value {
        Value::String(text) if text.is_empty() => Some("\"\"".to_owned()),
        Value::String(text) => one_line(text),
        _ => one_line(&serde_json::Value::from(value).to_string()),
    }
}

fn one_line(text: &str) -> Option<String> {
    let fits = text.chars().count() <= LONGEST
        && !text.chars().any(char::is_control)
        && !text.trim().is_empty();
    fits.then(|| text.to_owned())
}
