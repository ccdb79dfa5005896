//! Keywords that exclude values and that no type of ours can show, in the words of the docs.
//!
//! ```text
//! {not: {enum: [root]}}                          ->  "Never: `root`."
//! {dependentRequired: {card: [address]}}         ->  "Where the first is, the others are: `card`, `address`."
//! {contains: {type: integer}, maxContains: 2}    ->  "1 to 2 items fit: `{"type":"integer"}`."
//! ```

use crate::ir::Remark;
use crate::keywords::is_false;
use crate::node::{Node, Value};

use super::{code, one_line, remark};

/// The remarks about what a schema's values may not be (JSON Schema 2020-12 §10.2, §10.3, §11 and §6.5.4).
pub(super) fn remarks(schema: &Node) -> impl Iterator<Item = Remark> {
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
    let first = [not(schema), conditional(schema)].into_iter().flatten();
    first
        .chain(dependent(schema))
        .chain(last.into_iter().flatten())
}

fn not(schema: &Node) -> Option<Remark> {
    let not = schema.get("not").filter(|_| !is_false(schema))?;
    match not.get("enum") {
        Some(values) => shown("Never", values.as_array()?),
        None => Some(fitting("Does not fit", not)),
    }
}

fn conditional(schema: &Node) -> Option<Remark> {
    let [condition, then, otherwise] = ["if", "then", "else"].map(|key| schema.get(key));
    let words = match (condition?, then, otherwise) {
        (_, None, None) => return None,
        (_, Some(_), None) => "Where it fits the first, it fits the second",
        (_, None, Some(_)) => "Where it does not fit the first, it fits the second",
        (_, Some(_), Some(_)) => "Where it fits the first, it fits the second, and else the third",
    };
    let all = [condition, then, otherwise].into_iter().flatten();
    let code: Option<Vec<String>> = all.map(code).collect();
    Some(match code {
        Some(code) => Remark {
            words: words.to_owned(),
            code,
        },
        None => remark("What some of its values require, others do not", []),
    })
}

/// `dependentRequired`, `dependentSchemas`, and `dependencies`, which was both.
fn dependent(schema: &Node) -> Vec<Remark> {
    let of = |key: &str| schema.get(key).and_then(Node::as_object);
    let all = ["dependentRequired", "dependentSchemas", "dependencies"]
        .into_iter()
        .filter_map(of)
        .flatten();
    let remarks = all.filter_map(|(name, needs)| {
        let name = one_line(name)?;
        match &needs.value {
            Value::Array(names) => {
                let names = names.iter().filter_map(code);
                Some(Remark {
                    words: "Where the first is, the others are".to_owned(),
                    code: std::iter::once(name).chain(names).collect(),
                })
            }
            Value::Object(_) => Some(match code(needs) {
                Some(needs) => remark("Where the first is, it fits the second", [name, needs]),
                None => remark("More is required where this is", [name]),
            }),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => None,
        }
    });
    remarks.collect()
}

fn names(schema: &Node) -> Option<Remark> {
    let names = schema.get("propertyNames")?;
    match (names.get("enum"), names.get("pattern")) {
        (Some(values), _) => shown("Its names are", values.as_array()?),
        (None, Some(pattern)) => Some(remark("Its names fit", [code(pattern)?])),
        (None, None) => Some(fitting("Its names fit", names)),
    }
}

/// A remark that shows values, if any can be shown.
fn shown(words: &str, values: &[Node]) -> Option<Remark> {
    let code: Vec<String> = values.iter().filter_map(code).collect();
    (!code.is_empty()).then(|| Remark {
        words: words.to_owned(),
        code,
    })
}

fn contains(schema: &Node) -> Option<Remark> {
    let item = schema.get("contains")?;
    let count = |key: &str| schema.get(key)?.as_number()?.as_u64();
    let items = |count: u64| if count == 1 { "item fits" } else { "items fit" };
    let least = count("minContains").unwrap_or(1);
    let words = match count("maxContains") {
        Some(most) if most == least => format!("Exactly {least} {}", items(least)),
        Some(most) => format!("{least} to {most} {}", items(most)),
        None if least == 0 => return None,
        None => format!("At least {least} {}", items(least)),
    };
    Some(fitting(&words, item))
}

/// A remark that shows a schema, where that is short.
fn fitting(words: &str, schema: &Node) -> Remark {
    match code(schema) {
        Some(code) => remark(words, [code]),
        None => remark(&format!("{words} what the description says"), []),
    }
}
