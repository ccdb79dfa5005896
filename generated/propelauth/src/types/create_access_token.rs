// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{Secret, uuid::Uuid, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateAccessTokenRequest {
    pub user_id: Uuid,
    /// At least 1. At most 1440.
    pub duration_in_minutes: Option<i64>,
    pub active_org_id: Option<Uuid>,
}

impl CreateAccessTokenRequest {
    /// A `CreateAccessTokenRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(user_id: Uuid) -> Self {
        Self { user_id, ..v1::empty() }
    }

    #[must_use]
    #[inline]
    pub fn duration_in_minutes(mut self, duration_in_minutes: i64) -> Self {
        self.duration_in_minutes = Some(duration_in_minutes);
        self
    }

    #[must_use]
    #[inline]
    pub fn active_org_id(mut self, active_org_id: Uuid) -> Self {
        self.active_org_id = Some(active_org_id);
        self
    }
}

v1::record! {
    CreateAccessTokenRequest {
        required user_id = "user_id",
        optional duration_in_minutes = "duration_in_minutes",
        optional active_org_id = "active_org_id",
    }
}

#[derive(Clone)]
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
