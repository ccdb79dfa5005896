//! Responses: [raw](RawResponse) as they came, what an operation promises of them as types ([`Success`], [`OperationError`] and the
//! kinds of [`Content`]), and [decoded](Response) with status and headers.

mod content;
mod outcome;
mod raw;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::json::Listing;

pub(crate) use self::content::Cut;
pub use self::content::{Content, ContentKind, Fault, Json, Nothing, OptionalJson, Raw, Text};
pub use self::outcome::{ErrorResponse, NoContent, One, OperationError, Success};
pub use self::raw::RawResponse;

/// A success with its status, its headers and the bytes of its body: what `send_with_response` returns.
///
/// `Debug` shows the status alone.
#[derive(Clone)]
pub struct Response<T> {
    raw: RawResponse,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn raw(&self) -> &RawResponse {
        &self.raw
    }

    pub(crate) fn new(raw: RawResponse, body: T) -> Self {
        Self { raw, body }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// The headers: a request's id, rate limits, an `ETag`.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// What the body says.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The body as it came, decompressed: also what the document does not promise.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.raw.body
    }

    /// The values that [`body`](Self::body) leaves out since they could not be read, as JSON pointers (RFC 6901): `/users/3/birthday`.
    ///
    /// Those are optional strings that do not fit their `format` (`uuid`, `date`, `date-time`, `byte`), also as values of maps, and
    /// nulls in maps whose values are never null. [`bytes`](Self::bytes) has them, and `strict` of the client's builder makes them
    /// errors. Of very many, the first megabyte of paths is listed.
    #[must_use]
    pub fn unread(&self) -> &[String] {
        &self.raw.unread
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
            .field("status", &self.raw.status)
            .finish_non_exhaustive()
    }
}

/// Runs a decoder, a webhook's for instance, and lists the values that it left out since they could not be read:
/// [`Response::unread`](Response::unread) says which ones. Who accepts none makes the list an error.
///
/// ```
/// # fn decode() -> Result<(), client_runtime::WebhookError> { Ok(()) }
/// let (webhook, unread) = client_runtime::list_unread(|| decode());
/// assert!(webhook.is_ok() && unread.is_empty());
/// ```
pub fn list_unread<T>(decode: impl FnOnce() -> T) -> (T, Vec<String>) {
    let listing = Listing::begin();
    let decoded = decode();
    (decoded, listing.end())
}
