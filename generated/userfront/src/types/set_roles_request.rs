// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// The roles that a user is to have.
#[derive(Clone)]
#[non_exhaustive]
pub struct SetRolesRequest {
    /// The names of the roles; an empty array removes all of them.
    pub roles: Vec<String>,
}

impl SetRolesRequest {
    /// A `SetRolesRequest` of its fields.
    #[must_use]
    #[inline]
    pub fn new(roles: Vec<String>) -> Self {
        Self { roles }
    }
}

v1::record! {
    SetRolesRequest {
        required roles = "roles",
    }
}
