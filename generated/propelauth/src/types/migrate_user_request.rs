// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Secret, serde_json::Value, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct MigrateUserRequest {
    /// Format: `email`.
    pub email: String,
    pub email_confirmed: Option<bool>,
    pub existing_user_id: Option<String>,
    pub existing_password_hash: Option<Secret>,
    pub existing_mfa_base32_encoded_secret: Option<Secret>,
    pub update_password_required: Option<bool>,
    pub enabled: Option<bool>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub username: Option<String>,
    /// Format: `uri`.
    pub picture_url: Option<String>,
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

    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    #[must_use]
    pub fn existing_user_id(mut self, existing_user_id: impl Into<String>) -> Self {
        self.existing_user_id = Some(existing_user_id.into());
        self
    }

    #[must_use]
    pub fn existing_password_hash(
        mut self,
        existing_password_hash: impl Into<Secret>,
    ) -> Self {
        self.existing_password_hash = Some(existing_password_hash.into());
        self
    }

    #[must_use]
    pub fn existing_mfa_base32_encoded_secret(
        mut self,
        existing_mfa_base32_encoded_secret: impl Into<Secret>,
    ) -> Self {
        self.existing_mfa_base32_encoded_secret = Some(
            existing_mfa_base32_encoded_secret.into(),
        );
        self
    }

    #[must_use]
    #[inline]
    pub fn update_password_required(mut self, update_password_required: bool) -> Self {
        self.update_password_required = Some(update_password_required);
        self
    }

    #[must_use]
    #[inline]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
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
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    #[must_use]
    pub fn picture_url(mut self, picture_url: impl Into<String>) -> Self {
        self.picture_url = Some(picture_url.into());
        self
    }

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
