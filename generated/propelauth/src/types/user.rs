// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, uuid::Uuid, v1};

use super::OrgMembership;

/// The schema `User`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The `user_id` property.
    pub user_id: Option<Uuid>,
    /// The `email` property.
    ///
    /// Format: `email`.
    pub email: Option<String>,
    /// The `email_confirmed` property.
    pub email_confirmed: Option<bool>,
    /// The `has_password` property.
    pub has_password: Option<bool>,
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
    /// The `properties` property.
    pub properties: Option<BTreeMap<String, Value>>,
    /// The `metadata` property.
    pub metadata: Option<BTreeMap<String, Value>>,
    /// The `locked` property.
    pub locked: Option<bool>,
    /// The `enabled` property.
    pub enabled: Option<bool>,
    /// The `mfa_enabled` property.
    pub mfa_enabled: Option<bool>,
    /// The `can_create_orgs` property.
    pub can_create_orgs: Option<bool>,
    /// Unix seconds.
    pub created_at: Option<i64>,
    /// Unix seconds.
    pub last_active_at: Option<i64>,
    /// The `update_password_required` property.
    pub update_password_required: Option<bool>,
    /// The `legacy_user_id` property.
    pub legacy_user_id: Option<String>,
    /// The `org_id_to_org_info` property.
    pub org_id_to_org_info: Option<BTreeMap<String, OrgMembership>>,
}

impl User {
    /// A `User` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// Sets [`user_id`](Self::user_id).
    #[must_use]
    #[inline]
    pub fn user_id(mut self, user_id: Uuid) -> Self {
        self.user_id = Some(user_id);
        self
    }

    /// Sets [`email`](Self::email).
    #[must_use]
    #[inline]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`email_confirmed`](Self::email_confirmed).
    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    /// Sets [`has_password`](Self::has_password).
    #[must_use]
    #[inline]
    pub fn has_password(mut self, has_password: bool) -> Self {
        self.has_password = Some(has_password);
        self
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

    /// Sets [`properties`](Self::properties).
    #[must_use]
    #[inline]
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
        self
    }

    /// Sets [`metadata`](Self::metadata).
    #[must_use]
    #[inline]
    pub fn metadata(mut self, metadata: BTreeMap<String, Value>) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets [`locked`](Self::locked).
    #[must_use]
    #[inline]
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = Some(locked);
        self
    }

    /// Sets [`enabled`](Self::enabled).
    #[must_use]
    #[inline]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    /// Sets [`mfa_enabled`](Self::mfa_enabled).
    #[must_use]
    #[inline]
    pub fn mfa_enabled(mut self, mfa_enabled: bool) -> Self {
        self.mfa_enabled = Some(mfa_enabled);
        self
    }

    /// Sets [`can_create_orgs`](Self::can_create_orgs).
    #[must_use]
    #[inline]
    pub fn can_create_orgs(mut self, can_create_orgs: bool) -> Self {
        self.can_create_orgs = Some(can_create_orgs);
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    #[inline]
    pub fn created_at(mut self, created_at: i64) -> Self {
        self.created_at = Some(created_at);
        self
    }

    /// Sets [`last_active_at`](Self::last_active_at).
    #[must_use]
    #[inline]
    pub fn last_active_at(mut self, last_active_at: i64) -> Self {
        self.last_active_at = Some(last_active_at);
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

    /// Sets [`org_id_to_org_info`](Self::org_id_to_org_info).
    #[must_use]
    #[inline]
    pub fn org_id_to_org_info(
        mut self,
        org_id_to_org_info: BTreeMap<String, OrgMembership>,
    ) -> Self {
        self.org_id_to_org_info = Some(org_id_to_org_info);
        self
    }
}

v1::record! {
    User {
        optional user_id = "user_id",
        optional email = "email",
        optional email_confirmed = "email_confirmed",
        optional has_password = "has_password",
        optional username = "username",
        optional first_name = "first_name",
        optional last_name = "last_name",
        optional picture_url = "picture_url",
        optional properties = "properties",
        optional metadata = "metadata",
        optional locked = "locked",
        optional enabled = "enabled",
        optional mfa_enabled = "mfa_enabled",
        optional can_create_orgs = "can_create_orgs",
        optional created_at = "created_at",
        optional last_active_at = "last_active_at",
        optional update_password_required = "update_password_required",
        optional legacy_user_id = "legacy_user_id",
        optional org_id_to_org_info = "org_id_to_org_info",
    }
}
