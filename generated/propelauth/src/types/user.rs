// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, uuid::Uuid, v1};

use super::OrgMembership;

#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    pub user_id: Option<Uuid>,
    /// Format: `email`.
    pub email: Option<String>,
    pub email_confirmed: Option<bool>,
    pub has_password: Option<bool>,
    pub username: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// Format: `uri`.
    pub picture_url: Option<String>,
    pub properties: Option<BTreeMap<String, Value>>,
    pub metadata: Option<BTreeMap<String, Value>>,
    pub locked: Option<bool>,
    pub enabled: Option<bool>,
    pub mfa_enabled: Option<bool>,
    pub can_create_orgs: Option<bool>,
    /// Unix seconds.
    pub created_at: Option<i64>,
    /// Unix seconds.
    pub last_active_at: Option<i64>,
    pub update_password_required: Option<bool>,
    pub legacy_user_id: Option<String>,
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
}

#[cfg(feature = "mock")]
impl User {
    #[must_use]
    #[inline]
    pub fn user_id(mut self, user_id: Uuid) -> Self {
        self.user_id = Some(user_id);
        self
    }

    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    #[must_use]
    #[inline]
    pub fn has_password(mut self, has_password: bool) -> Self {
        self.has_password = Some(has_password);
        self
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
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
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
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = Some(locked);
        self
    }

    #[must_use]
    #[inline]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }

    #[must_use]
    #[inline]
    pub fn mfa_enabled(mut self, mfa_enabled: bool) -> Self {
        self.mfa_enabled = Some(mfa_enabled);
        self
    }

    #[must_use]
    #[inline]
    pub fn can_create_orgs(mut self, can_create_orgs: bool) -> Self {
        self.can_create_orgs = Some(can_create_orgs);
        self
    }

    /// Unix seconds.
    #[must_use]
    #[inline]
    pub fn created_at(mut self, created_at: i64) -> Self {
        self.created_at = Some(created_at);
        self
    }

    /// Unix seconds.
    #[must_use]
    #[inline]
    pub fn last_active_at(mut self, last_active_at: i64) -> Self {
        self.last_active_at = Some(last_active_at);
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
