//! What carries requests: the one place where bytes leave the process and where time passes.

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

/// A future in a box, as object-safe traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What carries requests. The default is [`ReqwestTransport`], behind the feature `reqwest`.
///
/// An implementation sends one request and gives back one response. It does **not** follow redirects, retry, or give up on slow
/// responses: the runtime does all that, on top of it. It undoes a `Content-Encoding` that it asked for itself.
/// Its errors are shown to people, so they hold neither a header nor the query of a URL.
///
/// Time is here as well, so that a test brings its own clock.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and waits for the head of the response.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;

    /// Waits.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// What time it is.
    fn now(&self) -> SystemTime;

    /// How long it has been since a moment that stays the same: by a clock that does not jump. While a body is decoded the runtime
    /// looks at it, since nothing can interrupt that.
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

/// Why there is no response, or no more of it.
pub struct TransportError {
    endpoint: Option<Endpoint>,
    kind: TransportErrorKind,
    source: BoxError,
}

/// Where a [`TransportError`] happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: nothing was sent.
    Connect,
    /// The connection took too long: nothing was sent.
    ConnectTimeout,
    /// The connection broke before the head of the response: the request may have arrived.
    Request,
    /// The connection broke within the response's body.
    Body,
    /// No TLS: the server's certificate is not to be trusted, or the platform's certificates cannot be read. Nothing was sent.
    Tls,
    /// The server speaks no TLS, and the URL begins with `https://`. Nothing was sent.
    PlainHttp,
    /// What came is no HTTP, or its head is too large.
    Protocol,
    /// There is no runtime to send it on: nothing was sent.
    Runtime,
}

impl TransportError {
    /// An error and where it happened. What `source` says is shown to people: no credentials, no query.
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

    /// Where it happened.
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
