// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::{chrono::{DateTime, Utc}, v1};

use super::ErrorMessage;

/// What went wrong.
#[derive(Clone)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// The status of the response.
    ///
    /// Example: `403`.
    pub status_code: Option<i32>,
    /// When it went wrong.
    ///
    /// Example: `2024-07-01T09:30:00.000Z`.
    pub timestamp: Option<DateTime<Utc>>,
    /// The path that was requested.
    ///
    /// Example: `/api/ext/users`.
    pub path: Option<String>,
    /// What went wrong, in words.
    pub message: Option<ErrorMessage>,
    /// A code for what went wrong, where there is one.
    pub code: Option<String>,
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
    /// The status of the response.
    #[must_use]
    #[inline]
    pub fn status_code(mut self, status_code: i32) -> Self {
        self.status_code = Some(status_code);
        self
    }

    /// When it went wrong.
    #[must_use]
    #[inline]
    pub fn timestamp(mut self, timestamp: DateTime<Utc>) -> Self {
        self.timestamp = Some(timestamp);
        self
    }

    /// The path that was requested.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// What went wrong, in words.
    #[must_use]
    #[inline]
    pub fn message(mut self, message: ErrorMessage) -> Self {
        self.message = Some(message);
        self
    }

    /// A code for what went wrong, where there is one.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }
}

v1::record! {
    ErrorResponse {
        optional status_code = "statusCode",
        optional timestamp = "timestamp",
        optional path = "path",
        optional message = "message",
        optional code = "code",
    }
}
