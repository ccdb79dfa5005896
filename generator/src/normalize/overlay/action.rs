//! Action Object: one change of the document.

use std::cmp::Ordering;

use serde_json_path::JsonPath;

use super::Version;
use crate::diagnostics::{Diagnostics, Severity};
use crate::load::{Budget, LEVELS};
use crate::node::{Node, Origin, Value};
use crate::pointer;
use crate::table::{Entry, Table};

/// Applies one item of `actions`. `None` when an error was reported.
pub(super) fn apply(
    cx: &Diagnostics,
    version: Version,
    action: &Node,
    document: &mut Node,
    budget: &mut Budget,
) -> Option<()> {
    let table = Table::new(cx, "an action", action);
    table.only_or_extensions(match version {
        Version::V10 => &["target", "description", "update", "remove"],
        Version::V11 => &["target", "description", "update", "copy", "remove"],
    });
    table.string("description");
    table.required("target")?;
    let Entry { origin, value } = path(cx, &table, "target")?;
    let targets = select(cx, origin, &value, document)?;
    if targets.is_empty() {
        cx.error(origin, format!("the target `{value}` selects nothing in the document"))
            .help("the document has changed since the action was written: correct the target or delete the action");
    }
    // `remove` wins over the others, of which there is one.
    if table.get("remove").is_some() && table.boolean("remove")? {
        for target in targets {
            remove(cx, origin, document, &target);
        }
        return Some(());
    }
    let copy = table.get("copy").filter(|_| version == Version::V11);
    let change = match (table.get("update"), copy) {
        (Some(update), None) => update.clone(),
        (None, Some(_)) => copied(cx, &path(cx, &table, "copy")?, document, budget)?,
        (Some(_), Some(copy)) => {
            cx.error(copy.origin.key(), "the action has both `update` and `copy`")
                .help("make two actions of it");
            return None;
        }
        (None, None) => {
            let or_copy = match version {
                Version::V10 => "",
                Version::V11 => " nor `copy`",
            };
            let message = format!("the action has neither `update`{or_copy} nor `remove: true`");
            cx.error(action.origin, message);
            return None;
        }
    };
    update_all(cx, version, origin, document, &targets, &change, budget)
}

/// Changes every target, as far as the limits of a document allow and no error is reported: what is wrong with one target is wrong
/// with thousands.
fn update_all(
    cx: &Diagnostics,
    version: Version,
    origin: Origin,
    document: &mut Node,
    targets: &[Vec<String>],
    change: &Node,
    budget: &mut Budget,
) -> Option<()> {
    let errors = cx.count(Severity::Error);
    for target in targets {
        if let Some(node) = pointer::node_mut(document, target) {
            let levels = spend(cx, origin, budget, change)?;
            let inside = usize::from(node.as_array().is_some());
            if target.len() + inside + levels > LEVELS {
                let message = format!("the document would have more than {LEVELS} levels");
                cx.error(origin, message)
                    .related(node.origin, "this is selected");
                return None;
            }
            update(cx, version, origin, node, change);
        }
        if cx.count(Severity::Error) > errors {
            return None;
        }
    }
    Some(())
}

/// Takes what a node adds to the document from what is left: how many levels it has.
fn spend(cx: &Diagnostics, at: Origin, budget: &mut Budget, added: &Node) -> Option<usize> {
    let levels = budget.spend_all(added, "");
    if levels.is_none() {
        let message = "the overlay makes the document many times larger than its text";
        cx.error(at, message)
            .help("select fewer nodes, or add a component and refer to it by `$ref`");
    }
    levels
}

/// A member that is a JSONPath (RFC 9535).
fn path(cx: &Diagnostics, table: &Table<'_>, key: &str) -> Option<Entry<JsonPath>> {
    let Entry { origin, value } = table.string(key)?;
    let origin = origin.value();
    let report = |error| {
        let message = format!("`{key}` is not a JSONPath: {error}");
        cx.error(origin, message)
            .help("keys with other characters than letters, digits and `_` go into `['…']`");
    };
    let value = JsonPath::parse(&value).map_err(report).ok()?;
    Some(Entry { origin, value })
}

/// How many nodes a JSONPath may come by, the same one by two ways counted twice.
const VISITS: usize = 1 << 26;

/// At most how many nodes a JSONPath comes by: all below, once for each `..` and node above; each selector in brackets multiplies
/// them, and so does each query in a filter that begins at the root again.
fn visits(path: &str, document: &Node) -> usize {
    let (mut factor, mut selectors, mut quote) = (1_usize, 1, None);
    let mut roots = 0;
    for c in path.chars() {
        match (quote, c) {
            (Some(open), _) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(c),
            (None, '$') => roots += 1,
            (None, ',') => selectors += 1,
            (None, ']') => factor = factor.saturating_mul(std::mem::replace(&mut selectors, 1)),
            (None, _) => {}
        }
    }
    let descents = u32::try_from(path.matches("..").count()).unwrap_or(u32::MAX);
    let below = nodes(document, 1, descents);
    let again = below.saturating_pow(roots);
    factor.saturating_mul(again)
}

