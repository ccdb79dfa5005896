// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// Whom to invite, and to which roles.
#[derive(Clone)]
#[non_exhaustive]
pub struct InviteToRoleRequest {
    /// The user's email address.
    ///
    /// Format: `email`.
    pub email: String,
    /// The names of the roles that the user is to have.
    pub roles: Vec<String>,
    /// The user's first and last name.
    pub name: Option<String>,
}

impl InviteToRoleRequest {
    /// An `InviteToRoleRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>, roles: Vec<String>) -> Self {
        Self {
            email: email.into(),
            roles,
            ..v1::empty()
        }
    }

    /// The user's first and last name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

v1::record! {
    InviteToRoleRequest {
        required email = "email",
        required roles = "roles",
        optional name = "name",
    }
}
