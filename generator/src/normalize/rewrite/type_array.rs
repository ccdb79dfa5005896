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

use crate::diagnostics::Diagnostics;
use crate::keywords::{constrains, type_of, type_of_format, type_of_values};
use crate::node::{Node, Object, Origin, Value};

pub(super) fn rewrite(cx: &Diagnostics, schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    let Some(types) = members.get_mut("type") else {
        return;
    };
    let mut names = match &mut types.value {
        Value::Array(names) => std::mem::take(names),
        Value::String(name) if name == "null" => vec![types.clone()],
        Value::String(_)
        | Value::Null
        | Value::Boolean(_)
        | Value::Number(_)
        | Value::Object(_) => return,
    };
    let origin = types.origin;
    members.shift_remove("type");
    let null = names
        .iter()
        .find(|name| name.as_str() == Some("null"))
        .map(|null| null.origin);
    names.retain(|name| name.as_str() != Some("null"));
    if let Some(null) = null {
        members.insert("nullable".to_owned(), Node::new(null, true));
    }
    simplify(&mut names);
    match names.as_slice() {
        [] if null.is_some() => {
            let value = Node::new(origin, Value::Null);
            members.insert("enum".to_owned(), Node::new(origin, vec![value]));
        }
        [] => {}
        [_] => drop(members.insert("type".to_owned(), names.remove(0))),
        _ if is_anything(&names) => {}
        _ => alternatives(cx, members, origin, names),
    }
}

/// Each name once; every integer is a number.
fn simplify(names: &mut Vec<Node>) {
    let mut seen: Vec<String> = Vec::new();
    let has_number = names.iter().any(|name| name.as_str() == Some("number"));
    names.retain(|name| {
        let name = name.as_str().unwrap_or_default().to_owned();
        let is_covered = seen.contains(&name) || (has_number && name == "integer");
        seen.push(name);
        !is_covered
    });
}

/// Whether every type but null is there.
fn is_anything(names: &[Node]) -> bool {
    ["string", "number", "boolean", "array", "object"]
        .iter()
        .all(|wanted| names.iter().any(|name| name.as_str() == Some(wanted)))
}

/// One branch for each type, each with the keywords that constrain it.
fn alternatives(cx: &Diagnostics, members: &mut Object, origin: Origin, names: Vec<Node>) {
    if ["oneOf", "anyOf", "allOf"]
        .iter()
        .any(|key| members.contains_key(*key))
    {
        cx.note(origin, "`type` with several types stands beside `oneOf`, `anyOf` or `allOf`")
            .help("the branches are read; that a value must be of one of these types as well is no part of any type");
        return;
    }
    if let Some(values) = members.get_mut("enum").and_then(Node::as_array_mut) {
        // The list says it all.
        values.retain(|value| value.is_null() || names.iter().any(|name| is_of(value, name)));
        if let Some(only) = type_of_values(values) {
            members.insert("type".to_owned(), Node::new(origin, only));
        }
        return;
    }
    let own: Vec<String> = members
        .keys()
        .filter(|key| constrains(key).is_some())
        .cloned()
        .collect();
    let own: Vec<(String, Node)> = own
        .into_iter()
        .filter_map(|key| members.shift_remove_entry(&key))
        .collect();
    let branch = |name: Node| {
        let kept = own
            .iter()
            .filter(|(key, value)| applies(key, value, &name))
            .cloned();
        let branch: Object = [("type".to_owned(), name.clone())]
            .into_iter()
            .chain(kept)
            .collect();
        Node::new(origin, branch)
    };
    let branches: Vec<Node> = names.into_iter().map(branch).collect();
    members.insert("anyOf".to_owned(), Node::new(origin, branches));
}

/// Whether a keyword constrains values of a type. Which values a format does is said by itself.
fn applies(key: &str, value: &Node, name: &Node) -> bool {
    let name = name.as_str().unwrap_or_default();
    let kinds = constrains(key).unwrap_or_default();
    match value.as_str() {
        Some(format) if key == "format" => {
            let is_numeric = !matches!(type_of_format(format), Some("string") | None);
            kinds.contains(&name) && is_numeric == (name != "string")
        }
        Some(_) | None => kinds.contains(&name),
    }
}

/// Whether a value is of a type.
fn is_of(value: &Node, name: &Node) -> bool {
    let own = type_of(value);
    let name = name.as_str();
    name == Some(own) || (name == Some("number") && own == "integer")
}
