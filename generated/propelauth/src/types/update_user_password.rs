// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateUserPasswordRequest {
    pub password: Secret,
    pub ask_user_to_update_password_on_login: Option<bool>,
}

impl UpdateUserPasswordRequest {
    /// An `UpdateUserPasswordRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(password: impl Into<Secret>) -> Self {
        Self {
            password: password.into(),
            ..v1::empty()
        }
    }

    #[must_use]
    #[inline]
    pub fn ask_user_to_update_password_on_login(
        mut self,
        ask_user_to_update_password_on_login: bool,
    ) -> Self {
        self.ask_user_to_update_password_on_login = Some(
            ask_user_to_update_password_on_login,
        );
        self
    }
}

v1::record! {
    UpdateUserPasswordRequest {
        required password = "password",
        optional ask_user_to_update_password_on_login = "ask_user_to_update_password_on_login",
    }
}
