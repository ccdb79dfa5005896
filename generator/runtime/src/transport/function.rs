//! A transport that is a closure.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::body::Body;
use crate::transport::{BoxFuture, Transport, TransportError};

/// A [`Transport`] that calls a closure, for tests and other uses without a network.
///
/// `sleep` never returns, so calls never time out.
///
/// ```
/// use client_runtime::{Body, TransportFn, http};
///
/// let transport = TransportFn::new(|request| {
///     assert_eq!(request.uri().path(), "/v0/users/7");
///     Ok(http::Response::new(Body::from("{\"userId\":7}")))
/// });
/// # let _ = transport;
/// ```
#[derive(Clone)]
pub struct TransportFn<F>(F);

impl<F> TransportFn<F>
where
    F: Fn(http::Request<Body>) -> Result<http::Response<Body>, TransportError>
        + Send
        + Sync
        + 'static,
{
    /// A transport that calls `respond` for each request.
    pub fn new(respond: F) -> Self {
        Self(respond)
    }
}

impl<F> Transport for TransportFn<F>
where
    F: Fn(http::Request<Body>) -> Result<http::Response<Body>, TransportError>
        + Send
        + Sync
        + 'static,
{
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::ready((self.0)(request)))
    }

    fn sleep(&self, _duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::pending())
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

impl<F> fmt::Debug for TransportFn<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TransportFn")
    }
}
