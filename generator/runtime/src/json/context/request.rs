//! Whether what is being written is a request: fields that only the server sets stay out of it (Schema Object, `readOnly`).

use super::IN_REQUEST;

/// Runs a writer of a request's body or of one of its parameters.
pub(crate) fn in_request<T>(write: impl FnOnce() -> T) -> T {
    let outer = IN_REQUEST.replace(true);
    let result = write();
    IN_REQUEST.set(outer);
    result
}

/// Whether a request is being written.
pub(in crate::json) fn is_written() -> bool {
    IN_REQUEST.get()
}
