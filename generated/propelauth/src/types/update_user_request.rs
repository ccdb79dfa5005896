// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

/// The schema `UpdateUserRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateUserRequest {
    /// The `username` property.
    pub username: Option<String>,
    /// The `first_name` property.
    pub first_name: Option<String>,
    /// The `last_name` property.
    pub last_name: Option<String>,
    /// The `picture_url` property.
    ///
    /// Format: `uri`.
    pub picture_url: Option<String>,
    /// The `metadata` property.
    pub metadata: Option<BTreeMap<String, Value>>,
    /// The `properties` property.
    pub properties: Option<BTreeMap<String, Value>>,
    /// The `update_password_required` property.
    pub update_password_required: Option<bool>,
    /// The `legacy_user_id` property.
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

    /// Sets [`username`](Self::username).
    #[must_use]
    #[inline]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`first_name`](Self::first_name).
    #[must_use]
    #[inline]
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// Sets [`last_name`](Self::last_name).
    #[must_use]
    #[inline]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Sets [`picture_url`](Self::picture_url).
    #[must_use]
    #[inline]
    pub fn picture_url(mut self, picture_url: impl Into<String>) -> Self {
        self.picture_url = Some(picture_url.into());
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    #[inline]
    pub fn metadata(mut self, metadata: BTreeMap<String, Value>) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets [`properties`](Self::properties).
    #[must_use]
    #[inline]
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
        self
    }

    /// Sets [`update_password_required`](Self::update_password_required).
    #[must_use]
    #[inline]
    pub fn update_password_required(mut self, update_password_required: bool) -> Self {
        self.update_password_required = Some(update_password_required);
        self
    }

    /// Sets [`legacy_user_id`](Self::legacy_user_id).
    #[must_use]
    #[inline]
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
