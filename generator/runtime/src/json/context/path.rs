//! Records the path to a value that fails to decode, from the value outwards.
//!
//! A reader that fails in a field notes the field's name, then the one around it notes its own, and so on: the path, innermost first. Nothing is
//! noted unless [`recorded`] has asked for it, and nothing is done at all while everything fits.

use super::{PATH, unread};

/// A step of a path.
pub(super) enum Segment {
    /// A field's name or a position: nothing that only the body says.
    Known(String),
    /// A key that the body chose: it may be anybody's e-mail address.
    Chosen(String),
}

/// The location of a value as a JSON pointer (RFC 6901).
pub(in crate::json) struct Location {
    /// The pointer.
    pub(in crate::json) path: String,
    /// The pointer with `*` in the place of the keys that the body chose: for messages.
    pub(in crate::json) shown: String,
}

/// Runs a reader, and gives with its error the location of the value that it failed at.
pub(in crate::json) fn recorded<T, E>(
    read: impl FnOnce() -> Result<T, E>,
) -> Result<T, (Location, E)> {
    let outer = PATH.replace(Some(Vec::new()));
    let result = read();
    let trace = PATH.replace(outer);
    result.map_err(|error| (located(trace.unwrap_or_default()), error))
}

/// Records that the value of this field failed.
#[cold]
pub(in crate::json) fn below_field(name: &str) {
    note(|| Segment::Known(escaped(name)));
}

/// Records that the value of this key, which the body chose, failed.
#[cold]
pub(in crate::json) fn below_key(key: &str) {
    note(|| Segment::Chosen(escaped(key)));
}

/// Records that the item at this position of an array failed.
#[cold]
pub(in crate::json) fn below_index(index: usize) {
    note(|| Segment::Known(index.to_string()));
}

/// Runs a reader whose failure is not the end: what it notes is forgotten.
pub(in crate::json) fn unrecorded<T>(read: impl FnOnce() -> T) -> T {
    let outer = PATH.take();
    let result = read();
    PATH.set(outer);
    result
}

fn note(segment: impl FnOnce() -> Segment) {
    unread::forget();
    PATH.with_borrow_mut(|trace| {
        if let Some(trace) = trace {
            trace.push(segment());
        }
    });
}

pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn located(innermost_first: Vec<Segment>) -> Location {
    let mut location = Location {
        path: String::new(),
        shown: String::new(),
    };
    for segment in innermost_first.iter().rev() {
        let (segment, shown) = match segment {
            Segment::Known(segment) => (segment, segment.as_str()),
            Segment::Chosen(segment) => (segment, "*"),
        };
        location.path.extend(["/", segment]);
        location.shown.extend(["/", shown]);
    }
    location
}
