//! Objects of what we write ourselves, `codegen.toml` and `overlay.yaml`, member by member: whatever does not fit is an error.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Reported};
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

/// An object to be read.
pub(crate) struct Table<'a> {
    cx: &'a Diagnostics,
    /// What messages call it: `` `package` ``, `an action`.
    name: Cow<'a, str>,
    origin: Origin,
    members: &'a Object,
}

impl<'a> Table<'a> {
    /// The members of a node, which messages call `name`. An error if it is no object.
    pub(crate) fn new(
        cx: &'a Diagnostics,
        name: impl Into<Cow<'a, str>>,
        node: &'a Node,
    ) -> Option<Self> {
        let (name, members) = (name.into(), node.as_object());
        if members.is_none() {
            cx.error(
                node.origin,
                format!("{name} must be an object, found {}", node.kind()),
            );
        }
        Some(Self {
            cx,
            name,
            origin: node.origin,
            members: members?,
        })
    }

    /// Reports an error.
    pub(crate) fn error(&self, at: Origin, message: impl Into<String>) -> Reported<'a> {
        self.cx.error(at, message)
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
                self.error(node.origin.key(), message)
                    .help(spelling::advice(key, known));
            }
        }
    }

    /// A member, whatever it is.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Node> {
        self.members.get(key)
    }

    /// Every member, whatever it is.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'a str, &'a Node)> + use<'a> {
        let members = self.members.iter();
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
        self.entries(|key, node| self.string_of(key, node).map(str::to_owned))
    }

    /// A member that is an object.
    pub(crate) fn table(&self, key: &str) -> Option<Self> {
        self.get(key)
            .and_then(|node| Self::new(self.cx, format!("`{key}`"), node))
    }

    /// The node of a member that must be there.
    pub(crate) fn required(&self, key: &str) -> Option<&'a Node> {
        let node = self.get(key);
        if node.is_none() {
            self.error(self.origin.key(), format!("`{key}` is missing"));
        }
        node
    }

    /// A member that is a string.
    pub(crate) fn string(&self, key: &str) -> Option<Entry<&'a str>> {
        let node = self.get(key)?;
        let value = self.string_of(key, node)?;
        Some(Entry {
            origin: node.origin.key(),
            value,
        })
    }

    /// A member that must be there, and a string.
    pub(crate) fn required_string(&self, key: &str) -> Option<Entry<&'a str>> {
        self.required(key)?;
        self.string(key)
    }

    /// A member that is a boolean.
    pub(crate) fn boolean(&self, key: &str) -> Option<bool> {
        let node = self.get(key)?;
        self.fits(key, node, "a boolean", node.as_bool())
    }

    /// A member that is an integer.
    pub(crate) fn integer(&self, key: &str) -> Option<i64> {
        let node = self.get(key)?;
        let integer = node.as_number().and_then(serde_json::Number::as_i64);
        self.fits(key, node, "an integer", integer)
    }

    /// A member that is an array of strings; empty where there is none.
    pub(crate) fn string_array(&self, key: &str) -> Vec<Entry<String>> {
        let Some(node) = self.get(key) else {
            return Vec::new();
        };
        let items = self.fits(key, node, "an array of strings", node.as_array());
        let entry = |item: &'a Node| {
            let value = self.string_of(key, item)?.to_owned();
            let origin = item.origin;
            Some(Entry { origin, value })
        };
        items.unwrap_or_default().iter().filter_map(entry).collect()
    }

    fn string_of(&self, key: &str, node: &'a Node) -> Option<&'a str> {
        self.fits(key, node, "a string", node.as_str())
    }

    /// What a node is, or an error if it is not what it must be.
    fn fits<T>(&self, key: &str, node: &Node, wanted: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            let found = node.kind();
            self.error(
                node.origin,
                format!("`{key}` must be {wanted}, found {found}"),
            );
        }
        value
    }
}
