// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Access Tokens`.

use client_runtime::v1;

use crate::client::auth;
use crate::types::{CreateAccessTokenRequest, CreateAccessTokenResponse};

/// Mint short-lived access tokens for impersonation and testing.
///
/// Returned by [`Client::access_tokens`](crate::Client::access_tokens).
#[derive(Clone, Debug)]
pub struct AccessTokens(pub(crate) v1::Client);

impl AccessTokens {
    /// Create Access Token.
    ///
    /// Mint a short-lived access token for a user (impersonation, testing,
    /// scripted automation).
    ///
    /// `POST /api/backend/v1/access_token`
    ///
    /// Returns a [`CreateAccessTokenResponse`]. `200`: Access token created.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`CreateAccessTokenError`].
    pub fn create_access_token(
        &self,
        body: CreateAccessTokenRequest,
    ) -> CreateAccessToken {
        CreateAccessToken(self.0.call(&CREATE_ACCESS_TOKEN).json(&body))
    }
}

/// Request builder for [`AccessTokens::create_access_token`]. Nothing is
/// sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateAccessToken(v1::Call);

v1::request!(CreateAccessToken -> json CreateAccessTokenResponse, CreateAccessTokenError);

/// The errors of [`AccessTokens::create_access_token`], of which the document mentions none.
pub type CreateAccessTokenError = client_runtime::UndocumentedError;

static CREATE_ACCESS_TOKEN: v1::Operation = v1::Operation::post(
        "createAccessToken",
        "/api/backend/v1/access_token",
    )
    .security(&[&[auth::BACKEND_API_KEY]]);
