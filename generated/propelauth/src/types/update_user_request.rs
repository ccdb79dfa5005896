// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateUserRequest {
    pub username: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// Format: `uri`.
    pub picture_url: Option<String>,
    pub metadata: Option<BTreeMap<String, Value>>,
    pub properties: Option<BTreeMap<String, Value>>,
    pub update_password_required: Option<bool>,
    pub legacy_user_id: Option<String>,
}

impl UpdateUserRequest {
    /// An `UpdateUserRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    #[must_use]
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    #[must_use]
    pub fn picture_url(mut self, picture_url: impl Into<String>) -> Self {
        self.picture_url = Some(picture_url.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn metadata(mut self, metadata: BTreeMap<String, Value>) -> Self {
        self.metadata = Some(metadata);
        self
    }

    #[must_use]
    #[inline]
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
        self
    }

    #[must_use]
    #[inline]
    pub fn update_password_required(mut self, update_password_required: bool) -> Self {
        self.update_password_required = Some(update_password_required);
        self
    }

    #[must_use]
    pub fn legacy_user_id(mut self, legacy_user_id: impl Into<String>) -> Self {
        self.legacy_user_id = Some(legacy_user_id.into());
        self
    }
}

v1::record! {
    UpdateUserRequest {
        optional username = "username",
        optional first_name = "first_name",
        optional last_name = "last_name",
        optional picture_url = "picture_url",
        optional metadata = "metadata",
        optional properties = "properties",
        optional update_password_required = "update_password_required",
        optional legacy_user_id = "legacy_user_id",
    }
}
