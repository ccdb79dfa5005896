//! A response with a status other than 2xx.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::shown::Shown;
use crate::error::{DecodeError, Error, Untyped};
use crate::response::{Fault, RawResponse};

/// A response with a status other than 2xx. [`error`](Self::error) is the operation's enum of documented errors; the status alone
/// selects its variant.
pub struct ApiError<E = Untyped> {
    response: RawResponse,
    error: E,
    fault: Option<DecodeError>,
}

impl<E> ApiError<E> {
    pub(crate) fn new(response: RawResponse, error: E, fault: Option<Fault>) -> Self {
        let fault = fault.map(|fault| DecodeError::new(response.clone(), fault));
        Self {
            response,
            error,
            fault,
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers: a request's id, rate limits.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The raw body, at most 64 KiB (see [`is_truncated`](Self::is_truncated)).
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// The values missing from [`error`](Self::error) because they could not be read (see
    /// [`Response::unread`](crate::Response::unread)).
    #[must_use]
    pub fn unread(&self) -> &[String] {
        &self.response.unread
    }

    /// The service's error message: the first string among the JSON properties `message`, `error.message`, `error_description`,
    /// `detail`, `title` and `error`. Only its first line, at most 500 characters.
    ///
    /// It may repeat content of the request, so `Debug` and `Display` do not show it.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_slice(self.response.json()).ok()?;
        let pointers = [
            "/message",
            "/error/message",
            "/error_description",
            "/detail",
            "/title",
            "/error",
        ];
        let mut messages = pointers
            .iter()
            .filter_map(|pointer| body.pointer(pointer)?.as_str());
        let line = messages.find_map(|message| {
            let mut lines = message.split(ends_line).map(str::trim);
            lines.find(|line| !line.is_empty())
        })?;
        Some(line.chars().take(500).collect())
    }

    /// Decodes the body as another type than the documented one, for example for an undocumented status.
    ///
    /// # Errors
    ///
    /// Like [`Response::decode`](crate::Response::decode).
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        self.response.decode()
    }

    /// Whether the body is incomplete: it is longer than 64 KiB, the connection broke, or the timeout ended. Incomplete bodies are
    /// not decoded.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.response.cut.is_some()
    }

    /// The documented error for this status. Its variant holds `None` if the body is missing or failed to decode (see
    /// [`decode_error`](Self::decode_error)).
    #[must_use]
    pub fn error(&self) -> &E {
        &self.error
    }

    /// The documented error for this status.
    #[must_use]
    pub fn into_error(self) -> E {
        self.error
    }

    /// Why the body failed to decode as the documented error, if it did.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.fault.as_ref()
    }

    /// The delay that the service asks for (see [`Error::retry_after`](crate::Error::retry_after)).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.response.retry_after
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.response
    }

    pub(crate) fn with_error<F>(self, error: F) -> ApiError<F> {
        ApiError {
            response: self.response,
            error,
            fault: self.fault,
        }
    }
}

impl<E> fmt::Display for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RawResponse {
            operation,
            status,
            headers,
            body,
            ..
        } = &self.response;
        write!(
            formatter,
            "{operation}: {status}, {}",
            Shown { headers, body }
        )?;
        formatter.write_str(if self.is_truncated() {
            ", truncated"
        } else {
            ""
        })
    }
}

impl<E> fmt::Debug for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ApiError({self})")
    }
}

impl<E> std::error::Error for ApiError<E> {}

/// Whether a line of text ends here, on any terminal (Unicode, 5.8).
fn ends_line(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
