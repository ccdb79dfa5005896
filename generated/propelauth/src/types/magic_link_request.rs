// Generated from specs/propelauth/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::v1;

/// The schema `MagicLinkRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MagicLinkRequest {
    /// The `email` property.
    ///
    /// Format: `email`.
    pub email: String,
    /// The `redirect_to_url` property.
    ///
    /// Format: `uri`.
    pub redirect_to_url: Option<String>,
    /// The `expires_in_hours` property.
    ///
    /// At least 1. At most 168.
    pub expires_in_hours: Option<i64>,
    /// The `create_new_user_if_one_doesnt_exist` property.
    pub create_new_user_if_one_doesnt_exist: Option<bool>,
    /// The `user_signup_query_parameters` property.
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

    /// Sets [`redirect_to_url`](Self::redirect_to_url).
    #[must_use]
    #[inline]
    pub fn redirect_to_url(mut self, redirect_to_url: impl Into<String>) -> Self {
        self.redirect_to_url = Some(redirect_to_url.into());
        self
    }

    /// Sets [`expires_in_hours`](Self::expires_in_hours).
    #[must_use]
    #[inline]
    pub fn expires_in_hours(mut self, expires_in_hours: i64) -> Self {
        self.expires_in_hours = Some(expires_in_hours);
        self
    }

    /// Sets [`create_new_user_if_one_doesnt_exist`](Self::create_new_user_if_one_doesnt_exist).
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

    /// Sets [`user_signup_query_parameters`](Self::user_signup_query_parameters).
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
