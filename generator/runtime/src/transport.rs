//! The interface to the network and to the clock.

mod function;
#[cfg(feature = "reqwest")]
mod reqwest;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant, SystemTime};

use crate::body::{Body, BoxError};
use crate::endpoint::Endpoint;
use crate::operation::Operation;

pub use self::function::TransportFn;
#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReqwestTransport, ReqwestTransportBuilder};

/// A boxed future, for object-safe traits.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Sends requests. The default is [`ReqwestTransport`] (feature `reqwest`).
///
/// An implementation sends one request and returns one response. It does **not** follow redirects, retry, or time out: the runtime
/// does that. It decodes a `Content-Encoding` that it requested itself. Its errors are shown to users, so they must not contain
/// headers or URL queries.
///
/// The clock is part of it too, so tests can control time.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and waits for the head of the response.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Completes after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// The current time.
    fn now(&self) -> SystemTime;

    /// The time since a fixed moment, by a monotonic clock. The runtime reads it while decoding a body, which it cannot interrupt.
    fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }

    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn elapsed(&self) -> Duration {
        (**self).elapsed()
    }
}

/// A failure to send a request or to read its response.
pub struct TransportError {
    endpoint: Option<Endpoint>,
    kind: TransportErrorKind,
    source: BoxError,
}

/// The kind of a [`TransportError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// Connecting failed. Nothing was sent.
    Connect,
    /// Connecting timed out. Nothing was sent.
    ConnectTimeout,
    /// The connection broke before the head of the response. The request may have arrived.
    Request,
    /// The connection broke within the response's body.
    Body,
    /// The TLS handshake failed: the server's certificate is not trusted, or the platform's certificates cannot be read. Nothing
    /// was sent.
    Tls,
    /// The URL is `https://`, but the server does not speak TLS. Nothing was sent.
    PlainHttp,
    /// The response is not HTTP, or its head is too large.
    Protocol,
    /// No async runtime is running. Nothing was sent.
    Runtime,
}

impl TransportError {
    /// Creates an error. `source` is shown to users, so it must not contain credentials or URL queries.
    pub fn new(kind: TransportErrorKind, source: impl Into<BoxError>) -> Self {
        Self {
            endpoint: None,
            kind,
            source: source.into(),
        }
    }

    /// The same, said of a call.
    pub(crate) fn of(self, endpoint: Endpoint) -> Self {
        Self {
            endpoint: Some(endpoint),
            ..self
        }
    }

    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        self.endpoint.as_ref().map(Endpoint::operation)
    }

    /// Whether the same request may succeed a little later.
    pub(crate) fn is_retryable(&self) -> bool {
        match self.kind {
            TransportErrorKind::Connect
            | TransportErrorKind::ConnectTimeout
            | TransportErrorKind::Request
            | TransportErrorKind::Body => true,
            TransportErrorKind::Tls
            | TransportErrorKind::PlainHttp
            | TransportErrorKind::Protocol
            | TransportErrorKind::Runtime => false,
        }
    }

    /// The kind of the error.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(endpoint) = &self.endpoint {
            write!(formatter, "{endpoint}: ")?;
        }
        formatter.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection",
            TransportErrorKind::ConnectTimeout => "no connection in time",
            TransportErrorKind::Request => "the connection broke before a response came",
            TransportErrorKind::Body => "the connection broke within the response",
            TransportErrorKind::Tls => "no TLS connection: the server's certificate is not trusted, or this machine has none to compare it with",
            TransportErrorKind::PlainHttp => "the server speaks no TLS: give the client's builder a base URL that begins with `http://`",
            TransportErrorKind::Protocol => "what came is not HTTP (a server that speaks TLS wants a URL that begins with `https://`), or its head is too large",
            TransportErrorKind::Runtime => "there is no tokio runtime here",
        })
    }
}

/// The sources' messages as well. Their own `Debug` may hold more than people should see.
impl fmt::Debug for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "TransportError({self}: {}", self.source)?;
        let mut source = self.source.source();
        while let Some(error) = source {
            write!(formatter, ": {error}")?;
            source = error.source();
        }
        formatter.write_str(")")
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
