// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Secret, serde_json::Value, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// Format: `email`.
    pub email: String,
    /// Default: `false`.
    pub email_confirmed: Option<bool>,
    /// Default: `true`.
    pub send_email_to_confirm_email_address: Option<bool>,
    pub ask_user_to_update_password_on_login: Option<bool>,
    pub password: Option<Secret>,
    pub username: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub properties: Option<BTreeMap<String, Value>>,
}

impl CreateUserRequest {
    /// A `CreateUserRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            ..v1::empty()
        }
    }

    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    #[must_use]
    #[inline]
    pub fn send_email_to_confirm_email_address(
        mut self,
        send_email_to_confirm_email_address: bool,
    ) -> Self {
        self.send_email_to_confirm_email_address = Some(
            send_email_to_confirm_email_address,
        );
        self
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

    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    #[must_use]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    #[must_use]
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn properties(mut self, properties: BTreeMap<String, Value>) -> Self {
        self.properties = Some(properties);
        self
    }
}

v1::record! {
    CreateUserRequest {
        required email = "email",
        optional email_confirmed = "email_confirmed",
        optional send_email_to_confirm_email_address = "send_email_to_confirm_email_address",
        optional ask_user_to_update_password_on_login = "ask_user_to_update_password_on_login",
        optional password = "password",
        optional username = "username",
        optional first_name = "first_name",
        optional last_name = "last_name",
        optional properties = "properties",
    }
}
