// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Access Tokens`.

use client_runtime::v1;

use crate::types::{CreateAccessTokenRequest, CreateAccessTokenResponse};

/// Mint short-lived access tokens for impersonation and testing.
///
/// Made by [`Client::access_tokens`](crate::Client::access_tokens).
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
    /// Gives [`CreateAccessTokenResponse`]. `200`: Access token created.
    ///
    /// # Errors
    ///
    /// [`CreateAccessTokenError`]: the document says nothing about any status
    /// but success.
    pub fn create_access_token(
        &self,
        body: CreateAccessTokenRequest,
    ) -> CreateAccessToken {
        CreateAccessToken(self.0.call(&CREATE_ACCESS_TOKEN).json(&body))
    }
}

/// A call of [`AccessTokens::create_access_token`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateAccessToken(pub(crate) v1::Call);

v1::request!(CreateAccessToken -> json CreateAccessTokenResponse, CreateAccessTokenError);

/// The errors of [`AccessTokens::create_access_token`], of which the document mentions none.
pub type CreateAccessTokenError = client_runtime::UndocumentedError;

static CREATE_ACCESS_TOKEN: v1::Operation = v1::Operation {
    id: "createAccessToken",
    method: v1::Method::POST,
    path: "/api/backend/v1/access_token",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};
