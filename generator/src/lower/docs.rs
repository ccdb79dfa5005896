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

/// `title`, `description`, `deprecated` and remarks of a schema.
pub(super) fn of_schema(schema: &Node) -> Docs {
    Docs {
        summary: text(schema, "title"),
        description: text(schema, "description"),
        remarks: of_values(schema),
        deprecated: deprecation(schema),
    }
}

/// `summary`, `description`, `deprecated` and the link of anything that is no schema.
pub(super) fn of_object(node: &Node) -> Docs {
    Docs {
        summary: text(node, "summary"),
        description: text(node, "description"),
        remarks: see(node).into_iter().collect(),
        deprecated: deprecation(node),
    }
}

/// `deprecated`
pub(super) fn deprecation(node: &Node) -> Deprecation {
    match node.get("deprecated").and_then(Node::as_bool) {
        Some(true) => Deprecation::Deprecated,
        Some(false) | None => Deprecation::Current,
    }
}

/// The remarks about a schema's values, in the order in which they are read.
pub(super) fn of_values(schema: &Node) -> Vec<Remark> {
    let coded = |key, words| Some(remark(words, [code(schema.get(key)?)?]));
    let flag = |key, words| is_true(schema, key).then(|| remark(words, []));
    let first = [
        coded("default", "Default"),
        values(schema),
        bound(
            schema,
            ["minimum", "exclusiveMinimum"],
            f64::ge,
            ["At least", "More than"],
        ),
        bound(
            schema,
            ["maximum", "exclusiveMaximum"],
            f64::le,
            ["At most", "Less than"],
        ),
        coded("multipleOf", "A multiple of"),
        count(schema, ["minLength", "maxLength"], "character"),
        count(schema, ["minItems", "maxItems"], "item"),
        count(schema, ["minProperties", "maxProperties"], "property"),
        flag("uniqueItems", "No item twice"),
        coded("pattern", "Pattern"),
        patterns(schema),
    ];
    let last = [
        format(schema),
        flag("readOnly", READ_ONLY),
        flag("writeOnly", WRITE_ONLY),
        example(schema),
        see(schema),
    ];
    let first = first.into_iter().flatten();
    first
        .chain(constraints::remarks(schema))
        .chain(last.into_iter().flatten())
        .collect()
}

/// A remark from its words and what it shows as code.
pub(super) fn remark<const N: usize>(words: &str, code: [String; N]) -> Remark {
    Remark {
        words: words.to_owned(),
        code: code.into(),
    }
}

/// A text that is there and not blank.
pub(super) fn text(node: &Node, key: &str) -> Option<String> {
    let text = node.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The values of an enum that is no enum in Rust: of objects, of arrays.
fn values(schema: &Node) -> Option<Remark> {
    let values = schema.get("enum")?.as_array()?;
    let kind = schema.get("type").and_then(Node::as_str)?;
    matches!(kind, "object" | "array").then(|| Remark {
        words: "One of".to_owned(),
        code: values
            .iter()
            .filter(|value| !value.is_null())
            .filter_map(code)
            .collect(),
    })
}

/// A bound of a number. What excludes it is a boolean in OpenAPI 3.0 and a bound of its own since: the tighter one counts.
fn bound(
    schema: &Node,
    [key, exclusive]: [&str; 2],
    is_tighter: fn(&f64, &f64) -> bool,
    [including, excluding]: [&str; 2],
) -> Option<Remark> {
    let limit = |key| schema.get(key)?.as_number();
    let of_own = limit(exclusive).filter(|own| {
        let both = limit(key).and_then(|other| Some((own.as_f64()?, other.as_f64()?)));
        both.is_none_or(|(own, other)| is_tighter(&own, &other))
    });
    let words = match of_own.is_some() || is_true(schema, exclusive) {
        true => excluding,
        false => including,
    };
    Some(remark(
        &format!("{words} {}", of_own.or_else(|| limit(key))?),
        [],
    ))
}

/// How many of something there must be.
fn count(schema: &Node, [least, most]: [&str; 2], what: &str) -> Option<Remark> {
    let number = |key: &str| schema.get(key)?.as_number()?.as_u64();
    let (least, most) = (number(least).filter(|least| *least > 0), number(most));
    let plural = |count: u64| match (count, what) {
        (1, _) => format!("1 {what}"),
        (_, "property") => format!("{count} properties"),
        _ => format!("{count} {what}s"),
    };
    let words = match (least, most) {
        (None, None) => return None,
        (Some(least), Some(most)) if least == most => format!("Exactly {}", plural(least)),
        (Some(least), Some(most)) => format!("{least} to {}", plural(most)),
        (Some(least), None) => format!("At least {}", plural(least)),
        (None, Some(most)) => format!("At most {}", plural(most)),
    };
    Some(remark(&words, []))
}

/// A format that the Rust type does not show.
fn format(schema: &Node) -> Option<Remark> {
    let format = schema.get("format")?.as_str()?;
    let kind = schema.get("type").and_then(Node::as_str);
    let is_shown = super::formats::shows(kind.unwrap_or("string"), format);
    (!is_shown)
        .then(|| one_line(format))
        .flatten()
        .map(|format| remark("Format", [format]))
}

/// An example that fits on a line. That of a secret is nobody's business.
pub(super) fn example(schema: &Node) -> Option<Remark> {
    if schema.get("format").and_then(Node::as_str) == Some("password") {
        return None;
    }
    let first = || schema.get("examples")?.as_array()?.first();
    Some(remark(
        "Example",
        [code(schema.get("example").or_else(first)?)?],
    ))
}

/// The patterns of the names of properties.
fn patterns(schema: &Node) -> Option<Remark> {
    let patterns = schema.get("patternProperties")?.as_object()?;
    Some(Remark {
        words: "Names fit".to_owned(),
        code: patterns
            .keys()
            .filter_map(|pattern| one_line(pattern))
            .collect(),
    })
}

/// `externalDocs`
fn see(node: &Node) -> Option<Remark> {
    let url = node.at(&["externalDocs", "url"])?.as_str()?;
    Some(remark("See", [one_line(url)?]))
}

fn is_true(schema: &Node, key: &str) -> bool {
    schema.get(key).and_then(Node::as_bool) == Some(true)
}

/// A value as code: a string as its text, anything else as JSON.
pub(super) fn code(value: &Node) -> Option<String> {
    match &value.value {
        Value::String(text) if text.is_empty() => Some("\"\"".to_owned()),
        Value::String(text) => one_line(text),
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            one_line(&serde_json::Value::from(value).to_string())
        }
    }
}

pub(super) fn one_line(text: &str) -> Option<String> {
    let fits = text.chars().count() <= LONGEST
        && !text.chars().any(char::is_control)
        && !text.trim().is_empty();
    fits.then(|| text.to_owned())
}
