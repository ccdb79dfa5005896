// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct ResendEmailConfirmationRequest {
    /// Format: `email`.
    pub email: String,
}

impl ResendEmailConfirmationRequest {
    /// A `ResendEmailConfirmationRequest` of its fields.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}

v1::record! {
    ResendEmailConfirmationRequest {
        required email = "email",
    }
}
