//! A scope in which no two names are alike, and the order in which things choose their names.

use std::collections::HashSet;

use super::Name;
use super::case::{digest, joined};
use super::reserved::escape_keyword;

/// The names that one scope has given away.
#[derive(Debug, Default)]
pub(super) struct Scope(HashSet<String>);

impl Scope {
    /// A scope that has these names already.
    pub(super) fn with<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().map(str::to_owned).collect())
    }

    /// The first candidate that is free, else the last one with as many `_` behind it as it takes.
    pub(super) fn take(&mut self, candidates: impl IntoIterator<Item = String>) -> Name {
        let candidates: Vec<String> = candidates.into_iter().collect();
        let free = candidates.iter().find(|name| !self.0.contains(*name));
        let mut name = free.or(candidates.last()).cloned().unwrap_or_default();
        while !self.0.insert(name.clone()) {
            name.push('_');
        }
        Name(escape_keyword(name))
    }

    /// `user_page`, or `user_page_3f2a` if another wire name has that already.
    pub(super) fn snake(&mut self, name: String, wire: &str) -> Name {
        let told_apart = joined(&name, &digest(wire));
        self.take([name, told_apart])
    }

    /// `UserPage`, or `UserPage3F2A` if another wire name has that already.
    pub(super) fn camel(&mut self, name: String, wire: &str) -> Name {
        let told_apart = name.clone() + &digest(wire).to_uppercase();
        self.take([name, told_apart])
    }
}

/// What `give` makes of each item and its wire name, in the order of the items. They choose their names in another order: those
/// first that have the name in the document, then those that are written as Rust writes them already, then by the wire name. The
/// order of the document plays no part, and a newcomer seldom takes anybody's name.
pub(super) fn in_turn<W: AsRef<str>, I, T>(
    items: impl IntoIterator<Item = (W, I)>,
    case: impl Fn(&str) -> String,
    is_renamed: impl Fn(&str, &I) -> bool,
    mut give: impl FnMut(&str, I) -> T,
) -> Vec<T> {
    let key = |(wire, item): &(W, I)| {
        let wire = wire.as_ref();
        (is_renamed(wire, item), case(wire) != wire, wire.to_owned())
    };
    in_order(items, key, |(wire, item)| give(wire.as_ref(), item))
}

/// What `give` makes of each item, in the order of the items, called in the order of their keys.
pub(super) fn in_order<I, K: Ord, T>(
    items: impl IntoIterator<Item = I>,
    key: impl Fn(&I) -> K,
    mut give: impl FnMut(I) -> T,
) -> Vec<T> {
    let mut order: Vec<(usize, I)> = items.into_iter().enumerate().collect();
    order.sort_by_cached_key(|(_, item)| key(item));
    let given = order.into_iter();
    let mut given: Vec<(usize, T)> = given.map(|(index, item)| (index, give(item))).collect();
    given.sort_by_key(|(index, _)| *index);
    given.into_iter().map(|(_, name)| name).collect()
}

/// That none has another name than the document gives it.
pub(super) fn as_written<I>(_: &str, _: &I) -> bool {
    false
}
