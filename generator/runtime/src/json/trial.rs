//! A union without a discriminator: its branches are tried, and the one that fits best is the one that is meant.

use serde::de::{Deserializer, Error, value};
use serde_json::Value as Json;

use super::buffer::Buffer;
use super::context::budget::{self, Budget, TOO_MANY};
use super::context::path;
use super::context::score::{self, Score};
use super::decode::without_content;
use super::value::Value;
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
    /// Tries a branch of this name. `best` is the one that fits best so far.
    fn branch<T: Value, U>(
        &mut self,
        name: &'static str,
        variant: fn(T) -> U,
        best: &mut Option<U>,
    );
}

/// Reads a union: of the branches that take the value, the one that nothing speaks against, else the one that the least speaks against, and of
/// those the first. What fits none of them is kept as it is.
///
/// # Errors
///
/// When there is no value at all, or when it would take too many trials.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let buffer = Buffer::read(deserializer)?;
    let _budget = Budget::start(buffer.size());
    let mut trial = Trial {
        buffer: &buffer,
        least: None,
    };
    let branch = path::unrecorded(|| T::branches(&mut trial));
    let least = trial.least;
    if budget::is_spent() {
        return Err(D::Error::custom(TOO_MANY));
    }
    score::add(least.unwrap_or(Score::UNKNOWN));
    Ok(branch.unwrap_or_else(|| T::unknown(buffer.into_json())))
}

struct Trial<'a> {
    buffer: &'a Buffer<'a>,
    /// What speaks against the best branch so far.
    least: Option<Score>,
}

impl Branches for Trial<'_> {
    fn branch<T: Value, U>(&mut self, _: &'static str, variant: fn(T) -> U, best: &mut Option<U>) {
        let is_found = match self.least {
            Some(least) => least == Score::NONE || budget::is_low(),
            None => false,
        };
        if is_found || lacks_required::<T>(self.buffer) {
            return;
        }
        let (read, score) = score::of(|| T::read(self.buffer.view::<value::Error>()));
        if let Ok(value) = read
            && self.least.is_none_or(|least| score < least)
        {
            self.least = Some(score);
            *best = Some(variant(value));
        }
    }
}

/// Whether an object lacks what a record requires, seen without reading it.
fn lacks_required<T: Value>(buffer: &Buffer<'_>) -> bool {
    let Buffer::Object(entries) = buffer else {
        return false;
    };
    let mut required = T::SHAPE.fields.iter().filter(|field| field.is_required());
    required.any(|field| !entries.iter().any(|(key, _)| key == field.name()))
}

/// Why a value is none of the branches of a union: each of them is tried once more.
#[must_use]
pub fn no_matching_variant<T: Union>(value: &Json) -> NoMatchingVariant {
    let mut mismatches = Mismatches {
        mismatches: Vec::new(),
        buffer: Buffer::from_json(value),
    };
    let _budget = Budget::start(mismatches.buffer.size());
    T::branches(&mut mismatches);
    NoMatchingVariant::new(mismatches.mismatches)
}

struct Mismatches<'a> {
    buffer: Buffer<'a>,
    mismatches: Vec<VariantMismatch>,
}

impl Branches for Mismatches<'_> {
    fn branch<T: Value, U>(&mut self, name: &'static str, _: fn(T) -> U, _: &mut Option<U>) {
        let read = path::recorded(|| T::read(self.buffer.view::<value::Error>()));
        if let Err((place, error)) = read {
            let message = without_content(&error.to_string());
            self.mismatches
                .push(VariantMismatch::new(name, place.path, place.shown, message));
        }
    }
}
