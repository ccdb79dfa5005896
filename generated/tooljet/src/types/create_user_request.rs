// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

use super::{Status, Workspace};

/// A new user.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// The name of the user.
    ///
    /// Example: `Alice Johnson`.
    pub name: String,
    /// The email address of the user.
    ///
    /// Example: `alice@example.com`.
    pub email: String,
    /// The user's password.
    ///
    /// 5 to 100 characters.
    pub password: Option<Secret>,
    /// The status of the user.
    ///
    /// Default: `archived`.
    pub status: Option<Status>,
    /// The workspaces associated with the user.
    pub workspaces: Vec<Workspace>,
}

impl CreateUserRequest {
    /// A `CreateUserRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(
        name: impl Into<String>,
        email: impl Into<String>,
        workspaces: Vec<Workspace>,
    ) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            workspaces,
            ..v1::empty()
        }
    }

    /// The user's password.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The status of the user.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }
}

v1::record! {
    CreateUserRequest {
        required name = "name",
        required email = "email",
        optional password = "password",
        optional status = "status",
        required workspaces = "workspaces",
    }
}
