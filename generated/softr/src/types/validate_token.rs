// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct ValidateTokenRequest {
    /// The token to check.
    pub jwt: Secret,
}

impl ValidateTokenRequest {
    /// A `ValidateTokenRequest` of its fields.
    #[must_use]
    #[inline]
    pub fn new(jwt: impl Into<Secret>) -> Self {
        Self { jwt: jwt.into() }
    }
}

v1::record! {
    ValidateTokenRequest {
        required jwt = "jwt",
    }
}
