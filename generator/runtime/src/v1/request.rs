//! Whether what is being written is a request: fields that only the server sets stay out of it (Schema Object, `readOnly`).

use std::cell::Cell;

thread_local! {
    static IS_WRITTEN: Cell<bool> = const { Cell::new(false) };
}

/// Runs a writer of a request's body or of one of its parameters.
pub(crate) fn in_request<T>(write: impl FnOnce() -> T) -> T {
    let outer = IS_WRITTEN.replace(true);
    let result = write();
    IS_WRITTEN.set(outer);
    result
}

/// Whether a request is being written.
pub(super) fn is_written() -> bool {
    IS_WRITTEN.get()
}
