// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations without a tag: methods of the client itself.

use client_runtime::v1;

use crate::Client;
use crate::client::auth;
use crate::errors;

impl Client {
    /// Get status.
    ///
    /// Answers a request whose API key is accepted.
    ///
    /// `GET /v0/status`
    ///
    /// `200`: Everything worked as expected.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GetStatusError`].
    pub fn get_status(&self) -> GetStatus {
        GetStatus(self.0.call(&GET_STATUS))
    }
}

/// Request builder for [`Client::get_status`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GetStatus(v1::Call);

v1::request!(GetStatus -> empty, GetStatusError);

/// The errors of [`Client::get_status`], by status.
pub type GetStatusError = errors::Errors7288279B;

static GET_STATUS: v1::Operation = v1::Operation::get("getStatus", "/v0/status")
    .security(&[&[auth::API_KEY]]);
