// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateAccessTokenResponse {
    pub access_token: Option<Secret>,
}

impl CreateAccessTokenResponse {
    /// A `CreateAccessTokenResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl CreateAccessTokenResponse {
    #[must_use]
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }
}

v1::record! {
    CreateAccessTokenResponse {
        optional access_token = "access_token",
    }
}
