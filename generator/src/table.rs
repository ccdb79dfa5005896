//! Objects of what we write ourselves, `codegen.toml` and `overlay.yaml`, member by member: whatever does not fit is an error.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};
use crate::origins::Origin;
use crate::spelling;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// Its key, or the item of an array.
    pub origin: Origin,
    /// The value.
    pub value: T,
}

/// An object to be read. One that is missing or something else has no members, and none of them is reported as missing.
pub(crate) struct Table<'a> {
    cx: &'a Diagnostics,
    /// What messages call it: `` `package` ``, `an action`.
    name: String,
    origin: Origin,
    object: Option<&'a Object>,
}

impl<'a> Table<'a> {
    /// The members of a node, which messages call `name`. An error if it is no object.
    pub(crate) fn new(cx: &'a Diagnostics, name: &str, node: &'a Node) -> Self {
        let object = node.as_object();
        if object.is_none() {
            let message = format!("{name} must be an object, found {}", node.kind());
            cx.error(node.origin, message);
        }
        Self {
            cx,
            name: name.to_owned(),
            origin: node.origin,
            object,
        }
    }

    /// Reports every member but these.
    pub(crate) fn only(&self, known: &[&str]) {
        self.only_or(known, |_| false);
    }

    /// Reports every member but these and extensions, whose names begin with `x-`.
    pub(crate) fn only_or_extensions(&self, known: &[&str]) {
        self.only_or(known, |key| key.starts_with("x-"));
    }

    fn only_or(&self, known: &[&str], is_extension: fn(&str) -> bool) {
        for (key, node) in self.members() {
            if !known.contains(&key) && !is_extension(key) {
                let message = format!("there is no `{key}` in {}", self.name);
                let advice = spelling::advice(key, known);
                self.cx.error(node.origin.key(), message).help(advice);
            }
        }
    }

    /// A member, whatever it is.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Node> {
        self.object?.get(key)
    }

    fn members(&self) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        let members = self.object.into_iter().flatten();
        members.map(|(key, node)| (key.as_str(), node))
    }

    /// Every member as `read` reads it.
    pub(crate) fn entries<T>(
        &self,
        read: impl Fn(&'a str, &'a Node) -> Option<T>,
    ) -> BTreeMap<String, Entry<T>> {
        let entry = |(key, node): (&'a str, &'a Node)| {
            let (origin, value) = (node.origin.key(), read(key, node)?);
            Some((key.to_owned(), Entry { origin, value }))
        };
        self.members().filter_map(entry).collect()
    }

    /// Every member as a string.
    pub(crate) fn strings(&self) -> BTreeMap<String, Entry<String>> {
        self.entries(|key, _| Some(self.string(key)?.value))
    }

    /// A member that is an object.
    pub(crate) fn table(&self, key: &str) -> Self {
        let name = format!("`{key}`");
        match self.get(key) {
            Some(node) => Self::new(self.cx, &name, node),
            None => Self {
                name,
                object: None,
                ..*self
            },
        }
    }

    /// The node of a member that must be there.
    pub(crate) fn required(&self, key: &str) -> Option<&'a Node> {
        let node = self.get(key);
        if self.object.is_some() && node.is_none() {
            let message = format!("`{key}` is missing");
            self.cx.error(self.origin.key(), message);
        }
        node
    }

    /// A member that is a string.
    pub(crate) fn string(&self, key: &str) -> Option<Entry<String>> {
        let value = self.member(key, "a string", Node::as_str)?.to_owned();
        let origin = self.get(key)?.origin.key();
        Some(Entry { origin, value })
    }

    /// A member that must be there, and a string.
    pub(crate) fn required_string(&self, key: &str) -> Option<Entry<String>> {
        self.required(key)?;
        self.string(key)
    }

    /// A member that is one of a few strings, which messages call `what`.
    pub(crate) fn choice<'k>(&self, key: &str, what: &str, known: &[&'k str]) -> Option<&'k str> {
        let Entry { origin, value } = self.string(key)?;
        let chosen = known.iter().find(|known| **known == value);
        if chosen.is_none() {
            let message = format!("unknown {what} `{value}`");
            let advice = spelling::advice(&value, known);
            self.cx.error(origin, message).help(advice);
        }
        chosen.copied()
    }

    /// A member that is a boolean.
    pub(crate) fn boolean(&self, key: &str) -> Option<bool> {
        self.member(key, "a boolean", Node::as_bool)
    }

    /// A member that is an integer.
    pub(crate) fn integer(&self, key: &str) -> Option<i64> {
        self.member(key, "an integer", |node| node.as_number()?.as_i64())
    }

    /// A member that is an array of strings; empty where there is none.
    pub(crate) fn string_array(&self, key: &str) -> Vec<Entry<String>> {
        let items = self.member(key, "an array of strings", Node::as_array);
        let entry = |item: &'a Node| {
            let value = self.fits(key, item, "a string", item.as_str())?.to_owned();
            let origin = item.origin;
            Some(Entry { origin, value })
        };
        items.unwrap_or_default().iter().filter_map(entry).collect()
    }

    fn member<T>(&self, key: &str, wanted: &str, read: fn(&'a Node) -> Option<T>) -> Option<T> {
        let node = self.get(key)?;
        self.fits(key, node, wanted, read(node))
    }

    /// What a node is, or an error if it is not what it must be.
    fn fits<T>(&self, key: &str, node: &Node, wanted: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            let message = format!("`{key}` must be {wanted}, found {}", node.kind());
            self.cx.error(node.origin, message);
        }
        value
    }
}
