// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// What kind of error it is.
#[derive(Clone)]
#[non_exhaustive]
pub struct ErrorDetail {
    /// An error code that briefly explains the error reported.
    pub r#type: Option<String>,
}

impl ErrorDetail {
    /// An `ErrorDetail` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl ErrorDetail {
    /// An error code that briefly explains the error reported.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

v1::record! {
    ErrorDetail {
        optional r#type = "type",
    }
}
