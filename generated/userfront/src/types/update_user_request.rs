// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::UserData;

/// What is to change about a user. What is not set is left unchanged.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateUserRequest {
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
    /// If the user's account should be disabled.
    pub locked: Option<bool>,
    /// Any data of your own about the user.
    pub data: Option<UserData>,
}

impl UpdateUserRequest {
    /// An `UpdateUserRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// Sets [`email`](Self::email).
    #[must_use]
    #[inline]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets [`username`](Self::username).
    #[must_use]
    #[inline]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    #[inline]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`image`](Self::image).
    #[must_use]
    #[inline]
    pub fn image(mut self, image: impl Into<String>) -> Self {
        self.image = Some(image.into());
        self
    }

    /// Sets [`locked`](Self::locked).
    #[must_use]
    #[inline]
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = Some(locked);
        self
    }

    /// Sets [`data`](Self::data).
    #[must_use]
    #[inline]
    pub fn data(mut self, data: UserData) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    UpdateUserRequest {
        optional email = "email",
        optional username = "username",
        optional name = "name",
        optional image = "image",
        optional locked = "locked",
        optional data = "data",
    }
}
