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

use super::inferred_type::{type_of, type_of_values};
use super::{set, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

pub(super) fn rewrite(cx: &Diagnostics, schema: &mut Node) {
    let origin = schema.origin;
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
    let origin = take(members, "type").map_or(origin, |types| types.origin);
    let null = names
        .iter()
        .find(|name| name.as_str() == Some("null"))
        .map(|null| null.origin);
    names.retain(|name| name.as_str() != Some("null"));
    if let Some(null) = null {
        set(members, "nullable", Node::new(null, true));
    }
    simplify(&mut names);
    match names.as_slice() {
        [] if null.is_some() => {
            let value = Node::new(origin, Value::Null);
            set(members, "enum", Node::new(origin, vec![value]));
        }
        [] => {}
        [_] => set(members, "type", names.remove(0)),
        _ if is_anything(&names) => {}
        _ => alternatives(cx, members, origin, names),
    }
}

/// Each name once; every integer is a number.
fn simplify(names: &mut Vec<Node>) {
    let mut seen: Vec<String> = Vec::new();
    let has_number = names.iter().any(|name| name.as_str() == Some("number"));
    names.retain(|name| {
        let text = name.as_str().unwrap_or_default().to_owned();
        let is_covered = seen.contains(&text) || (has_number && text == "integer");
        seen.push(text);
        !is_covered
    });
}

/// Whether every type but null is there.
fn is_anything(names: &[Node]) -> bool {
    ["string", "number", "boolean", "array", "object"]
        .iter()
        .all(|wanted| names.iter().any(|name| name.as_str() == Some(wanted)))
}

/// One branch for each type, each with the keywords that are about it.
fn alternatives(
    cx: &Diagnostics,
    members: &mut Object,
    origin: crate::node::Origin,
    names: Vec<Node>,
) {
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
        values.retain(|value| is_of(value, &names));
        if let Some(only) = type_of_values(values) {
            set(members, "type", Node::new(origin, only));
        }
        return;
    }
    let mut branches: Vec<(String, Object)> = names
        .into_iter()
        .map(|name| {
            let mut branch = Object::new();
            let text = name.as_str().unwrap_or_default().to_owned();
            set(&mut branch, "type", name);
            (text, branch)
        })
        .collect();
    let moved: Vec<String> = members
        .keys()
        .filter(|key| about(key).is_some())
        .cloned()
        .collect();
    for key in moved {
        if let Some(node) = take(members, &key) {
            hand_out(&mut branches, &key, &node);
        }
    }
    let branches = branches
        .into_iter()
        .map(|(_, branch)| Node::new(origin, branch))
        .collect::<Vec<_>>();
    set(members, "anyOf", Node::new(origin, branches));
}

/// Gives a keyword to each branch whose type it is about.
fn hand_out(branches: &mut [(String, Object)], key: &str, node: &Node) {
    for (name, branch) in branches {
        if about(key).is_some_and(|about| about(name, node)) {
            set(branch, key, node.clone());
        }
    }
}

/// Whether a value of an `enum` is of one of these types.
fn is_of(value: &Node, names: &[Node]) -> bool {
    let own = type_of(value);
    names
        .iter()
        .filter_map(Node::as_str)
        .any(|name| name == own || (name == "number" && own == "integer"))
        || value.is_null()
}

/// Which types a keyword is about; `None` where it is about all of them.
fn about(key: &str) -> Option<fn(&str, &Node) -> bool> {
    match key {
        "properties"
        | "required"
        | "additionalProperties"
        | "patternProperties"
        | "minProperties"
        | "maxProperties"
        | "discriminator" => Some(|name, _| name == "object"),
        "items" | "prefixItems" | "minItems" | "maxItems" | "uniqueItems" => {
            Some(|name, _| name == "array")
        }
        "minLength" | "maxLength" | "pattern" => Some(|name, _| name == "string"),
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            Some(|name, _| matches!(name, "number" | "integer"))
        }
        "format" => Some(|name, format| {
            let numeric = matches!(format.as_str(), Some("float" | "double" | "decimal"))
                || format
                    .as_str()
                    .is_some_and(|format| format.starts_with("int") || format.starts_with("uint"));
            if numeric {
                matches!(name, "number" | "integer")
            } else {
                name == "string"
            }
        }),
        _ => None,
    }
}
