// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Secret, serde_json::Value, v1};

/// The schema `MigrateUserRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MigrateUserRequest {
    /// The `email` property.
    ///
    /// Format: `email`.
    pub email: String,
    /// The `email_confirmed` property.
    pub email_confirmed: Option<bool>,
    /// The `existing_user_id` property.
    pub existing_user_id: Option<String>,
    /// The `existing_password_hash` property.
    pub existing_password_hash: Option<Secret>,
    /// The `existing_mfa_base32_encoded_secret` property.
    pub existing_mfa_base32_encoded_secret: Option<Secret>,
    /// The `update_password_required` property.
    pub update_password_required: Option<bool>,
    /// The `enabled` property.
    pub enabled: Option<bool>,
    /// The `first_name` property.
    pub first_name: Option<String>,
    /// The `last_name` property.
    pub last_name: Option<String>,
    /// The `username` property.
    pub username: Option<String>,
    /// The `picture_url` property.
    ///
    /// Format: `uri`.
    pub picture_url: Option<String>,
    /// The `properties` property.
    pub properties: Option<BTreeMap<String, Value>>,
}

impl MigrateUserRequest {
    /// A `MigrateUserRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            ..v1::empty()
        }
    }

    /// Sets [`email_confirmed`](Self::email_confirmed).
    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    /// Sets [`existing_user_id`](Self::existing_user_id).
    #[must_use]
    #[inline]
    pub fn existing_user_id(mut self, existing_user_id: impl Into<String>) -> Self {
        self.existing_user_id = Some(existing_user_id.into());
        self
    }

    /// Sets [`existing_password_hash`](Self::existing_password_hash).
    #[must_use]
    #[inline]
    pub fn existing_password_hash(
        mut self,
        existing_password_hash: impl Into<Secret>,
    ) -> Self {
        self.existing_password_hash = Some(existing_password_hash.into());
        self
    }

    /// Sets [`existing_mfa_base32_encoded_secret`](Self::existing_mfa_base32_encoded_secret).
    #[must_use]
    #[inline]
    pub fn existing_mfa_base32_encoded_secret(
        mut self,
        existing_mfa_base32_encoded_secret: impl Into<Secret>,
    ) -> Self {
        self.existing_mfa_base32_encoded_secret = Some(
            existing_mfa_base32_encoded_secret.into(),
        );
        self
    }

    /// Sets [`update_password_required`](Self::update_password_required).
    #[must_use]
    #[inline]
    pub fn update_password_required(mut self, update_password_required: bool) -> Self {
        self.update_password_required = Some(update_password_required);
        self
    }

    /// Sets [`enabled`](Self::enabled).
    #[must_use]
    #[inline]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
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

    /// Sets [`username`](Self::username).
    #[must_use]
    #[inline]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`picture_url`](Self::picture_url).
    #[must_use]
    #[inline]
    pub fn picture_url(mut self, picture_url: impl Into<String>) -> Self {
        self.picture_url = Some(picture_url.into());
        self
    }

    /// Sets [`properties`](Self::properties).
    #[must_use]
    #[inline]
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
        self
    }
}

v1::record! {
    MigrateUserRequest {
        required email = "email",
        optional email_confirmed = "email_confirmed",
        optional existing_user_id = "existing_user_id",
        optional existing_password_hash = "existing_password_hash",
        optional existing_mfa_base32_encoded_secret = "existing_mfa_base32_encoded_secret",
        optional update_password_required = "update_password_required",
        optional enabled = "enabled",
        optional first_name = "first_name",
        optional last_name = "last_name",
        optional username = "username",
        optional picture_url = "picture_url",
        optional properties = "properties",
    }
}
