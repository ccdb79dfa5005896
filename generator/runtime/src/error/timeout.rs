//! A call that timed out.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::endpoint::Endpoint;
use crate::operation::Operation;
use crate::transport::TransportError;

/// A call that timed out. Its request may have arrived.
pub struct TimeoutError {
    endpoint: Endpoint,
    cause: Cause,
}

enum Cause {
    /// The total timeout, including redirects and reading the body.
    Total(Duration),
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
            Cause::Total(_) => false,
            Cause::Connect(_) => true,
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
            Cause::Total(_) => None,
            Cause::Connect(error) => Some(error),
        }
    }
}
