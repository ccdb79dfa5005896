//! JSON pointers in URI fragments (RFC 6901 §6): what `$ref` holds.
//!
//! ```text
//! #/paths/~1users~1%7Bid%7D/get  ->  ["paths", "/users/{id}", "get"]
//! ```

use super::library::FILES;
use crate::node::{Node, Value};
use crate::spelling;

/// In how many names a similar one is looked for.
const NEIGHBOURS: usize = 1_000;

/// How many references may lie on the way to one value.
pub(super) const LONGEST_WAY: usize = 64;

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Unresolved {
    /// It is an address on the network, from which nothing is fetched.
    Network,
    /// It is an absolute address of this machine.
    Absolute,
    /// It leads to another file, and this is why that cannot be had.
    Unloaded(String),
    /// It leads to another file, and what is wrong with that has been reported.
    Unread,
    /// It is no reference at all.
    Plain,
    /// No schema has the `$anchor` that it names.
    Anchor,
    /// It leads back to itself.
    Cycle,
    /// Something on the way is not there.
    Missing {
        /// The last thing that is there, as a pointer.
        parent: String,
        /// What it does not have.
        key: String,
        /// What it has that is spelt alike.
        near: Option<String>,
    },
}

/// The keys that lead from the root to what a reference within the document means, other references on the way followed.
pub(in super::super) fn resolve(
    document: &Node,
    reference: &str,
) -> Result<Vec<String>, Unresolved> {
    let mut path = parse(reference)?;
    for _ in 0..LONGEST_WAY {
        let Way::Onward { at, reference } = step(document, &path)? else {
            return Ok(path);
        };
        let mut onward = parse(&reference)?;
        onward.extend(path.drain(at..));
        path = onward;
    }
    Err(Unresolved::Cycle)
}

/// The node that keys lead to.
pub(in super::super) fn node<'a>(document: &'a Node, path: &[String]) -> Option<&'a Node> {
    path.iter().try_fold(document, |node, key| child(node, key))
}

/// [`node`], to change it.
pub(in super::super) fn node_mut<'a>(
    document: &'a mut Node,
    path: &[String],
) -> Option<&'a mut Node> {
    path.iter()
        .try_fold(document, |node, key| match &mut node.value {
            Value::Object(members) => members.get_mut(key),
            Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => None,
        })
}

/// Cuts a reference within the document into keys.
fn parse(reference: &str) -> Result<Vec<String>, Unresolved> {
    let fragment = reference.strip_prefix('#').ok_or(Unresolved::Plain)?;
    match percent_decode(fragment).strip_prefix('/') {
        Some(pointer) => Ok(keys(pointer)),
        None if fragment.is_empty() => Ok(Vec::new()),
        None => Err(Unresolved::Anchor),
    }
}

/// The keys of a JSON pointer, which begins behind its first slash.
pub(super) fn keys(pointer: &str) -> Vec<String> {
    let unescaped = |key: &str| key.replace("~1", "/").replace("~0", "~");
    pointer.split('/').map(unescaped).collect()
}

/// Where a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To its end.
    End,
    /// To a reference that must be followed first.
    Onward {
        /// How many keys lead to the object that has it.
        at: usize,
        /// What it says.
        reference: String,
    },
}

/// Follows a path to its end, or to the first reference on it that must be followed.
pub(super) fn step(document: &Node, path: &[String]) -> Result<Way, Unresolved> {
    let mut node = document;
    let onward = |at: usize, reference: &str| Way::Onward {
        at,
        reference: reference.to_owned(),
    };
    for (index, key) in path.iter().enumerate() {
        if let Some(next) = child(node, key) {
            node = next;
            continue;
        }
        let Some(reference) = node.get("$ref").and_then(Node::as_str) else {
            return Err(missing(node, path.get(..index).unwrap_or_default(), key));
        };
        return Ok(onward(index, reference));
    }
    // What is reached may be nothing but another reference; a schema among the components has a name, and keeps it.
    let reference = match node.as_object() {
        Some(members) if members.len() == 1 && !is_schema_component(path) => members.get("$ref"),
        Some(_) | None => None,
    };
    Ok(reference
        .and_then(Node::as_str)
        .map_or(Way::End, |reference| onward(path.len(), reference)))
}

/// The key of the schema among the components that a reference means.
pub(super) fn schema_component(reference: &str) -> Option<String> {
    let mut path = parse(reference).ok()?;
    if is_schema_component(&path) {
        path.pop()
    } else {
        None
    }
}

/// Keys as a reference.
pub(super) fn reference_to(path: &[String]) -> String {
    path.iter()
        .fold("#".to_owned(), |pointer, key| pointer + "/" + &escape(key))
}

/// Keys as people read them: those of another file begin with its path.
fn shown(path: &[String]) -> String {
    match path {
        [files, file, rest @ ..] if files == FILES => file.clone() + &reference_to(rest),
        path => reference_to(path),
    }
}

/// A key as a step of a pointer in a URI fragment.
pub(super) fn escape(key: &str) -> String {
    key.replace('~', "~0")
        .replace('/', "~1")
        .replace('%', "%25")
}

/// Whether a path is that of a schema among the components.
fn is_schema_component(path: &[String]) -> bool {
    match path {
        [components, schemas, _] => components == "components" && schemas == "schemas",
        [definitions, _] => definitions == "definitions", // Swagger 2.0
        _ => false,
    }
}

fn child<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Object(members) => members.get(key),
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn missing(at: &Node, path: &[String], key: &str) -> Unresolved {
    let members = at.as_object().filter(|members| members.len() <= NEIGHBOURS);
    let keys = members
        .into_iter()
        .flat_map(|members| members.keys().map(String::as_str))
        .collect::<Vec<_>>();
    let parent = shown(path);
    Unresolved::Missing {
        near: spelling::nearest(key, &keys).map(|near| format!("{parent}/{near}")),
        parent,
        key: key.to_owned(),
    }
}

/// `%7B` -> `{`. What is no escape stands for itself.
pub(super) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}
