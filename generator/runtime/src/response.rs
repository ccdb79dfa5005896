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

/// A successful response with status, headers and raw body. Returned by `send_with_response`.
///
/// `Debug` shows only the status.
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

    /// The decoded body.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The raw body after decompression, including undocumented properties.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.raw.body
    }

    /// The values missing from [`body`](Self::body) because they could not be read, as JSON pointers (RFC 6901):
    /// `/users/3/birthday`.
    ///
    /// These are optional strings and map values that do not match their `format` (`uuid`, `date`, `date-time`, `byte`), and nulls
    /// in maps whose values are not nullable. [`bytes`](Self::bytes) contains them; `strict(true)` on the client's builder makes
    /// them errors. The list is cut at one megabyte of paths.
    #[must_use]
    pub fn unread(&self) -> &[String] {
        &self.raw.unread
    }

    /// The decoded body.
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

/// Runs a decoder, such as a webhook's, and returns its result with the JSON pointers of the values that it skipped because they
/// could not be read (see [`Response::unread`](Response::unread)). To be strict, treat a non-empty list as an error.
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
