//! The default transport. The only files that name `reqwest`, `rustls`, `tokio`, `hyper`, `flate2` and `http-body` are this one and
//! those below it; none of their types is public.
//!
//! `reqwest` sets no timeouts, follows redirects with most headers, asks the environment for proxies, and prints URLs with their query
//! in errors: all of that is turned off here.

mod fault;
mod gzip;

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};
use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;

use self::fault::transport_error;
use self::gzip::Gunzip;
use crate::body::{Body, BoxError};
use crate::transport::{BoxFuture, Transport, TransportError, TransportErrorKind};

/// The default [`Transport`]: HTTP/1.1 over TCP, TLS by rustls with the platform's certificates, gzip.
///
/// Needs a tokio runtime with its time and I/O drivers on. Clones share one pool of connections. The environment's proxies
/// (`HTTPS_PROXY` and the like) are **not** used: see [`proxy`](ReqwestTransportBuilder::proxy).
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    /// Why there is no TLS: the platform's certificates cannot be read.
    no_tls: Option<Arc<rustls::Error>>,
}

impl ReqwestTransport {
    /// Whether calls by `https` can be made.
    ///
    /// # Errors
    ///
    /// Why not.
    pub(crate) fn tls(&self) -> Result<(), TransportError> {
        match &self.no_tls {
            Some(error) => Err(tls_error(rustls::Error::clone(error))),
            None => Ok(()),
        }
    }

    /// A transport with the default settings: connect timeout 10 s, no proxy.
    ///
    /// # Errors
    ///
    /// See [`ReqwestTransportBuilder::build`].
    pub fn new() -> Result<Self, TransportError> {
        Self::builder().build()
    }

    /// A builder for other settings.
    pub fn builder() -> ReqwestTransportBuilder {
        ReqwestTransportBuilder {
            connect_timeout: Duration::from_secs(10),
            proxy: None,
        }
    }
}

/// Builder of a [`ReqwestTransport`].
#[derive(Clone)]
#[must_use = "nothing is made before `build`"]
pub struct ReqwestTransportBuilder {
    connect_timeout: Duration,
    proxy: Option<String>,
}

impl ReqwestTransportBuilder {
    /// Sets the connect timeout, including TLS (default: 10 s).
    pub fn connect_timeout(self, connect_timeout: Duration) -> Self {
        Self {
            connect_timeout,
            ..self
        }
    }

    /// Sends all requests through a proxy: `http://proxy.acme.com:3128`.
    pub fn proxy(self, url: impl Into<String>) -> Self {
        Self {
            proxy: Some(url.into()),
            ..self
        }
    }

    /// Builds the transport.
    ///
    /// # Errors
    ///
    /// The proxy's URL is invalid. Unreadable platform certificates are not an error here, but of the calls that need them.
    pub fn build(self) -> Result<ReqwestTransport, TransportError> {
        let (tls, no_tls) = tls().map_err(tls_error)?;
        let builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .no_proxy()
            .tls_backend_preconfigured(tls)
            .connect_timeout(self.connect_timeout);
        let builder = match self.proxy {
            Some(url) => builder.proxy(reqwest::Proxy::all(url).map_err(transport_error)?),
            None => builder,
        };
        let client = builder.build().map_err(transport_error)?;
        Ok(ReqwestTransport {
            client,
            no_tls: no_tls.map(Arc::new),
        })
    }
}

/// Without the proxy, whose URL may hold a password.
impl std::fmt::Debug for ReqwestTransportBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ReqwestTransportBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            tokio::runtime::Handle::try_current()
                .map_err(|error| TransportError::new(TransportErrorKind::Runtime, error))?;
            if request.uri().scheme_str() == Some("https") {
                self.tls()?;
            }
            let request =
                reqwest::Request::try_from(request.map(outgoing)).map_err(transport_error)?;
            let response = self.client.execute(request).await;
            let response = http::Response::from(response.map_err(transport_error)?);
            let (mut head, body) = response.into_parts();
            let body = match gzip::take(&mut head.headers) {
                true => Body::from_stream(Gunzip::new(Incoming(body))),
                false => Body::from_stream(Incoming(body)),
            };
            Ok(http::Response::from_parts(head, body))
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        match tokio::runtime::Handle::try_current() {
            Ok(_) => Box::pin(tokio::time::sleep(duration)),
            // Sending says so.
            Err(_) => Box::pin(std::future::pending()),
        }
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// The platform's certificates, and the provider of cryptography that the program chose for all of rustls, or else ring. Where there
/// are no certificates, why, and a configuration that trusts nobody.
fn tls() -> Result<(ClientConfig, Option<rustls::Error>), rustls::Error> {
    let chosen = CryptoProvider::get_default().cloned();
    let provider = chosen.unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()));
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(match builder.clone().with_platform_verifier() {
        Ok(config) => (config.with_no_client_auth(), None),
        Err(error) => {
            let nobody = builder.with_root_certificates(RootCertStore::empty());
            (nobody.with_no_client_auth(), Some(error))
        }
    })
}

fn tls_error(error: rustls::Error) -> TransportError {
    TransportError::new(TransportErrorKind::Tls, error)
}

/// Bytes in memory stay in memory, so that `Content-Length` is sent.
fn outgoing(body: Body) -> reqwest::Body {
    match body.into_bytes() {
        Ok(bytes) => reqwest::Body::from(bytes),
        Err(stream) => reqwest::Body::wrap(Outgoing(Mutex::new(stream))),
    }
}

/// A body of ours as `http-body` wants it. The mutex is never locked: it makes the stream `Sync`.
struct Outgoing(Mutex<Body>);

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match self.0.get_mut() {
            Ok(body) => body
                .poll_chunk(cx)
                .map(|next| next.map(|chunk| chunk.map(Frame::data))),
            Err(poisoned) => Poll::Ready(Some(Err(poisoned.to_string().into()))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

/// A body of `reqwest`'s as ours. Trailers are left out.
struct Incoming(reqwest::Body);

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match std::task::ready!(Pin::new(&mut self.0).poll_frame(cx)) {
                Some(Ok(frame)) => {
                    if let Ok(chunk) = frame.into_data() {
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                }
                Some(Err(error)) => {
                    return Poll::Ready(Some(Err(transport_error(error))));
                }
                None => return Poll::Ready(None),
            }
        }
    }
}
