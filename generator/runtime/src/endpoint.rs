//! Where a call goes, as errors name it.

use std::fmt;
use std::sync::Arc;

use http::Uri;

use crate::operation::Operation;

/// An operation, and the origin (RFC 6454) that a call of it goes to. A pointer, so that errors stay small.
#[derive(Clone)]
pub(crate) struct Endpoint(Arc<Parts>);

struct Parts {
    operation: &'static Operation,
    origin: String,
}

impl Endpoint {
    /// Where a request goes. Of its URL no more is kept than the scheme, the host and the port: what stands behind them is filled in.
    pub(crate) fn new(operation: &'static Operation, uri: &Uri) -> Self {
        let scheme = uri.scheme_str().unwrap_or_default();
        let host = uri.host().unwrap_or_default();
        let origin = match uri.port() {
            Some(port) => format!("{scheme}://{host}:{port}"),
            None => format!("{scheme}://{host}"),
        };
        Self(Arc::new(Parts { operation, origin }))
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.0.operation
    }
}

/// `GET /users/{email} at https://auth.acme.com`.
impl fmt::Display for Endpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at {}", self.0.operation, self.0.origin)
    }
}
