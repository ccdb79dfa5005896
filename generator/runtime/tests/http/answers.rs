//! Transports that answer by themselves and remember what they were asked.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use client_runtime::http::{HeaderMap, Method, Request, Response, StatusCode};
use client_runtime::{Body, BoxFuture, Transport, TransportError, TransportFn};

use crate::specimen::{Client, ClientBuilder};

/// A request as it reached a transport.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Asked {
    pub(crate) fn of(request: &Request<Body>) -> Self {
        Self {
            method: request.method().clone(),
            url: request.uri().to_string(),
            headers: request.headers().clone(),
            body: request
                .body()
                .as_bytes()
                .expect("a body in memory")
                .to_vec(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("text"))
    }

    /// What follows the host.
    pub(crate) fn target(&self) -> &str {
        let host = self.url.find("://").expect("a scheme") + 3;
        let path = self.url[host..].find('/').expect("a path");
        &self.url[host + path..]
    }
}

/// What a transport was asked, in order.
pub(crate) type Log = Arc<Mutex<Vec<Asked>>>;

/// A response with a status, headers and a body.
pub(crate) fn response(
    status: u16,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for (name, value) in headers {
        let name: client_runtime::http::HeaderName = name.parse().expect("a name");
        response
            .headers_mut()
            .append(name, value.parse().expect("a value"));
    }
    response
}

/// A response of JSON.
pub(crate) fn json(status: u16, body: &'static str) -> Response<Body> {
    response(status, &[("content-type", "application/json")], body)
}

/// A builder whose requests are answered by `answer`, which is given the number of those before.
pub(crate) fn builder<F>(answer: F) -> (ClientBuilder, Log)
where
    F: Fn(usize, &Asked) -> Response<Body> + Send + Sync + 'static,
{
    let log = Log::default();
    let transport = TransportFn::new({
        let log = Arc::clone(&log);
        move |request| {
            let asked = Asked::of(&request);
            let mut log = log.lock().expect("a lock");
            log.push(asked.clone());
            Ok(answer(log.len() - 1, &asked))
        }
    });
    (
        Client::builder()
            .base_url("https://host.test/base")
            .tables_base_url("https://tables.specimen.test/api/v1")
            .transport(transport),
        log,
    )
}

/// A client with a credential and the client-level parameter, whose requests all get the same answer.
pub(crate) fn client(
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
) -> (Client, Log) {
    let (builder, log) = builder(move |_, _| response(status, headers, body));
    (
        builder
            .backend_api_key("secret-key")
            .softr_domain("acme.test")
            .build()
            .expect("a client"),
        log,
    )
}

pub(crate) fn asked(log: &Log) -> Vec<Asked> {
    log.lock().expect("a lock").clone()
}

pub(crate) fn only(log: &Log) -> Asked {
    let asked = asked(log);
    assert_eq!(asked.len(), 1, "requests: {asked:?}");
    asked.into_iter().next().expect("a request")
}

/// A transport that hangs: before the head, or within the body. Its clock rings at once, and remembers for how long it was set.
pub(crate) struct Hangs {
    pub(crate) in_body: bool,
    pub(crate) status: u16,
    pub(crate) slept: Arc<Mutex<Vec<Duration>>>,
}

impl Transport for Hangs {
    fn send(
        &self,
        _request: Request<Body>,
    ) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        if self.in_body {
            let answer = response(
                self.status,
                &[("retry-after", "7")],
                Body::from_stream(Never),
            );
            Box::pin(std::future::ready(Ok(answer)))
        } else {
            Box::pin(std::future::pending())
        }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.slept.lock().expect("a lock").push(duration);
        Box::pin(std::future::ready(()))
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }
}

/// A stream that never goes on.
struct Never;

impl futures_core::Stream for Never {
    type Item = Result<client_runtime::bytes::Bytes, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Pending
    }
}
