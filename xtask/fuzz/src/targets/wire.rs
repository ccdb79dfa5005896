//! A client without a network.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use client_runtime::http::header::CONTENT_TYPE;
use client_runtime::http::{Response, StatusCode};
use client_runtime::{Body, Transport, TransportFn, v1};

static API: v1::Api =
    v1::Api::new("fuzz-client", "0.1.0").servers(&[v1::ServerTemplate::new("https://host.test")]);

/// A client on a transport.
pub(super) fn client(transport: impl Transport) -> v1::Client {
    let client = v1::ClientBuilder::new(&API).transport(transport).build();
    client.expect("a client")
}

/// A request as it was sent.
pub(super) struct Asked {
    pub(super) url: String,
    pub(super) content_type: String,
    pub(super) body: Vec<u8>,
}

/// A client whose server answers 204, and the last request.
pub(super) fn recorder() -> (v1::Client, Arc<Mutex<Option<Asked>>>) {
    let last = Arc::new(Mutex::new(None));
    let log = Arc::clone(&last);
    let transport = TransportFn::new(move |request| {
        let content_type = request
            .headers()
            .get(CONTENT_TYPE)
            .map(|value| value.as_bytes().to_vec());
        *log.lock().expect("a lock") = Some(Asked {
            url: request.uri().to_string(),
            content_type: String::from_utf8(content_type.unwrap_or_default()).expect("UTF-8"),
            body: request
                .body()
                .as_bytes()
                .expect("a body in memory")
                .to_vec(),
        });
        let mut response = Response::new(Body::from(""));
        *response.status_mut() = StatusCode::NO_CONTENT;
        Ok(response)
    });
    (client(transport), last)
}

/// What a future gives that waits for nothing.
pub(super) fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the transport answers at once"),
    }
}
