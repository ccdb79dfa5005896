//! The names of components that are made of what references lead to: words of the path, so that a name does not depend on what
//! else is in the document, but for the same name.

use super::library::split_file;
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
    let long = join([surroundings, own.clone()]);
    let numbered = (2u32..).map(|number| format!("{long}_{number}"));
    let mut candidates = [own.clone(), long.clone()].into_iter().chain(numbered);
    candidates.find(is_free).unwrap_or(own)
}

/// The name that a path asks for, and a word for where that is.
fn names(document: &Node, path: &[String]) -> (String, String) {
    let (root, inner) = split_file(path);
    let own = of_keys(pointer::node(document, root), inner);
    let Some(file) = root.last() else {
        return (own, String::new());
    };
    let (folder, file) = file.rsplit_once('/').unwrap_or(("", file));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    // `pet.schema.json` -> `pet`
    let stem = word(stem.strip_suffix(".schema").unwrap_or(stem));
    let mut folders = folder.rsplit('/').map(word).filter(|word| !word.is_empty());
    // What an index file describes is what its folder is called.
    let stem = match stem.as_str() {
        "index" => folders.next().unwrap_or(stem),
        _ => stem,
    };
    match own.is_empty() {
        true => (stem, folders.next().unwrap_or_default()),
        false => (own, stem),
    }
}

/// The words of keys that lead on from a node.
fn of_keys(mut at: Option<&Node>, keys: &[String]) -> String {
    if let [.., map, name] = keys
        && matches!(map.as_str(), "$defs" | "definitions" | "schemas")
    {
        return name.clone();
    }
    let mut words = Vec::new();
    for key in keys {
        at = at.and_then(|node| pointer::child(node, key));
        let is_media_type = key.contains('/') && !key.starts_with('/');
        let id = at.and_then(|node| node.get("operationId")?.as_str());
        match id {
            Some(id) => words = vec![word(id)],
            None if is_media_type || STRUCTURE.contains(&key.as_str()) => {}
            None => words.push(word(key)),
        }
    }
    join(words)
}

/// A text as a part of a name: `a-b.c` -> `a_b_c`.
fn word(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    join(parts.map(str::to_owned))
}

/// The words that are not empty, as one name.
fn join(words: impl IntoIterator<Item = String>) -> String {
    let words = words.into_iter().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}
