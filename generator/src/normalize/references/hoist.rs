//! Schemas that references lead to, wherever they stand, become components.
//!
//! ```yaml
//! components: {schemas: {User: {properties: {address: {type: object}}}}}
//!   # and somewhere: {$ref: '#/components/schemas/User/properties/address'}
//! components: {schemas: {User: {properties: {address: {$ref: '#/components/schemas/User_address'}}}, User_address: {type: object}}}
//! ```

use std::collections::{BTreeMap, HashMap};

use super::pointer::node_mut;
use super::{object_at, to_schema};
use crate::node::{Node, Object};

/// Moves what these paths (by the reference they come from) lead to; gives the component that each reference means.
pub(super) fn hoist(
    document: &mut Node,
    references: BTreeMap<String, Vec<String>>,
) -> HashMap<String, String> {
    let mut paths: Vec<&Vec<String>> = references.values().collect();
    // Innermost first: what has been moved leaves a reference, on which a shorter path does not tread.
    paths.sort_by(|left, right| (right.len(), left).cmp(&(left.len(), right)));
    paths.dedup();
    let mut names: HashMap<&[String], String> = HashMap::new();
    for path in paths {
        let name = match path.as_slice() {
            [components, schemas, name] if components == "components" && schemas == "schemas" => {
                name.clone()
            }
            _ => match move_out(document, path) {
                Some(name) => name,
                None => continue,
            },
        };
        names.insert(path, name);
    }
    references
        .iter()
        .filter_map(|(reference, path)| {
            Some((reference.clone(), names.get(path.as_slice())?.clone()))
        })
        .collect()
}

fn move_out(document: &mut Node, path: &[String]) -> Option<String> {
    let name = free_name(document, path);
    let node = node_mut(document, path)?;
    let mut reference = Object::new();
    reference.insert("$ref".to_owned(), Node::new(node.origin, to_schema(&name)));
    let schema = std::mem::replace(node, Node::new(node.origin, reference));
    object_at(document, "components")?;
    let schemas = object_at(document.get_mut("components")?, "schemas")?;
    schemas.insert(name.clone(), schema);
    Some(name)
}

/// A name made of the path's own words, so that it does not depend on what else is in the document but for the same name.
fn free_name(document: &Node, path: &[String]) -> String {
    let name = name_of(document, path);
    let taken = document
        .at(&["components", "schemas"])
        .and_then(Node::as_object);
    let is_free = |name: &str| taken.is_none_or(|taken| !taken.contains_key(name));
    if is_free(&name) {
        return name;
    }
    (2u32..)
        .map(|number| format!("{name}_{number}"))
        .find(|name| is_free(name))
        .unwrap_or(name)
}

fn name_of(document: &Node, path: &[String]) -> String {
    if let [.., map, name] = path
        && matches!(map.as_str(), "$defs" | "definitions" | "schemas")
    {
        return name.clone();
    }
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
    let mut words = Vec::new();
    let mut at = Some(document);
    for key in path {
        at = at.and_then(|node| super::pointer::node(node, std::slice::from_ref(key)));
        match at
            .and_then(|node| node.get("operationId"))
            .and_then(Node::as_str)
        {
            Some(id) => words = vec![id],
            None if STRUCTURE.contains(&key.as_str())
                || key.contains('/') && !key.starts_with('/') => {}
            None => words.push(key),
        }
    }
    let name: Vec<String> = words
        .iter()
        .map(|word| {
            word.split(|letter: char| !letter.is_ascii_alphanumeric())
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("_")
        })
        .filter(|word| !word.is_empty())
        .collect();
    name.join("_")
}
