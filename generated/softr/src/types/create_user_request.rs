// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

/// The schema `CreateUserRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// The `full_name` property.
    ///
    /// Example: `John Richardson`.
    pub full_name: String,
    /// The `email` property.
    ///
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

    /// Sets [`password`](Self::password).
    #[must_use]
    #[inline]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`generate_magic_link`](Self::generate_magic_link).
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
