// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct MagicLinkRequest {
    /// Format: `email`.
    pub email: String,
    /// Format: `uri`.
    pub redirect_to_url: Option<String>,
    /// At least 1. At most 168.
    pub expires_in_hours: Option<i64>,
    pub create_new_user_if_one_doesnt_exist: Option<bool>,
    pub user_signup_query_parameters: Option<BTreeMap<String, String>>,
}

impl MagicLinkRequest {
    /// A `MagicLinkRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            ..v1::empty()
        }
    }

    #[must_use]
    pub fn redirect_to_url(mut self, redirect_to_url: impl Into<String>) -> Self {
        self.redirect_to_url = Some(redirect_to_url.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn expires_in_hours(mut self, expires_in_hours: i64) -> Self {
        self.expires_in_hours = Some(expires_in_hours);
        self
    }

    #[must_use]
    #[inline]
    pub fn create_new_user_if_one_doesnt_exist(
        mut self,
        create_new_user_if_one_doesnt_exist: bool,
    ) -> Self {
        self.create_new_user_if_one_doesnt_exist = Some(
            create_new_user_if_one_doesnt_exist,
        );
        self
    }

    #[must_use]
    #[inline]
    pub fn user_signup_query_parameters(
        mut self,
        user_signup_query_parameters: BTreeMap<String, String>,
    ) -> Self {
        self.user_signup_query_parameters = Some(user_signup_query_parameters);
        self
    }
}

v1::record! {
    MagicLinkRequest {
        required email = "email",
        optional redirect_to_url = "redirect_to_url",
        optional expires_in_hours = "expires_in_hours",
        optional create_new_user_if_one_doesnt_exist = "create_new_user_if_one_doesnt_exist",
        optional user_signup_query_parameters = "user_signup_query_parameters",
    }
}
