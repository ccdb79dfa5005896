//! Lists the values that a decoder skips instead of failing: optional strings that do not match their format, and nulls in maps
//! whose values are not nullable.
//!
//! A reader that leaves a value out notes the value's name. One that has read a value in which something was left out notes its own name
//! for it after that. So the notes are no longer than the body, and their paths are made at the end. Serde's own way has nobody to tell:
//! there, all of this is an error.

use serde::de::{Error, Unexpected};

use super::path::escaped;
use super::{IS_LENIENT, IS_MISMATCH, IS_STRICT, IS_WHOLE, LISTED, NOTED, NOTES, limit, score};

/// What was left out, innermost first.
pub(super) enum Note {
    /// A value of this name.
    Unread(String),
    /// All that was noted since this position is in a value of this name.
    Within(String, usize),
}

/// How many bytes of paths are listed: a long key may stand in each of them.
const LISTED_BYTES: usize = 1024 * 1024;

/// Reads a whole body: leniently, unless the client is strict.
#[must_use]
pub(in crate::json) struct Decoding {
    was_lenient: bool,
    was_whole: bool,
    outer: Vec<Note>,
}

impl Decoding {
    pub(in crate::json) fn begin() -> Self {
        IS_MISMATCH.set(false);
        NOTED.set(0);
        Self {
            was_whole: IS_WHOLE.replace(true),
            was_lenient: IS_LENIENT.replace(!IS_STRICT.get()),
            outer: NOTES.take(),
        }
    }

    /// The paths of what was left out.
    pub(in crate::json) fn end(self) -> Vec<String> {
        IS_WHOLE.set(self.was_whole);
        IS_LENIENT.set(self.was_lenient);
        NOTED.set(self.outer.len());
        paths(&NOTES.replace(self.outer))
    }
}

/// Lists what the decoders that run until its end leave out.
#[must_use]
pub(crate) struct Listing {
    outer: Option<Vec<String>>,
}

impl Listing {
    pub(crate) fn begin() -> Self {
        Self {
            outer: LISTED.replace(Some(Vec::new())),
        }
    }

    pub(crate) fn end(self) -> Vec<String> {
        LISTED.replace(self.outer).unwrap_or_default()
    }
}

/// Adds paths to the list, where somebody has begun one.
pub(in crate::json) fn list(paths: Vec<String>) {
    LISTED.with_borrow_mut(|listed| {
        if let Some(listed) = listed {
            listed.extend(paths);
        }
    });
}

/// The string that is being read does not fit its format. It holds until the error has left the value.
#[cold]
pub(in crate::json) fn mismatch() {
    IS_MISMATCH.set(true);
}

/// The error is of a value that holds the string, or has had no effect.
pub(in crate::json) fn forget() {
    IS_MISMATCH.set(false);
}

/// Whether a value that has just failed may be left out.
pub(in crate::json) fn may_be_skipped() -> bool {
    IS_MISMATCH.take() && IS_LENIENT.get()
}

/// How much is noted.
#[inline]
pub(in crate::json) fn noted() -> usize {
    NOTED.get()
}

/// Notes that a value of this name is left out.
///
/// # Errors
///
/// When a limit is exceeded.
#[cold]
pub(in crate::json) fn skip<E: Error>(name: &str) -> Result<(), E> {
    score::unread();
    note(name, Note::Unread)
}

/// Leaves a null out of a map whose values are never null.
///
/// # Errors
///
/// When it may not be left out, or a limit is exceeded.
#[cold]
pub(in crate::json) fn skip_null<E: Error>(key: &str) -> Result<(), E> {
    match IS_LENIENT.get() {
        true => skip(key),
        false => Err(E::invalid_type(
            Unexpected::Unit,
            &"a value that is not null",
        )),
    }
}

/// Notes that what was noted since then, if anything, is in the value of this key.
///
/// # Errors
///
/// When a limit is exceeded.
#[inline]
pub(in crate::json) fn within_value<E: Error>(key: &str, since: usize) -> Result<(), E> {
    match since == noted() {
        true => Ok(()),
        false => within(key, since),
    }
}

/// Notes that what was noted since then, if anything, is in the item at this position.
///
/// # Errors
///
/// When a limit is exceeded.
#[inline]
pub(in crate::json) fn within_item<E: Error>(position: usize, since: usize) -> Result<(), E> {
    match since == noted() {
        true => Ok(()),
        false => within(&position.to_string(), since),
    }
}

/// Notes that all that was noted since then is in a value of this name.
///
/// # Errors
///
/// When a limit is exceeded.
#[cold]
pub(in crate::json) fn within<E: Error>(name: &str, since: usize) -> Result<(), E> {
    note(name, |name| Note::Within(name, since))
}

fn note<E: Error>(name: &str, note: impl FnOnce(String) -> Note) -> Result<(), E> {
    if score::is_asked() {
        return Ok(());
    }
    limit::spend(size_of::<Note>() + name.len())?;
    NOTES.with_borrow_mut(|notes| notes.push(note(escaped(name))));
    NOTED.set(NOTED.get() + 1);
    Ok(())
}

/// The first paths of notes, in the order of the body.
fn paths(notes: &[Note]) -> Vec<String> {
    let mut lengths = Vec::new();
    each_from_the_last(notes, |path, name| {
        lengths.push(path.len() + name.len() + 1);
    });
    let mut left = LISTED_BYTES;
    let mut is_listed = |length: &&usize| {
        let rest = left.checked_sub(**length);
        left = rest.unwrap_or_default();
        rest.is_some()
    };
    let listed = lengths.iter().rev().take_while(&mut is_listed).count();
    let mut skipped = lengths.len() - listed;
    let mut paths = Vec::with_capacity(listed);
    each_from_the_last(notes, |path, name| match skipped.checked_sub(1) {
        Some(rest) => skipped = rest,
        None => paths.push(format!("{path}/{name}")),
    });
    paths.reverse();
    paths
}

/// Shows each value that was left out, and the path to what it was in.
fn each_from_the_last(notes: &[Note], mut show: impl FnMut(&str, &str)) {
    let mut path = String::new();
    // The values around the note in question: where their notes begin, and how long the path to each is.
    let mut around: Vec<(usize, usize)> = Vec::new();
    for (position, note) in notes.iter().enumerate().rev() {
        while let Some((since, length)) = around.last().copied()
            && position < since
        {
            path.truncate(length);
            around.pop();
        }
        match note {
            Note::Unread(name) => show(&path, name),
            Note::Within(name, since) => {
                around.push((*since, path.len()));
                path.extend(["/", name]);
            }
        }
    }
}
