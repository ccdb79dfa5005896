// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// Example: `John Richardson`.
    pub full_name: String,
    /// Format: `email`. Example: `johnr@gmail.com`.
    pub email: String,
    /// Optional. Auto-generated if omitted.
    pub password: Option<Secret>,
    /// Whether to generate a Magic Link for the new user.
    ///
    /// Example: `true`.
    pub generate_magic_link: Option<bool>,
}

impl CreateUserRequest {
    /// A `CreateUserRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(full_name: impl Into<String>, email: impl Into<String>) -> Self {
        Self {
            full_name: full_name.into(),
            email: email.into(),
            ..v1::empty()
        }
    }

    /// Optional.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Whether to generate a Magic Link for the new user.
    #[must_use]
    #[inline]
    pub fn generate_magic_link(mut self, generate_magic_link: bool) -> Self {
        self.generate_magic_link = Some(generate_magic_link);
        self
    }
}

v1::record! {
    CreateUserRequest {
        required full_name = "full_name",
        required email = "email",
        optional password = "password",
        optional generate_magic_link = "generate_magic_link",
    }
}
