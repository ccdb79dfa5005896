//! A response that exceeds the size limit.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::operation::Operation;
use crate::response::RawResponse;

/// A response that exceeds the size limit, by its body after decompression or by its decoded values. The [body](Self::body) is kept if
/// only its values are too large.
#[derive(Clone)]
pub struct LimitError {
    operation: &'static Operation,
    status: StatusCode,
    limit: u64,
    /// The response whose body is not too large, while its values are.
    response: Option<Box<RawResponse>>,
}

impl LimitError {
    pub(crate) fn new(operation: &'static Operation, status: StatusCode, limit: u64) -> Self {
        Self {
            operation,
            status,
            limit,
            response: None,
        }
    }

    /// The body is not too large, and its values are.
    pub(crate) fn of_values(response: RawResponse, limit: usize) -> Self {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        let error = Self::new(response.operation, response.status, limit);
        Self {
            response: Some(Box::new(response)),
            ..error
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers, if the body was read.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        Some(&self.response.as_ref()?.headers)
    }

    /// The body of a success that took effect, if only its values are too large. A body that is too large itself was let go.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        Some(&self.response.as_ref()?.body)
    }

    /// The exceeded limit in bytes: the builder's `max_response_bytes` (64 MiB) for the body, 8 times that for decoded values.
    #[must_use]
    pub fn limit(&self) -> u64 {
        self.limit
    }
}

impl fmt::Display for LimitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            operation,
            status,
            limit,
            response,
        } = self;
        let what = if response.is_some() {
            "values"
        } else {
            "a body"
        };
        write!(
            formatter,
            "{operation}: {status}, {what} of more than {limit} bytes: see `max_response_bytes` of the client's builder"
        )
    }
}

impl fmt::Debug for LimitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LimitError({self})")
    }
}

impl std::error::Error for LimitError {}
