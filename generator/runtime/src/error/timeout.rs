//! A call that timed out.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::endpoint::Endpoint;
use crate::operation::Operation;
use crate::response::RawResponse;
use crate::transport::TransportError;

/// A call that timed out. Its request may have arrived.
pub struct TimeoutError {
    endpoint: Endpoint,
    cause: Cause,
}

enum Cause {
    /// The total timeout, including redirects and reading the body.
    Total(Duration),
    /// The decoding of a success.
    Decoding(Duration, Box<RawResponse>),
    /// The connection, as the transport says.
    Connect(TransportError),
}

impl TimeoutError {
    pub(crate) fn total(endpoint: Endpoint, after: Duration) -> Self {
        Self {
            endpoint,
            cause: Cause::Total(after),
        }
    }

    pub(crate) fn decoding(endpoint: Endpoint, after: Duration, response: RawResponse) -> Self {
        Self {
            endpoint,
            cause: Cause::Decoding(after, Box::new(response)),
        }
    }

    pub(crate) fn connect(endpoint: Endpoint, error: TransportError) -> Self {
        Self {
            endpoint,
            cause: Cause::Connect(error),
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.endpoint.operation()
    }

    /// Whether connecting timed out. If so, nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        match self.cause {
            Cause::Total(_) | Cause::Decoding(..) => false,
            Cause::Connect(_) => true,
        }
    }

    /// The status of a success that came in time, while decoding it took too long.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.response()?.status)
    }

    /// The headers of a success that came in time, while decoding it took too long.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        Some(&self.response()?.headers)
    }

    /// The body of a success that came in time, while decoding it took too long: the call took effect.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        Some(&self.response()?.body)
    }

    fn response(&self) -> Option<&RawResponse> {
        match &self.cause {
            Cause::Decoding(_, response) => Some(response),
            Cause::Total(_) | Cause::Connect(_) => None,
        }
    }
}

impl fmt::Display for TimeoutError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let endpoint = &self.endpoint;
        match &self.cause {
            Cause::Total(after) => write!(
                formatter,
                "{endpoint}: no complete response after {after:?}"
            ),
            Cause::Decoding(after, response) => write!(
                formatter,
                "{endpoint}: {}, not decoded after {after:?}",
                response.status
            ),
            Cause::Connect(error) => write!(formatter, "{endpoint}: {error}"),
        }
    }
}

impl fmt::Debug for TimeoutError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "TimeoutError({self})")
    }
}

impl StdError for TimeoutError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.cause {
            Cause::Total(_) | Cause::Decoding(..) => None,
            Cause::Connect(error) => Some(error),
        }
    }
}
