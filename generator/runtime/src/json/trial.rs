//! A union without a discriminator: its branches are tried, and the one that fits best is the one that is meant.
//!
//! The value is kept as a [`Tree`]. First each branch is asked how well it fits, and what a node is as a type is asked once: the
//! branches above use that answer. Then the branch that is meant is read, and in it those that were found to be meant. So reading
//! takes as long as the value is large.

use std::rc::Rc;

use serde::de::{Deserializer, Error, value};
use serde_json::Value as Json;

use super::answer::Rejected;
use super::context::limit;
use super::context::path;
use super::context::score::{self, Score};
use super::context::unread;
use super::decode::without_content;
use super::record::{Extras, Shape};
use super::tree::{Answer, Id, Tree};
use super::value::Value;
use super::view::{node_of, reading};
use crate::mismatch::{NoMatchingVariant, VariantMismatch};

/// A union without a discriminator. Implemented by `v1::union!`.
pub trait Union: Value {
    /// Shows the branches, in their order.
    fn branches<B: Branches>(trial: &mut B) -> Option<Self>;

    /// A value that fits none of them.
    fn unknown(value: Json) -> Self;
}

/// A value whose branch is not known yet. It is a trait so that the branches are generic, and compiled only where a union is read.
pub trait Branches {
    /// Shows a branch of this name. What is read goes to `best`.
    fn branch<T: Value, U>(
        &mut self,
        name: &'static str,
        variant: fn(T) -> U,
        best: &mut Option<U>,
    );
}

/// Reads a union: of the branches that take the value, the one that nothing speaks against, else the one that the least speaks against, and of
/// those the first. What fits none of them, or keeps only a part of itself in each, is kept as it is.
///
/// # Errors
///
/// When there is no value at all, or when it is too deep or too large.
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
    let answer = path::unrecorded(|| answer::<T, E>(tree, id))?;
    limit::check()?;
    score::add(answer.score.unwrap_or(Score::UNKNOWN));
    if score::is_asked() {
        return Ok(T::empty());
    }
    let Some(branch) = answer.branch else {
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

/// Which branch a node is meant as.
fn answer<T: Union, E: Error>(tree: &Rc<Tree>, id: Id) -> Result<Answer, E> {
    if let Some(answer) = tree.known::<T>(id) {
        return Ok(answer);
    }
    let mut trial = Trial {
        tree,
        id,
        branches: Vec::new(),
        best: None,
    };
    score::asked(|| T::branches(&mut trial));
    let best = trial.best.filter(|(branch, _)| trial.keeps_all(*branch));
    let answer = Answer {
        score: Some(best.map_or(Score::UNKNOWN, |(_, score)| score)),
        branch: best.map(|(branch, _)| branch),
    };
    tree.note::<T, E>(id, answer).map(|()| answer)
}

struct Trial<'t> {
    tree: &'t Tree,
    id: Id,
    /// The branches so far, and what speaks against those that take the value.
    branches: Vec<(Shape, Option<Score>)>,
    /// The best branch so far, and what speaks against it.
    best: Option<(usize, Score)>,
}

impl Trial<'_> {
    /// Whether an object lacks what a record requires, seen without reading it.
    fn lacks_required<T: Value>(&self) -> bool {
        let Some(entries) = self.tree.entries(self.id) else {
            return false;
        };
        let mut required = T::SHAPE.fields.iter().filter(|field| field.is_required());
        required.any(|field| !entries.iter().any(|(key, _)| **key == *field.name()))
    }

    /// Whether a branch loses no entry for which another one that fits as well has a field.
    fn keeps_all(&self, branch: usize) -> bool {
        let names = |shape: &Shape, key: &str| shape.fields.iter().any(|field| field.name() == key);
        let (Some(entries), Some((own, Some(score)))) =
            (self.tree.entries(self.id), self.branches.get(branch))
        else {
            return true;
        };
        // What is no record, but a union of its own, loses nothing by its shape.
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
        let is_found = self.best.is_some_and(|(_, score)| score == Score::NONE);
        let score = (!is_found && !self.lacks_required::<T>())
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
    /// How many branches come before it; it has been read where that is past.
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

/// Why a value is none of the branches of a union: each of them is tried once more.
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
        if let Err((place, error)) = path::recorded(|| T::read(root)) {
            let message = without_content(&error.to_string());
            self.mismatches
                .push(VariantMismatch::new(name, place.path, place.shown, message));
        }
    }
}
