//! A response that exceeds the size limit.

use std::fmt;

use http::StatusCode;

use crate::operation::Operation;

/// A response that exceeds the size limit, by its body after decompression or by its decoded values. The received part is
/// discarded.
#[derive(Clone)]
pub struct LimitError {
    operation: &'static Operation,
    status: StatusCode,
    limit: u64,
    is_of_values: bool,
}

impl LimitError {
    pub(crate) fn new(operation: &'static Operation, status: StatusCode, limit: u64) -> Self {
        Self {
            operation,
            status,
            limit,
            is_of_values: false,
        }
    }

    /// The body is not too large, and its values are.
    pub(crate) fn of_values(
        operation: &'static Operation,
        status: StatusCode,
        limit: usize,
    ) -> Self {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        Self {
            is_of_values: true,
            ..Self::new(operation, status, limit)
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
            is_of_values,
        } = self;
        let what = if *is_of_values { "values" } else { "a body" };
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
