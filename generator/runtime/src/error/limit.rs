//! A body that is too large.

use std::fmt;

use http::StatusCode;

use crate::operation::Operation;

/// A response whose body is larger than the client takes, after decompression. What came of it was let go.
#[derive(Clone)]
pub struct LimitError {
    operation: &'static Operation,
    status: StatusCode,
    limit: u64,
}

impl LimitError {
    pub(crate) fn new(operation: &'static Operation, status: StatusCode, limit: u64) -> Self {
        Self {
            operation,
            status,
            limit,
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

    /// What the client takes, in bytes: 64 MiB, or what its builder was told.
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
        } = self;
        write!(
            formatter,
            "{operation}: {status}, a body of more than {limit} bytes: see `max_response_bytes` of the client's builder"
        )
    }
}

impl fmt::Debug for LimitError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LimitError({self})")
    }
}

impl std::error::Error for LimitError {}
