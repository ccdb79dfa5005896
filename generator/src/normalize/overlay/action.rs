//! Action Object.

use serde_json_path::JsonPath;

use super::Version;
use super::merge::merge;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin, Value};
use crate::origins::Step;
use crate::table::Table;

/// One change of the document.
#[derive(Debug)]
pub(super) struct Action {
    /// Where `target` stands.
    origin: Origin,
    version: Version,
    target: JsonPath,
    change: Change,
}

/// What happens to each node that the target selects.
#[derive(Debug)]
enum Change {
    /// `remove: true`
    Remove,
    /// `update`
    Update(Node),
    /// `copy`, and where it stands.
    Copy(JsonPath, Origin),
}

impl Action {
    /// Reads one item of `actions`. `None` when an error was reported.
    pub(super) fn parse(cx: &Diagnostics, version: Version, action: &Node) -> Option<Self> {
        let table = Table::new(cx, "an action", action)?;
        table.only_or_extensions(match version {
            Version::V10 => &["target", "description", "update", "remove"],
            Version::V11 => &["target", "description", "update", "copy", "remove"],
        });
        table.string("description");
        let origin = table.required("target")?.origin;
        Some(Self {
            origin,
            version,
            target: path(&table, "target")?,
            change: change(&table, version, action.origin)?,
        })
    }

    /// Changes every node that the target selects.
    pub(super) fn apply(&self, cx: &Diagnostics, document: &mut Node) {
        let paths = select(&self.target, document);
        if paths.is_empty() {
            cx.error(self.origin, format!("the target `{}` selects nothing in the document", self.target))
                .help("the document has changed since the action was written: correct the target or delete the action");
        }
        let update = match &self.change {
            Change::Remove => {
                for path in paths {
                    remove(cx, self.origin, document, &path);
                }
                return;
            }
            Change::Update(update) => Some(update.clone()),
            Change::Copy(source, at) => copied(cx, source, *at, document),
        };
        let Some(update) = update else {
            return;
        };
        for path in paths {
            if let Some(node) = descend(document, &path) {
                self.update(cx, node, &update);
            }
        }
    }

    fn update(&self, cx: &Diagnostics, node: &mut Node, update: &Node) {
        let kind = node.kind();
        match (&mut node.value, &update.value) {
            (Value::Object(members), Value::Object(changes)) => merge(cx, members, changes),
            (Value::Object(_), _) => {
                let message = format!(
                    "the target is an object, so `update` must be one: it is {}",
                    update.kind()
                );
                cx.error(update.origin, message);
            }
            (Value::Array(items), Value::Array(more)) if self.version == Version::V11 => {
                items.extend_from_slice(more);
            }
            (Value::Array(items), _) => items.push(update.clone()),
            (_, Value::Object(_) | Value::Array(_)) if self.version == Version::V11 => {
                let message = format!(
                    "the target is {kind}, so that what replaces it cannot be {}",
                    update.kind()
                );
                cx.error(self.origin, message)
                    .related(node.origin, "this is selected");
            }
            (_, _) if self.version == Version::V11 => node.clone_from(update),
            (Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_), _) => {
                cx.error(
                    self.origin,
                    format!("the target is {kind}: an action changes objects and arrays"),
                )
                .help("write `overlay: 1.1.0`, or select the object around it and give the new value in `update`")
                .related(node.origin, "this is selected");
            }
        }
    }
}

/// A member that is a JSONPath (RFC 9535).
fn path(table: &Table<'_>, key: &str) -> Option<JsonPath> {
    let path = table.string(key)?;
    let report = |error| {
        table
            .error(
                path.origin.value(),
                format!("`{key}` is not a JSONPath: {error}"),
            )
            .help("keys with other characters than letters, digits and `_` go into `['…']`");
    };
    JsonPath::parse(path.value).map_err(report).ok()
}

/// The paths of the selected nodes, so ordered that removing one leaves those after it where they are.
fn select(target: &JsonPath, document: &Node) -> Vec<Vec<Step>> {
    let json = serde_json::Value::from(document);
    let selected = target.query_located(&json);
    let mut paths: Vec<Vec<Step>> = selected
        .locations()
        .map(|path| {
            let step = |element: &serde_json_path::PathElement<'_>| match (
                element.as_name(),
                element.as_index(),
            ) {
                (Some(name), _) => Step::from(name),
                (None, index) => Step::from(index.unwrap_or_default()),
            };
            path.iter().map(step).collect()
        })
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths.reverse();
    paths
}

/// What happens: `remove` wins over the others, of which there is one.
fn change(table: &Table<'_>, version: Version, action: Origin) -> Option<Change> {
    let is_removed = match table.get("remove") {
        Some(_) => table.boolean("remove")?,
        None => false,
    };
    if is_removed {
        return Some(Change::Remove);
    }
    let copy = table.get("copy").filter(|_| version == Version::V11);
    match (table.get("update"), copy) {
        (Some(update), None) => Some(Change::Update(update.clone())),
        (None, Some(copy)) => Some(Change::Copy(path(table, "copy")?, copy.origin)),
        (Some(_), Some(copy)) => {
            table
                .error(copy.origin.key(), "the action has both `update` and `copy`")
                .help("make two actions of it");
            None
        }
        (None, None) => {
            let or_copy = match version {
                Version::V10 => "",
                Version::V11 => " nor `copy`",
            };
            let message = format!("the action has neither `update`{or_copy} nor `remove: true`");
            table.error(action, message);
            None
        }
    }
}

/// The one node that `copy` selects, told apart from the one that it is a copy of.
fn copied(cx: &Diagnostics, source: &JsonPath, at: Origin, document: &mut Node) -> Option<Node> {
    let paths = select(source, document);
    let [path] = paths.as_slice() else {
        let message = format!(
            "`copy: {source}` selects {} nodes, and must select one",
            paths.len()
        );
        cx.error(at, message)
            .help("only one node can be copied; correct the JSONPath");
        return None;
    };
    let mut copy = descend(document, path)?.clone();
    renew(cx, &mut copy);
    Some(copy)
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

fn remove(cx: &Diagnostics, at: Origin, document: &mut Node, path: &[Step]) {
    let Some((last, parents)) = path.split_last() else {
        cx.error(at, "the root of the document cannot be removed");
        return;
    };
    match (
        descend(document, parents).map(|parent| &mut parent.value),
        last,
    ) {
        (Some(Value::Object(members)), Step::Key(key)) => drop(members.shift_remove(&**key)),
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            drop(items.remove(*index))
        }
        // What was selected is there.
        (Some(_) | None, _) => {}
    }
}

fn descend<'a>(node: &'a mut Node, path: &[Step]) -> Option<&'a mut Node> {
    path.iter().try_fold(node, |node, step| match step {
        Step::Key(key) => node.get_mut(key),
        Step::Index(index) => node.as_array_mut()?.get_mut(*index),
    })
}
