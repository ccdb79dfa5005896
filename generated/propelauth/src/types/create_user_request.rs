// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Secret, serde_json::Value, v1};

/// The schema `CreateUserRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateUserRequest {
    /// The `email` property.
    ///
    /// Format: `email`.
    pub email: String,
    /// The `email_confirmed` property.
    ///
    /// Default: `false`.
    pub email_confirmed: Option<bool>,
    /// The `send_email_to_confirm_email_address` property.
    ///
    /// Default: `true`.
    pub send_email_to_confirm_email_address: Option<bool>,
    /// The `ask_user_to_update_password_on_login` property.
    pub ask_user_to_update_password_on_login: Option<bool>,
    /// The `password` property.
    pub password: Option<Secret>,
    /// The `username` property.
    pub username: Option<String>,
    /// The `first_name` property.
    pub first_name: Option<String>,
    /// The `last_name` property.
    pub last_name: Option<String>,
    /// The `properties` property.
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

    /// Sets [`email_confirmed`](Self::email_confirmed).
    #[must_use]
    #[inline]
    pub fn email_confirmed(mut self, email_confirmed: bool) -> Self {
        self.email_confirmed = Some(email_confirmed);
        self
    }

    /// Sets [`send_email_to_confirm_email_address`](Self::send_email_to_confirm_email_address).
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

    /// Sets [`ask_user_to_update_password_on_login`](Self::ask_user_to_update_password_on_login).
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

    /// Sets [`password`](Self::password).
    #[must_use]
    #[inline]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Sets [`username`](Self::username).
    #[must_use]
    #[inline]
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// Sets [`first_name`](Self::first_name).
    #[must_use]
    #[inline]
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// Sets [`last_name`](Self::last_name).
    #[must_use]
    #[inline]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Sets [`properties`](Self::properties).
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
