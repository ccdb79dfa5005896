//! Where in a body a value does not fit: found by the readers on their way back from it.
//!
//! A reader that fails in a field notes the field's name, then the one around it notes its own, and so on: the path, innermost first. Nothing is
//! noted unless [`recorded`] has asked for it, and nothing is done at all while everything fits.

use std::cell::RefCell;

thread_local! {
    static TRACE: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Runs a reader, and gives with its error the JSON pointer (RFC 6901) of the value that it failed at.
pub(super) fn recorded<T, E>(read: impl FnOnce() -> Result<T, E>) -> Result<T, (String, E)> {
    let outer = TRACE.replace(Some(Vec::new()));
    let result = read();
    let trace = TRACE.replace(outer);
    result.map_err(|error| (pointer(trace.unwrap_or_default()), error))
}

/// Notes that a value below this key did not fit.
#[cold]
pub(super) fn below_key(key: &str) {
    note(|| key.replace('~', "~0").replace('/', "~1"));
}

/// Notes that a value at this position in an array did not fit.
#[cold]
pub(super) fn below_index(index: usize) {
    note(|| index.to_string());
}

/// Runs a reader whose failure is not the end: what it notes is forgotten.
pub(super) fn unrecorded<T>(read: impl FnOnce() -> T) -> T {
    let outer = TRACE.take();
    let result = read();
    TRACE.set(outer);
    result
}

fn note(segment: impl FnOnce() -> String) {
    TRACE.with_borrow_mut(|trace| {
        if let Some(trace) = trace {
            trace.push(segment());
        }
    });
}

fn pointer(innermost_first: Vec<String>) -> String {
    innermost_first
        .iter()
        .rev()
        .flat_map(|segment| ["/", segment.as_str()])
        .collect()
}
