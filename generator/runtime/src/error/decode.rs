//! A body that is not what the document promises.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::shown::Shown;
use crate::response::{Fault, RawResponse};

/// A response whose body is not what the document promises.
pub struct DecodeError {
    response: RawResponse,
    fault: Fault,
}

impl DecodeError {
    pub(crate) fn new(response: RawResponse, fault: Fault) -> Self {
        Self { response, fault }
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.response
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// The place in the body that does not fit, as a JSON pointer (RFC 6901): `/users/3/email`. Empty for the body itself. It may
    /// hold keys of maps, which `Display` leaves out.
    #[must_use]
    pub fn path(&self) -> &str {
        self.fault.path()
    }
}

impl fmt::Display for DecodeError {
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
            "{operation}: {status}, {}: {}",
            Shown { headers, body },
            self.fault
        )
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "DecodeError({self})")
    }
}

impl StdError for DecodeError {}
