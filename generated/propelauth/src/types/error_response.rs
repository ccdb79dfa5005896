// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct ErrorResponse {
    pub error_code: Option<String>,
    pub message: Option<String>,
    pub user_facing_error: Option<String>,
    pub user_facing_errors: Option<BTreeMap<String, String>>,
    pub field_to_errors: Option<BTreeMap<String, Vec<String>>>,
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
    #[must_use]
    pub fn error_code(mut self, error_code: impl Into<String>) -> Self {
        self.error_code = Some(error_code.into());
        self
    }

    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    #[must_use]
    pub fn user_facing_error(mut self, user_facing_error: impl Into<String>) -> Self {
        self.user_facing_error = Some(user_facing_error.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn user_facing_errors(
        mut self,
        user_facing_errors: BTreeMap<String, String>,
    ) -> Self {
        self.user_facing_errors = Some(user_facing_errors);
        self
    }

    #[must_use]
    #[inline]
    pub fn field_to_errors(
        mut self,
        field_to_errors: BTreeMap<String, Vec<String>>,
    ) -> Self {
        self.field_to_errors = Some(field_to_errors);
        self
    }
}

v1::record! {
    ErrorResponse {
        optional error_code = "error_code",
        optional message = "message",
        optional user_facing_error = "user_facing_error",
        optional user_facing_errors = "user_facing_errors",
        optional field_to_errors = "field_to_errors",
    }
}
