//! A scope in which no two names are alike.

use std::collections::HashSet;

use super::Name;
use super::reserved::escape_keyword;

/// The names that one scope has given away.
#[derive(Debug, Default)]
pub(super) struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// A scope that has these names already.
    pub(super) fn with<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: names.into_iter().map(str::to_owned).collect(),
        }
    }

    /// The first candidate that is free, else the last one with as many `_` behind it as it takes.
    pub(super) fn take(&mut self, candidates: impl IntoIterator<Item = String>) -> Name {
        let mut last = String::new();
        for candidate in candidates {
            if self.taken.insert(candidate.clone()) {
                return Name(escape_keyword(candidate));
            }
            last = candidate;
        }
        while !self.taken.insert(last.clone()) {
            last.push('_');
        }
        Name(escape_keyword(last))
    }
}

/// The indices of some wire names in the order in which they choose their Rust names: those first that are written as Rust writes
/// them already, then by the wire name. The order of the document plays no part, and a newcomer seldom takes anybody's name.
pub(super) fn precedence<'a>(wires: &[&'a str], case: impl Fn(&'a str) -> String) -> Vec<usize> {
    let mut order: Vec<(bool, &str, usize)> = wires
        .iter()
        .enumerate()
        .map(|(index, wire)| (case(wire) != **wire, *wire, index))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, index)| index).collect()
}
