// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations without a tag: methods of the client itself.

use client_runtime::v1;

use crate::Client;
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
    /// [`GetStatusError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
    pub fn get_status(&self) -> GetStatus {
        GetStatus(self.0.call(&GET_STATUS))
    }
}

/// A call of [`Client::get_status`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetStatus(pub(crate) v1::Call);

v1::request!(GetStatus -> empty, GetStatusError);

/// The errors of [`Client::get_status`], by status.
pub type GetStatusError = errors::Errors7288279B;

static GET_STATUS: v1::Operation = v1::Operation {
    id: "getStatus",
    method: v1::Method::GET,
    path: "/v0/status",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};
