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

use super::docs::{self, remark};

/// The remarks about what a schema's values may not be (JSON Schema 2020-12 §10.2, §10.3, §11 and §6.5.4).
pub(super) fn remarks(schema: &Node) -> Vec<Remark> {
    let mut remarks = Vec::new();
    remarks.extend(not(schema));
    remarks.extend(conditional(schema));
    remarks.extend(dependent(schema));
    remarks.extend(names(schema));
    remarks.extend(contains(schema));
    for (key, words) in [
        ("unevaluatedProperties", "No other properties"),
        ("unevaluatedItems", "No other items"),
    ] {
        let is_closed = schema
            .get(key)
            .is_some_and(|rest| rest.as_bool() == Some(false) || is_false(rest));
        remarks.extend(is_closed.then(|| remark(words, [])));
    }
    remarks.extend(
        schema
            .get("contentSchema")
            .and_then(|inner| fitting("Its content fits", inner)),
    );
    remarks
}

fn not(schema: &Node) -> Option<Remark> {
    let not = schema.get("not").filter(|_| !is_false(schema))?;
    match not.get("enum").and_then(Node::as_array) {
        Some(values) => Some(Remark {
            words: "Never".to_owned(),
            code: values.iter().filter_map(docs::code).collect(),
        })
        .filter(|never| !never.code.is_empty()),
        None => fitting("Does not fit", not),
    }
}

fn conditional(schema: &Node) -> Option<Remark> {
    let condition = schema.get("if")?;
    let parts = [Some(condition), schema.get("then"), schema.get("else")];
    let code: Option<Vec<String>> = parts.into_iter().flatten().map(docs::code).collect();
    let words = match (schema.get("then"), schema.get("else")) {
        (None, None) => return None,
        (Some(_), None) => "Where it fits the first, it fits the second",
        (None, Some(_)) => "Where it does not fit the first, it fits the second",
        (Some(_), Some(_)) => "Where it fits the first, it fits the second, and else the third",
    };
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
        let name = docs::one_line(name)?;
        match &needs.value {
            Value::Array(names) => {
                let names = names.iter().filter_map(docs::code);
                Some(Remark {
                    words: "Where the first is, the others are".to_owned(),
                    code: std::iter::once(name).chain(names).collect(),
                })
            }
            Value::Object(_) => Some(match docs::code(needs) {
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
        (Some(values), _) => Some(Remark {
            words: "Its names are".to_owned(),
            code: values.as_array()?.iter().filter_map(docs::code).collect(),
        })
        .filter(|names| !names.code.is_empty()),
        (None, Some(pattern)) => Some(remark("Its names fit", [docs::code(pattern)?])),
        (None, None) => fitting("Its names fit", names),
    }
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
    fitting(&words, item)
}

/// A remark that shows a schema, where that is short.
fn fitting(words: &str, schema: &Node) -> Option<Remark> {
    Some(match docs::code(schema) {
        Some(code) => remark(words, [code]),
        None => remark(&format!("{words} what the description says"), []),
    })
}
