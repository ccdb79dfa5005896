//! The names of components that are made of what references lead to: words of the path, so that a name does not depend on what
//! else is in the document, but for the same name.

use std::iter;

use super::library::FILES;
use crate::node::Node;
use crate::pointer;

/// Keys that say what stands somewhere, not which.
const STRUCTURE: [&str; 16] = [
    "paths",
    "components",
    "schemas",
    "schema",
    "content",
    "properties",
    "parameters",
    "responses",
    "headers",
    "requestBodies",
    "allOf",
    "oneOf",
    "anyOf",
    "callbacks",
    "webhooks",
    "pathItems",
];

/// A name for what a path leads to that no component of its `home` has.
pub(super) fn free(document: &Node, path: &[String], home: &[&str]) -> String {
    let taken = document.at(home).and_then(Node::as_object);
    let is_free = |name: &String| taken.is_none_or(|taken| !taken.contains_key(name));
    let (own, surroundings) = names(document, path);
    let long = match surroundings.is_empty() {
        true => own.clone(),
        false => format!("{surroundings}_{own}"),
    };
    let numbered = (2u32..).map(|number| format!("{long}_{number}"));
    let mut candidates = iter::once(own.clone())
        .chain([long.clone()])
        .chain(numbered);
    candidates.find(is_free).unwrap_or(own)
}

/// The name that a path asks for, and a word for where that is.
fn names(document: &Node, path: &[String]) -> (String, String) {
    let [files, file, rest @ ..] = path else {
        return (of_keys(document, path, &[]), String::new());
    };
    if files != FILES {
        return (of_keys(document, path, &[]), String::new());
    }
    let mut parts = file.rsplit('/');
    let stem = parts.next().map(stem).unwrap_or_default();
    let mut folders = parts.map(word).filter(|word| !word.is_empty());
    // What an index file describes is what its folder is called.
    let stem = match stem.as_str() {
        "index" => folders.next().unwrap_or(stem),
        _ => stem,
    };
    match of_keys(document, rest, &[files.clone(), file.clone()]) {
        name if name.is_empty() => (stem, folders.next().unwrap_or_default()),
        name => (name, stem),
    }
}

/// A file's name without what says how it is written: `pet.schema.json` -> `pet`.
fn stem(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    word(stem.strip_suffix(".schema").unwrap_or(stem))
}

/// The words of keys that lead on from `base`.
fn of_keys(document: &Node, keys: &[String], base: &[String]) -> String {
    if let [.., map, name] = keys
        && matches!(map.as_str(), "$defs" | "definitions" | "schemas")
    {
        return name.clone();
    }
    let mut words = Vec::new();
    let mut at = pointer::node(document, base);
    for key in keys {
        at = at.and_then(|node| pointer::child(node, key));
        let id = at
            .and_then(|node| node.get("operationId"))
            .and_then(Node::as_str);
        match id {
            Some(id) => words = vec![word(id)],
            None if STRUCTURE.contains(&key.as_str()) => {}
            // A media type.
            None if key.contains('/') && !key.starts_with('/') => {}
            None => words.push(word(key)),
        }
    }
    words.retain(|word| !word.is_empty());
    words.join("_")
}

/// A text as a part of a name: `a-b.c` -> `a_b_c`.
fn word(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}
