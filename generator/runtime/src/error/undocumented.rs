//! The errors of operations that document none.

use crate::response::{ErrorResponse, OperationError};

/// Errors of operations that document only successes.
///
/// ```
/// use client_runtime::{Error, UndocumentedError};
///
/// fn report(error: &Error<UndocumentedError>) {
///     if let Error::Api(response) = error {
///         eprintln!("status {}: {} bytes", response.status(), response.body().len());
///     }
/// }
/// # let _ = report;
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UndocumentedError {
    /// The response has a status that the description does not mention.
    Undocumented,
}

impl OperationError for UndocumentedError {
    fn documented(_received: &mut ErrorResponse<'_>) -> Self {
        Self::Undocumented
    }

    fn undocumented() -> Self {
        Self::Undocumented
    }
}
