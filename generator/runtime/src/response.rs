//! Responses: [raw](RawResponse) as they came, what an operation promises of them as types ([`Success`], [`OperationError`] and the
//! kinds of [`Content`]), and [decoded](Response) with status and headers.

mod content;
mod raw;

use std::fmt;

use http::{HeaderMap, StatusCode};

pub use self::content::{
    Content, Fault, Json, NoContent, Nothing, One, OperationError, OptionalJson, Raw, Success, Text,
};
pub use self::raw::RawResponse;

/// A success with its status and headers: what `send_with_response` returns.
///
/// `Debug` shows the status alone.
#[derive(Clone)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: T) -> Self {
        Self {
            status,
            headers,
            body,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers: a request's id, rate limits, an `ETag`.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What the body says.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.body
    }

    /// What the body says.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.body
    }
}

impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Response")
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
