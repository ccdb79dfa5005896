//! Comparing what callers of two crates can say, however their declarations are shared.

use std::collections::{BTreeMap, BTreeSet};

use generator::File;

use crate::support::outline::{Path, lines, shown};

/// What callers of a crate can say, however its declarations are shared.
pub(crate) struct Surface(BTreeMap<Path, BTreeSet<String>>);

impl Surface {
    /// The surface of a crate.
    pub(crate) fn of(files: &[File]) -> Self {
        let mut items: BTreeMap<Path, BTreeSet<String>> = BTreeMap::new();
        for (path, text) in lines(files) {
            items.entry(path).or_default().insert(text);
        }
        Self(items)
    }

    /// What this one has and a later one has not, every alias replaced by what it stands for: lines, and which types are one.
    pub(crate) fn lost(&self, later: &Self) -> Vec<String> {
        // Of the types that are one in the later crate, the first that was there before stands for all.
        let mut names: BTreeMap<Path, String> = BTreeMap::new();
        for path in self.types() {
            let name = || path.1.clone();
            names.entry(later.declared(path)).or_insert_with(name);
        }
        let mut lost = Vec::new();
        for path in self.0.keys() {
            let ours = self.0.get(&self.declared(path)).into_iter().flatten();
            let theirs = later.0.get(&later.declared(path)).into_iter().flatten();
            let theirs = theirs.map(|text| later.canonical(text, &names));
            let theirs: BTreeSet<String> = theirs.collect();
            let gone = ours.filter(|text| !theirs.contains(&later.canonical(text, &names)));
            lost.extend(gone.map(|text| shown(&path.0, &path.1, text)));
        }
        for (one, other) in self.types().zip(self.types().skip(1)) {
            let (before, after) = (self.same(one, other), later.same(one, other));
            if before != after {
                lost.push(format!(
                    "{one:?} and {other:?}: one type before: {before}, after: {after}"
                ));
            }
        }
        lost
    }

    fn types(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().filter(|(module, _)| module == "types")
    }

    fn same(&self, one: &Path, other: &Path) -> bool {
        self.declared(one) == self.declared(other)
    }

    /// The item that declares what a path names: itself, or what an alias stands for.
    fn declared(&self, path: &Path) -> Path {
        let lines = self.0.get(path).into_iter().flatten();
        let mut aliased = lines.filter_map(|text| text.strip_prefix("type \u{0} = "));
        let target = aliased.find_map(|target| {
            let (module, name) = target.rsplit_once("::").unwrap_or(("types", target));
            let target = (module.to_owned(), name.to_owned());
            self.0.contains_key(&target).then_some(target)
        });
        target.map_or_else(|| path.clone(), |target| self.declared(&target))
    }

    /// A line with one name for each of the types that have several.
    fn canonical(&self, text: &str, names: &BTreeMap<Path, String>) -> String {
        let word = |word: &str| {
            let path = ("types".to_owned(), word.to_owned());
            let name = self
                .0
                .contains_key(&path)
                .then(|| names.get(&self.declared(&path)));
            name.flatten().map_or(word, String::as_str).to_owned()
        };
        let mut canonical = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(is_letter) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|one| !is_letter(one)).unwrap_or(from.len());
            let (found, after) = from.split_at(end);
            canonical.push_str(before);
            canonical.push_str(&word(found));
            rest = after;
        }
        canonical + rest
    }
}

fn is_letter(one: char) -> bool {
    one.is_alphanumeric() || one == '_'
}
