//! Unions without a discriminator: all branches are tried, and the best match is read.
//!
//! The value is kept as a [`Tree`]. First each branch is scored; the verdict about a node and a type is cached, and enclosing branches
//! use it. Then the best branch is read, and within it the best branches of nested unions. Reading takes time linear in the size of the value.

use std::rc::Rc;

use serde::de::{Deserializer, Error, value};
use serde_json::Value as Json;

use super::context::limit;
use super::context::path;
use super::context::score::{self, Score};
use super::context::unread;
use super::decode::without_content;
use super::record::{Extras, Shape};
use super::tree::{Id, Tree, Verdict};
use super::value::Value;
use super::verdict::Rejected;
use super::view::{node_of, reading};
use crate::mismatch::{NoMatchingVariant, VariantMismatch};

/// A union without a discriminator. Implemented by `v1::union!`.
pub trait Union: Value {
    /// Passes each branch to `trial`, in order.
    fn branches<B: Branches>(trial: &mut B) -> Option<Self>;

    /// A value that matches no branch.
    fn unknown(value: Json) -> Self;
}

/// Visits the branches of a union. A trait, because each branch has another type.
pub trait Branches {
    /// Visits the branch of this name. A value that is read goes to `best`.
    fn branch<T: Value, U>(
        &mut self,
        name: &'static str,
        variant: fn(T) -> U,
        best: &mut Option<U>,
    );
}

/// Reads a union: the branch with the best score wins, the first one of equals. A value that matches no branch, or of which each branch
/// would lose a part, is kept as unknown.
///
/// # Errors
///
/// The input is invalid, too deep or too large.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let _deeper = limit::deeper_of::<T, _>()?;
    match node_of(&deserializer) {
        Some((tree, id)) => read_node(&tree, id),
        None => {
            let tree = Tree::read(deserializer)?;
            let _reading = reading(&tree);
            read_node(&tree, tree.root())
        }
    }
}

fn read_node<T: Union, E: Error>(tree: &Rc<Tree>, id: Id) -> Result<T, E> {
    let verdict = path::unrecorded(|| verdict::<T, E>(tree, id))?;
    limit::check()?;
    score::add(verdict.score.unwrap_or(Score::UNKNOWN));
    if score::is_asked() {
        return Ok(T::empty());
    }
    let Some(branch) = verdict.branch else {
        return Ok(T::unknown(tree.json(id)));
    };
    let mut build = Build {
        tree,
        id,
        branch,
        error: None,
    };
    let built = T::branches(&mut build);
    built.ok_or_else(|| {
        let error = build.error.map(|error| error.to_string());
        E::custom(error.as_deref().unwrap_or("a union has lost a branch"))
    })
}

/// The best branch of a node.
fn verdict<T: Union, E: Error>(tree: &Rc<Tree>, id: Id) -> Result<Verdict, E> {
    if let Some(verdict) = tree.known::<T>(id) {
        return Ok(verdict);
    }
    let mut trial = Trial {
        tree,
        id,
        branches: Vec::new(),
        best: None,
    };
    score::asked(|| T::branches(&mut trial));
    let best = trial.best.filter(|(branch, _)| trial.keeps_all(*branch));
    let verdict = Verdict {
        score: Some(best.map_or(Score::UNKNOWN, |(_, score)| score)),
        branch: best.map(|(branch, _)| branch),
    };
    tree.note::<T, E>(id, verdict).map(|()| verdict)
}

struct Trial<'t> {
    tree: &'t Tree,
    id: Id,
    /// The branches so far, with the scores of those that match.
    branches: Vec<(Shape, Option<Score>)>,
    /// The best branch so far, with its score.
    best: Option<(usize, Score)>,
}

impl Trial<'_> {
    /// Whether an object lacks a required field of a record. Cheaper than reading it.
    fn lacks_required<T: Value>(&self) -> bool {
        let Some(entries) = self.tree.entries(self.id) else {
            return false;
        };
        let mut required = T::SHAPE.fields.iter().filter(|field| field.is_required());
        required.any(|field| !entries.iter().any(|(key, _)| **key == *field.name()))
    }

    /// Whether a branch has a field for each entry for which an equally good branch has one.
    fn keeps_all(&self, branch: usize) -> bool {
        let names = |shape: &Shape, key: &str| shape.fields.iter().any(|field| field.name() == key);
        let (Some(entries), Some((own, Some(score)))) =
            (self.tree.entries(self.id), self.branches.get(branch))
        else {
            return true;
        };
        // Types other than records lose nothing by their shape.
        if own.fields.is_empty() || own.extras == Extras::Kept {
            return true;
        }
        let fits = |other: &&(Shape, Option<Score>)| {
            other
                .1
                .is_some_and(|other| other.understands_as_much_as(*score))
        };
        let mut others = self.branches.iter().filter(fits);
        let is_lost = |other: &(Shape, _)| {
            let mut keys = entries.iter().map(|(key, _)| &**key);
            keys.any(|key| !names(own, key) && names(&other.0, key))
        };
        !others.any(is_lost)
    }
}

impl Branches for Trial<'_> {
    fn branch<T: Value, U>(&mut self, _: &'static str, _: fn(T) -> U, _: &mut Option<U>) {
        let branch = self.branches.len();
        let is_perfect = self.best.is_some_and(|(_, score)| score == Score::NONE);
        let score = (!is_perfect && !self.lacks_required::<T>())
            .then(|| score::of(|| T::read(self.tree.view::<Rejected>(self.id))))
            .and_then(|(read, score)| read.is_ok().then_some(score));
        unread::forget();
        self.branches.push((T::SHAPE, score));
        if let Some(score) = score
            && self.best.is_none_or(|(_, best)| score < best)
        {
            self.best = Some((branch, score));
        }
    }
}

/// Reads one branch.
struct Build<'t> {
    tree: &'t Tree,
    id: Id,
    /// The number of branches before it; wraps around once it was read.
    branch: usize,
    error: Option<value::Error>,
}

impl Branches for Build<'_> {
    fn branch<T: Value, U>(&mut self, _: &'static str, variant: fn(T) -> U, best: &mut Option<U>) {
        if self.branch == 0 {
            match T::read(self.tree.view(self.id)) {
                Ok(value) => *best = Some(variant(value)),
                Err(error) => self.error = Some(error),
            }
        }
        self.branch = self.branch.wrapping_sub(1);
    }
}

/// Explains why a value matches no branch of a union. Tries each branch once more.
#[must_use]
pub fn no_matching_variant<T: Union>(value: &Json) -> NoMatchingVariant {
    let tree = Tree::of_json(value);
    let _reading = reading(&tree);
    let mut mismatches = Mismatches {
        mismatches: Vec::new(),
        tree: &tree,
    };
    T::branches(&mut mismatches);
    NoMatchingVariant::new(mismatches.mismatches)
}

struct Mismatches<'t> {
    tree: &'t Tree,
    mismatches: Vec<VariantMismatch>,
}

impl Branches for Mismatches<'_> {
    fn branch<T: Value, U>(&mut self, name: &'static str, _: fn(T) -> U, _: &mut Option<U>) {
        let root = self.tree.view::<value::Error>(self.tree.root());
        if let Err((location, error)) = path::recorded(|| T::read(root)) {
            let message = without_content(&error.to_string());
            self.mismatches.push(VariantMismatch::new(
                name,
                location.path,
                location.shown,
                message,
            ));
        }
    }
}
