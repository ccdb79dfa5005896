//! `type` as an array, and the type `null` (JSON Schema 2020-12 §6.1.1).
//!
//! ```yaml
//! type: [string, 'null']                          # before
//! {type: string, nullable: true}                  # after
//! ---
//! type: 'null'                                    # before
//! {nullable: true, enum: [null]}                  # after
//! ---
//! {type: [string, integer], minLength: 1}         # before
//! {anyOf: [{type: string, minLength: 1}, {type: integer}]}    # after
//! ---
//! {type: [string, integer], enum: [auto, 1]}      # before
//! {enum: [auto, 1]}                               # after
//! ```

use std::iter;

use crate::diagnostics::Diagnostics;
use crate::keywords::{constrains, type_of, type_of_format, type_of_values};
use crate::node::{Node, Object, Origin, Value};

pub(super) fn rewrite(cx: &Diagnostics, schema: &mut Object) {
    let Some(written) = schema.get_mut("type") else {
        return;
    };
    let origin = written.origin;
    let names = match &mut written.value {
        Value::Array(names) => std::mem::take(names),
        Value::String(name) if name == "null" => vec![written.clone()],
        _ => return,
    };
    schema.shift_remove("type");
    // Each name once; every integer is a number.
    let mut types = Object::default();
    for name in names {
        let key = name.as_str().unwrap_or_default().to_owned();
        types.entry(key).or_insert(name);
    }
    if types.contains_key("number") {
        types.shift_remove("integer");
    }
    if let Some(null) = types.shift_remove("null") {
        schema.insert("nullable".to_owned(), Node::new(null.origin, true));
        if types.is_empty() {
            let value = Node::new(origin, Value::Null);
            schema.insert("enum".to_owned(), Node::new(origin, vec![value]));
        }
    }
    let mut all = ["string", "number", "boolean", "array", "object"].iter();
    if types.len() <= 1 {
        schema.extend(types.pop().map(|(_, name)| ("type".to_owned(), name)));
    } else if !all.all(|name| types.contains_key(*name)) {
        alternatives(cx, schema, origin, types);
    }
}

/// One branch for each type, each with the keywords that constrain it.
fn alternatives(cx: &Diagnostics, schema: &mut Object, origin: Origin, types: Object) {
    let mut unions = ["oneOf", "anyOf", "allOf"].iter();
    if unions.any(|keyword| schema.contains_key(*keyword)) {
        cx.note(origin, "`type` with several types stands beside `oneOf`, `anyOf` or `allOf`")
            .help("the branches are read; that a value must be of one of these types as well is no part of any type");
        return;
    }
    if let Some(values) = schema.get_mut("enum").and_then(Node::as_array_mut) {
        // The list says it all.
        values.retain(|value| match type_of(value) {
            "null" => true,
            "integer" if types.contains_key("number") => true,
            kind => types.contains_key(kind),
        });
        if let Some(only) = type_of_values(values) {
            schema.insert("type".to_owned(), Node::new(origin, only));
        }
        return;
    }
    let is_own = |key: &String, _: &mut Node| constrains(key).is_some();
    let own: Object = schema.extract_if(.., is_own).collect();
    let branches = types.into_iter().map(|(name, node)| {
        let kept = own.iter().filter(|(key, value)| applies(key, value, &name));
        let kept = kept.map(|(key, value)| (key.clone(), value.clone()));
        let branch: Object = iter::once(("type".to_owned(), node)).chain(kept).collect();
        Node::new(origin, branch)
    });
    let branches: Vec<Node> = branches.collect();
    schema.insert("anyOf".to_owned(), Node::new(origin, branches));
}

/// Whether a keyword constrains values of a type. Which values a format does is said by itself.
fn applies(key: &str, value: &Node, name: &str) -> bool {
    let format = value.as_str().filter(|_| key == "format");
    let fits = format.is_none_or(|format| {
        let is_numeric = !matches!(type_of_format(format), Some("string") | None);
        is_numeric == (name != "string")
    });
    fits && constrains(key).is_some_and(|kinds| kinds.contains(&name))
}
