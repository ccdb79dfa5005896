//! A client without a network.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use client_runtime::http::Response;
use client_runtime::{Body, Transport, TransportFn, v1};

static API: v1::Api =
    v1::Api::new("fuzz-client", "0.1.0").servers(&[v1::ServerTemplate::new("https://host.test")]);

/// A client on a transport.
pub(super) fn client(transport: impl Transport) -> v1::Client {
    let client = v1::ClientBuilder::new(&API).transport(transport).build();
    client.expect("a client")
}

/// A client that answers 204 and keeps the URL of the request.
pub(super) fn recorder() -> (v1::Client, Arc<Mutex<Option<String>>>) {
    let url = Arc::new(Mutex::new(None));
    let log = Arc::clone(&url);
    let transport = TransportFn::new(move |request| {
        *log.lock().expect("a lock") = Some(request.uri().to_string());
        let mut response = Response::new(Body::from(""));
        *response.status_mut() = client_runtime::http::StatusCode::NO_CONTENT;
        Ok(response)
    });
    (client(transport), url)
}

/// What a future gives that waits for nothing.
pub(super) fn now<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the transport answers at once"),
    }
}
