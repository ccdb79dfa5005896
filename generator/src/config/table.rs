//! Tables of TOML that report what does not fit, each at its line and column.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Entry;
use crate::diagnostics::{Diagnostics, Reported};
use crate::origins::Origin;
use crate::positions::position;
use crate::spelling;

/// Reads the text, as far as it can be read, and reports every error of its syntax.
pub(super) fn parse<'a>(cx: &Diagnostics, root: Origin, text: &'a str) -> DeTable<'a> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = cx.origins().position(
            root,
            position(text, error.span().map_or(0, |span| span.start)),
        );
        cx.error(at, error.message());
    }
    table.into_inner()
}

/// A table and where it is.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    cx: &'a Diagnostics,
    file: Origin,
    text: &'a str,
    /// Its key, or the file.
    origin: Origin,
    /// `package`; empty for the file itself.
    name: &'a str,
    members: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// The file itself.
    pub(super) fn root(
        cx: &'a Diagnostics,
        file: Origin,
        text: &'a str,
        members: &'a DeTable<'a>,
    ) -> Self {
        Self {
            cx,
            file,
            text,
            origin: file,
            name: "",
            members,
        }
    }

    /// Where the table's key is.
    pub(super) fn origin(&self) -> Origin {
        self.origin
    }

    /// Reports an error.
    pub(super) fn error(&self, at: Origin, message: impl Into<String>) -> Reported<'a> {
        self.cx.error(at, message)
    }

    /// Whether there is such a member.
    pub(super) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Reports every key but these.
    pub(super) fn only(&self, known: &[&str]) {
        for key in self
            .members
            .keys()
            .filter(|key| !known.contains(&key.get_ref().as_ref()))
        {
            let word = key.get_ref();
            let message = match self.name {
                "" => format!("there is no `{word}` in this configuration"),
                name => format!("there is no `{word}` in `{name}`"),
            };
            self.cx
                .error(self.place(key.span()), message)
                .help(spelling::advice(word, known));
        }
    }

    /// A member that is a table.
    pub(super) fn table(&self, key: &'a str) -> Option<Table<'a>> {
        let (origin, value) = self.get(key)?;
        self.inner(key, origin, value)
    }

    /// Every member as a table.
    pub(super) fn tables(&self) -> Vec<(&'a str, Table<'a>)> {
        let members = self.members.iter();
        members
            .filter_map(|(key, value)| {
                let name = key.get_ref().as_ref();
                Some((name, self.inner(name, self.place(key.span()), value)?))
            })
            .collect()
    }

    /// A member that is a string.
    pub(super) fn string(&self, key: &str) -> Option<Entry<String>> {
        let (origin, value) = self.get(key)?;
        self.text_of(key, origin, value)
    }

    /// Every member's key and where it is.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Origin)> {
        let keys = self.members.keys();
        keys.map(|key| (key.get_ref().as_ref(), self.place(key.span())))
    }

    /// A member that may be a string or a table, where it is a string.
    pub(super) fn string_or_table(&self, key: &str) -> Option<Entry<String>> {
        let (origin, value) = self.get(key)?;
        let text = value.get_ref().as_str().map(str::to_owned);
        text.map(|value| Entry { origin, value })
    }

    /// A member that is a boolean.
    pub(super) fn boolean(&self, key: &str) -> Option<bool> {
        let (_, value) = self.get(key)?;
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.mismatch(key, "a boolean", value);
        }
        boolean
    }

    /// A member that is an integer.
    pub(super) fn integer(&self, key: &str) -> Option<i64> {
        let (_, value) = self.get(key)?;
        let integer = value.get_ref().as_integer();
        let number =
            integer.and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        if number.is_none() {
            self.mismatch(key, "an integer", value);
        }
        number
    }

    /// A member that is an array of strings; empty where there is none.
    pub(super) fn string_array(&self, key: &str) -> Vec<Entry<String>> {
        let Some((_, value)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.mismatch(key, "an array of strings", value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.text_of(key, self.place(item.span()), item))
            .collect()
    }

    /// Every member as a string.
    pub(super) fn strings(&self) -> BTreeMap<String, Entry<String>> {
        let members = self.members.iter();
        members
            .filter_map(|(key, value)| {
                let name = key.get_ref().as_ref();
                Some((
                    name.to_owned(),
                    self.text_of(name, self.place(key.span()), value)?,
                ))
            })
            .collect()
    }

    fn get(&self, key: &str) -> Option<(Origin, &'a Spanned<DeValue<'a>>)> {
        let (key, value) = self
            .members
            .iter()
            .find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some((self.place(key.span()), value))
    }

    fn inner(
        &self,
        name: &'a str,
        origin: Origin,
        value: &'a Spanned<DeValue<'a>>,
    ) -> Option<Table<'a>> {
        let members = value.get_ref().as_table();
        if members.is_none() {
            self.mismatch(name, "a table", value);
        }
        Some(Table {
            origin,
            name,
            members: members?,
            ..*self
        })
    }

    fn text_of(
        &self,
        key: &str,
        origin: Origin,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<Entry<String>> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.mismatch(key, "a string", value);
        }
        Some(Entry {
            origin,
            value: text?,
        })
    }

    fn mismatch(&self, key: &str, wanted: &str, value: &Spanned<DeValue<'_>>) {
        let found = value.get_ref().type_str();
        self.cx.error(
            self.place(value.span()),
            format!("`{key}` must be {wanted}, found {found}"),
        );
    }

    fn place(&self, span: Range<usize>) -> Origin {
        self.cx
            .origins()
            .position(self.file, position(self.text, span.start))
    }
}
