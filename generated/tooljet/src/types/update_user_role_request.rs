// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::v1;

/// A user and a role.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateUserRoleRequest {
    /// The role that the user gets.
    ///
    /// Example: `end-user`.
    pub new_role: String,
    /// The ID of the user.
    ///
    /// Example: `5b1608df-5e14-474b-b304-919623a9be57`.
    pub user_id: Option<String>,
}

impl UpdateUserRoleRequest {
    /// An `UpdateUserRoleRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(new_role: impl Into<String>) -> Self {
        Self {
            new_role: new_role.into(),
            ..v1::empty()
        }
    }

    /// The ID of the user.
    #[must_use]
    pub fn user_id(mut self, user_id: impl Into<String>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }
}

v1::record! {
    UpdateUserRoleRequest {
        required new_role = "newRole",
        optional user_id = "userId",
    }
}