/// The nodes of a document, each as often as `descents` ways lead to it from `level` levels.
fn nodes(node: &Node, level: usize, descents: u32) -> usize {
    let below = pointer::children(node).map(|(_, child)| nodes(child, level + 1, descents));
    below.fold(level.saturating_pow(descents), usize::saturating_add)
}

/// The keys that lead to each selected node, so ordered that removing one leaves those after it where they are. `None` when there
/// are too many.
fn select(
    cx: &Diagnostics,
    at: Origin,
    path: &JsonPath,
    document: &Node,
) -> Option<Vec<Vec<String>>> {
    if visits(&path.to_string(), document) > VISITS {
        let message = format!("`{path}` may come by more than {VISITS} nodes of the document");
        cx.error(at, message)
            .help("name the keys that lead to the target, rather than `..`");
        return None;
    }
    let json = serde_json::Value::from(document);
    let selected = path.query_located(&json);
    let mut paths: Vec<_> = selected.locations().collect();
    paths.sort_by(|a, b| b.partial_cmp(a).unwrap_or(Ordering::Equal));
    paths.dedup();
    let keys = |pointer: String| {
        pointer
            .strip_prefix('/')
            .map_or_else(Vec::new, pointer::keys)
    };
    let paths = paths.iter().map(|path| keys(path.to_json_pointer()));
    Some(paths.collect())
}

/// The one node that `copy` selects, told apart from the one that it is a copy of.
fn copied(
    cx: &Diagnostics,
    copy: &Entry<JsonPath>,
    document: &Node,
    budget: &mut Budget,
) -> Option<Node> {
    let paths = select(cx, copy.origin, &copy.value, document)?;
    let [path] = paths.as_slice() else {
        let (source, count) = (&copy.value, paths.len());
        let message = format!("`copy: {source}` selects {count} nodes, and must select one");
        cx.error(copy.origin, message)
            .help("only one node can be copied; correct the JSONPath");
        return None;
    };
    let source = pointer::node(document, path)?;
    spend(cx, copy.origin, budget, source)?;
    let mut copied = source.clone();
    renew(cx, &mut copied);
    Some(copied)
}

/// Gives all nodes origins of their own at the same places.
fn renew(cx: &Diagnostics, node: &mut Node) {
    node.origin = cx.origins().again(node.origin);
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(|item| renew(cx, item)),
        Value::Object(members) => members.values_mut().for_each(|member| renew(cx, member)),
        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn remove(cx: &Diagnostics, at: Origin, document: &mut Node, path: &[String]) {
    let Some((last, parents)) = path.split_last() else {
        cx.error(at, "the root of the document cannot be removed");
        return;
    };
    let parent = pointer::node_mut(document, parents);
    match (parent.map(|parent| &mut parent.value), last.parse()) {
        (Some(Value::Object(members)), _) => drop(members.shift_remove(last)),
        (Some(Value::Array(items)), Ok(index)) if index < items.len() => drop(items.remove(index)),
        (Some(_) | None, _) => {} // What was selected is there.
    }
}

/// Changes a node that the target at `at` selects. Overlay 1.0 changes objects and arrays alone, and an array takes one item.
fn update(cx: &Diagnostics, version: Version, at: Origin, node: &mut Node, change: &Node) {
    let (kind, found) = (node.kind(), change.kind());
    let is_single = !matches!(node.value, Value::Array(_) | Value::Object(_));
    if let Value::Array(items) = &mut node.value
        && (version == Version::V10 || change.as_array().is_none())
    {
        items.push(change.clone());
    } else if is_single && version == Version::V10 {
        cx.error(at, format!("the target is {kind}: an action changes objects and arrays"))
            .help("write `overlay: 1.1.0`, or select the object around it and give the new value in `update`")
            .related(node.origin, "this is selected");
    } else if merge(cx, node, change) {
        // It fits.
    } else if is_single {
        let message = format!("the target is {kind}, so that what replaces it cannot be {found}");
        cx.error(at, message)
            .related(node.origin, "this is selected");
    } else {
        let message = format!("the target is an object, so `update` must be one: it is {found}");
        cx.error(change.origin, message);
    }
}

/// Objects merge key by key, arrays are joined, single values replace each other. Gives whether the two fit: other pairs do not.
fn merge(cx: &Diagnostics, target: &mut Node, change: &Node) -> bool {
    match (&mut target.value, &change.value) {
        (Value::Object(members), Value::Object(changes)) => {
            for (key, change) in changes.iter() {
                let Some(member) = members.get_mut(key) else {
                    members.insert(key.clone(), change.clone());
                    continue;
                };
                if !merge(cx, member, change) {
                    let (kind, found) = (member.kind(), change.kind());
                    let message = format!(
                        "`{key}` is {kind} in the document, so `update` cannot make it {found}"
                    );
                    cx.error(change.origin.key(), message)
                        .help("remove it in an action before this one")
                        .related(member.origin.key(), "this is in the document");
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend_from_slice(more),
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {
            return false;
        }
        (_, _) => target.clone_from(change),
    }
    true
}
