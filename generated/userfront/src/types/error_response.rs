// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::ErrorDetail;

/// What went wrong; any part of it may be missing.
#[derive(Clone)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// The HTTP status code.
    pub status_code: Option<i64>,
    /// What went wrong.
    pub message: Option<String>,
    /// What kind of error it is.
    pub error: Option<ErrorDetail>,
}

impl ErrorResponse {
    /// An `ErrorResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl ErrorResponse {
    /// The HTTP status code.
    #[must_use]
    #[inline]
    pub fn status_code(mut self, status_code: i64) -> Self {
        self.status_code = Some(status_code);
        self
    }

    /// What went wrong.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// What kind of error it is.
    #[must_use]
    #[inline]
    pub fn error(mut self, error: ErrorDetail) -> Self {
        self.error = Some(error);
        self
    }
}

v1::record! {
    ErrorResponse {
        optional status_code = "statusCode",
        optional message = "message",
        optional error = "error",
    }
}
