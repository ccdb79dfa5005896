// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::UserData;

/// A user to create.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// The user's email address.
    ///
    /// Format: `email`.
    pub email: Option<String>,
    /// The user's username.
    pub username: Option<String>,
    /// The user's first and last name.
    pub name: Option<String>,
    /// A URL to the user's image or avatar.
    ///
    /// Format: `uri`.
    pub image: Option<String>,
    /// Any data of your own about the user.
    pub data: Option<UserData>,
}

impl CreateUserRequest {
    /// A `CreateUserRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The user's email address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The user's username.
    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
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

    /// Any data of your own about the user.
    #[must_use]
    #[inline]
    pub fn data(mut self, data: UserData) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    CreateUserRequest {
        optional email = "email",
        optional username = "username",
        optional name = "name",
        optional image = "image",
        optional data = "data",
    }
}
