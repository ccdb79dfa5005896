//! A response whose status is no success.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::shown::Shown;
use crate::error::{DecodeError, Untyped};
use crate::response::{Fault, RawResponse};

/// A response whose status is no success, with what the operation documents for it: [`error`](Self::error).
pub struct ApiError<E = Untyped> {
    response: RawResponse,
    error: E,
    fault: Option<Box<DecodeError>>,
}

impl<E> ApiError<E> {
    pub(crate) fn new(response: RawResponse, error: E, fault: Option<Fault>) -> Self {
        let fault = fault.map(|fault| Box::new(DecodeError::new(response.clone(), fault)));
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

    /// The body as it came, its first 64 KiB where [`is_truncated`](Self::is_truncated).
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// The values that the documented error leaves out since they could not be read: see [`Response::unread`](crate::Response::unread).
    #[must_use]
    pub fn unread(&self) -> &[String] {
        &self.response.unread
    }

    /// The service's own sentence about what went wrong, where its JSON has one: `message`, `error.message`, `error_description`,
    /// `detail`, `title`, or `error`, the first of them that is a string; of that the first line, 500 characters at most.
    ///
    /// It is the service's, and may hold what the request held: `Debug` and `Display` leave it out.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_slice(&self.response.body).ok()?;
        let said = [
            "/message",
            "/error/message",
            "/error_description",
            "/detail",
            "/title",
            "/error",
        ];
        let mut said = said
            .iter()
            .filter_map(|pointer| body.pointer(pointer)?.as_str());
        let line =
            said.find_map(|said| said.lines().map(str::trim).find(|line| !line.is_empty()))?;
        Some(line.chars().take(500).collect())
    }

    /// Whether more than 64 KiB of body came. The rest was not read, and the typed error was read from what is kept.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.response.truncated
    }

    /// What the operation documents for this status.
    #[must_use]
    pub fn error(&self) -> &E {
        &self.error
    }

    /// What the operation documents for this status.
    #[must_use]
    pub fn into_error(self) -> E {
        self.error
    }

    /// Why the body is not what the operation documents for this status, where it documents it.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.fault.as_deref()
    }

    /// How long the service asks to wait: see [`Error::retry_after`](crate::Error::retry_after).
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
        formatter.write_str(if self.response.truncated {
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
