// Generated from specs/userfront/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Nullable, chrono::{DateTime, Utc}, serde_json::Value, uuid::Uuid, v1};

use super::{Tenant, UserData};

/// A user record. Which of its fields are there depends on the operation.
#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    /// The user's ID, unique in your account.
    pub user_id: Option<i64>,
    /// The user's username.
    pub username: Option<String>,
    /// The user's email address.
    ///
    /// Format: `email`.
    pub email: Option<String>,
    /// The user's first and last name.
    pub name: Option<String>,
    /// A URL to the user's image or avatar.
    ///
    /// Format: `uri`.
    pub image: Option<String>,
    /// If the user's account is disabled.
    pub locked: Option<bool>,
    /// If the user is one of test mode.
    pub is_dev: Option<bool>,
    /// If the user has confirmed their email address.
    pub is_confirmed: Option<bool>,
    /// When the user was last active; null before the first time.
    pub last_active_at: Nullable<DateTime<Utc>>,
    /// The user's UUID.
    pub uuid: Option<Uuid>,
    /// When the user was created.
    pub created_at: Option<DateTime<Utc>>,
    /// The tenant that the user belongs to.
    pub tenant: Option<Tenant>,
    /// What the user may do in each tenant, by the tenant's ID.
    pub authorization: Option<BTreeMap<String, BTreeMap<String, Value>>>,
    /// Any data of your own about the user.
    pub data: Option<UserData>,
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
    /// The user's ID, unique in your account.
    #[must_use]
    #[inline]
    pub fn user_id(mut self, user_id: i64) -> Self {
        self.user_id = Some(user_id);
        self
    }

    /// The user's username.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// The user's email address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The user's first and last name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// A URL to the user's image or avatar.
    #[must_use]
    pub fn image(mut self, image: impl Into<String>) -> Self {
        self.image = Some(image.into());
        self
    }

    /// If the user's account is disabled.
    #[must_use]
    #[inline]
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = Some(locked);
        self
    }

    /// If the user is one of test mode.
    #[must_use]
    #[inline]
    pub fn is_dev(mut self, is_dev: bool) -> Self {
        self.is_dev = Some(is_dev);
        self
    }

    /// If the user has confirmed their email address.
    #[must_use]
    #[inline]
    pub fn is_confirmed(mut self, is_confirmed: bool) -> Self {
        self.is_confirmed = Some(is_confirmed);
        self
    }

    /// When the user was last active; null before the first time.
    #[must_use]
    pub fn last_active_at(
        mut self,
        last_active_at: impl Into<Nullable<DateTime<Utc>>>,
    ) -> Self {
        self.last_active_at = last_active_at.into();
        self
    }

    /// The user's UUID.
    #[must_use]
    #[inline]
    pub fn uuid(mut self, uuid: Uuid) -> Self {
        self.uuid = Some(uuid);
        self
    }

    /// When the user was created.
    #[must_use]
    #[inline]
    pub fn created_at(mut self, created_at: DateTime<Utc>) -> Self {
        self.created_at = Some(created_at);
        self
    }

    /// The tenant that the user belongs to.
    #[must_use]
    #[inline]
    pub fn tenant(mut self, tenant: Tenant) -> Self {
        self.tenant = Some(tenant);
        self
    }

    /// What the user may do in each tenant, by the tenant's ID.
    #[must_use]
    #[inline]
    pub fn authorization(
        mut self,
        authorization: BTreeMap<String, BTreeMap<String, Value>>,
    ) -> Self {
        self.authorization = Some(authorization);
        self
    }

    /// Any data of your own about the user.
    #[must_use]
    #[inline]
    pub fn data(mut self, data: UserData) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    User {
        optional user_id = "userId",
        optional username = "username",
        optional email = "email",
        optional name = "name",
        optional image = "image",
        optional locked = "locked",
        optional is_dev = "isDev",
        optional is_confirmed = "isConfirmed",
        optional last_active_at = "lastActiveAt",
        optional uuid = "uuid",
        optional created_at = "createdAt",
        optional tenant = "tenant",
        optional authorization = "authorization",
        optional data = "data",
    }
}
