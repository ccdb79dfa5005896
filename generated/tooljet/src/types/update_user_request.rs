// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

use super::Status;

/// What changes of a user.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateUserRequest {
    /// The updated name of the user.
    ///
    /// Example: `Alice Johnson`.
    pub name: Option<String>,
    /// The updated email address of the user.
    ///
    /// Example: `alice@example.com`.
    pub email: Option<String>,
    /// The updated password for the user.
    ///
    /// 5 to 100 characters.
    pub password: Option<Secret>,
    /// The updated status of the user.
    pub status: Option<Status>,
}

impl UpdateUserRequest {
    /// An `UpdateUserRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The updated name of the user.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The updated email address of the user.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The updated password for the user.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The updated status of the user.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }
}

v1::record! {
    UpdateUserRequest {
        optional name = "name",
        optional email = "email",
        optional password = "password",
        optional status = "status",
    }
}
