// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations without a tag: methods of the client itself.

use client_runtime::v1;

use crate::Client;
use crate::client::auth;
use crate::types::ErrorResponse;

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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    GetStatusError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static GET_STATUS: v1::Operation = v1::Operation::get("getStatus", "/v0/status")
    .security(&[&[auth::API_KEY]]);
