//! Action Object.

use serde_json_path::JsonPath;

use super::merge::{append, merge};
use super::{only, string};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin, Value};
use crate::origins::Step;

/// One change of the document.
#[derive(Debug)]
pub(super) struct Action {
    /// Where `target` stands.
    origin: Origin,
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
}

impl Action {
    /// Reads one item of `actions`. `None` when an error was reported.
    pub(super) fn parse(cx: &Diagnostics, action: &Node) -> Option<Self> {
        let Some(members) = action.as_object() else {
            cx.error(
                action.origin,
                format!("an action must be an object, found {}", action.kind()),
            );
            return None;
        };
        only(cx, members, &["target", "description", "update", "remove"]);
        if action.get("description").is_some() {
            string(cx, action, "description");
        }
        let text = string(cx, action, "target")?;
        let origin = action.get("target")?.origin;
        let target = JsonPath::parse(text)
            .map_err(|error| {
                let message = format!("`target` is no JSONPath: {error}");
                cx.error(origin, message)
                    .help("keys with other characters than letters, digits and `_` go into `['…']`")
            })
            .ok()?;
        Some(Self {
            origin,
            target,
            change: change(cx, action)?,
        })
    }

    /// Changes every node that the target selects.
    pub(super) fn apply(&self, cx: &Diagnostics, document: &mut Node) {
        let paths = self.select(document);
        if paths.is_empty() {
            cx.error(self.origin, format!("the target `{}` selects nothing in the document", self.target))
                .help("the document has changed since the action was written: correct the target or delete the action");
        }
        for path in paths {
            match &self.change {
                Change::Remove => remove(cx, self.origin, document, &path),
                Change::Update(update) => {
                    if let Some(node) = descend(document, &path) {
                        self.update(cx, node, update);
                    }
                }
            }
        }
    }

    /// The paths of the selected nodes, so ordered that removing one leaves those after it where they are.
    fn select(&self, document: &Node) -> Vec<Vec<Step>> {
        let json = serde_json::Value::from(document);
        let selected = self.target.query_located(&json);
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
            (Value::Array(items), _) => append(items, update),
            (Value::Null | Value::Boolean(_) | Value::Number(_) | Value::String(_), _) => {
                cx.error(
                    self.origin,
                    format!("the target is {kind}: an action changes objects and arrays"),
                )
                .help("select the object around it, and give the new value in `update`")
                .related(node.origin, "this is selected");
            }
        }
    }
}

/// `remove` and `update`: where both are there, the former wins.
fn change(cx: &Diagnostics, action: &Node) -> Option<Change> {
    match (action.get("remove"), action.get("update")) {
        (
            Some(Node {
                value: Value::Boolean(true),
                ..
            }),
            _,
        ) => Some(Change::Remove),
        (
            None
            | Some(Node {
                value: Value::Boolean(false),
                ..
            }),
            Some(update),
        ) => Some(Change::Update(update.clone())),
        (
            None
            | Some(Node {
                value: Value::Boolean(false),
                ..
            }),
            None,
        ) => {
            cx.error(
                action.origin,
                "the action has neither `update` nor `remove: true`",
            );
            None
        }
        (Some(remove), _) => {
            cx.error(
                remove.origin,
                format!("`remove` must be a boolean, found {}", remove.kind()),
            );
            None
        }
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
        (Some(Value::Object(members)), Step::Key(key) | Step::Repeated(key)) => {
            drop(members.shift_remove(&**key))
        }
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            drop(items.remove(*index))
        }
        // What was selected is there.
        (Some(_) | None, _) => {}
    }
}

fn descend<'a>(node: &'a mut Node, path: &[Step]) -> Option<&'a mut Node> {
    path.iter().try_fold(node, |node, step| match step {
        Step::Key(key) | Step::Repeated(key) => node.get_mut(key),
        Step::Index(index) => node.as_array_mut()?.get_mut(*index),
    })
}
