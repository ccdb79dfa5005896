//! Keywords that exclude values and that no type of ours can show, in the words of the docs.
//!
//! ```text
//! {not: {enum: [root]}}                          ->  "Never: `root`."
//! {dependentRequired: {card: [address]}}         ->  "Where the first is, the others are: `card`, `address`."
//! {contains: {type: integer}, maxContains: 2}    ->  "1 to 2 items fit: `{"type":"integer"}`."
//! ```

use std::iter::once;

use crate::ir::Remark;
use crate::keywords::is_false;
use crate::node::Node;

use super::{code, counted, number, one_line, remark, shown};

/// The remarks about what a schema's values may not be (JSON Schema 2020-12 §10.2, §10.3, §11 and §6.5.4).
pub(super) fn remarks(schema: &Node) -> impl Iterator<Item = Option<Remark>> {
    let closed = |key, words| {
        let rest = schema.get(key)?;
        let is_closed = rest.as_bool() == Some(false) || is_false(rest);
        is_closed.then(|| remark(words, []))
    };
    let content = schema.get("contentSchema");
    let last = [
        names(schema),
        contains(schema),
        closed("unevaluatedProperties", "No other properties"),
        closed("unevaluatedItems", "No other items"),
        content.map(|content| fitting("Its content fits", content)),
    ];
    [patterns(schema), not(schema), conditional(schema)]
        .into_iter()
        .chain(dependent(schema))
        .chain(last)
}

/// The patterns of the names of properties.
fn patterns(schema: &Node) -> Option<Remark> {
    let patterns = schema.get("patternProperties")?.as_object()?.keys();
    let code = patterns.filter_map(|pattern| one_line(pattern));
    Some(remark("Names fit", code))
}

fn not(schema: &Node) -> Option<Remark> {
    let not = schema.get("not").filter(|_| !is_false(schema))?;
    match not.get("enum") {
        Some(values) => shown("Never", values.as_array()?.iter().filter_map(code)),
        None => Some(fitting("Does not fit", not)),
    }
}

fn conditional(schema: &Node) -> Option<Remark> {
    let all = ["if", "then", "else"].map(|key| schema.get(key));
    let words = match all {
        [None, ..] | [_, None, None] => return None,
        [_, Some(_), None] => "Where it fits the first, it fits the second",
        [_, None, Some(_)] => "Where it does not fit the first, it fits the second",
        [_, Some(_), Some(_)] => "Where it fits the first, it fits the second, and else the third",
    };
    let code: Option<Vec<String>> = all.into_iter().flatten().map(code).collect();
    Some(match code {
        Some(code) => remark(words, code),
        None => remark("What some of its values require, others do not", []),
    })
}

/// `dependentRequired`, `dependentSchemas`, and `dependencies`, which was both.
fn dependent(schema: &Node) -> impl Iterator<Item = Option<Remark>> {
    let keys = ["dependentRequired", "dependentSchemas", "dependencies"];
    let members = keys
        .into_iter()
        .filter_map(|key| schema.get(key)?.as_object());
    members.flatten().map(|(name, needs)| {
        let name = one_line(name)?;
        if let Some(names) = needs.as_array() {
            let code = once(name).chain(names.iter().filter_map(code));
            return Some(remark("Where the first is, the others are", code));
        }
        needs.as_object()?;
        Some(match code(needs) {
            Some(needs) => remark("Where the first is, it fits the second", [name, needs]),
            None => remark("More is required where this is", [name]),
        })
    })
}

fn names(schema: &Node) -> Option<Remark> {
    let names = schema.get("propertyNames")?;
    match (names.get("enum"), names.get("pattern")) {
        (Some(values), _) => shown("Its names are", values.as_array()?.iter().filter_map(code)),
        (None, Some(pattern)) => Some(remark("Its names fit", [code(pattern)?])),
        (None, None) => Some(fitting("Its names fit", names)),
    }
}

fn contains(schema: &Node) -> Option<Remark> {
    let item = schema.get("contains")?;
    let least = number(schema, "minContains").unwrap_or(1);
    let most = number(schema, "maxContains");
    let words = counted(Some(least), most, &["item fits", "items fit"])?;
    Some(fitting(&words, item))
}

/// A remark that shows a schema, where that is short.
fn fitting(words: &str, schema: &Node) -> Remark {
    match code(schema) {
        Some(code) => remark(words, [code]),
        None => remark(format!("{words} what the description says"), []),
    }
}
