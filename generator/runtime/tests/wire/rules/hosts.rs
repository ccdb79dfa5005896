//! Where requests go.

use std::sync::mpsc::{Receiver, channel};

use client_runtime::{Body, TransportError, TransportFn, http};

use crate::wire::table::Operation;

/// Without another base URL, an operation goes to the host that the document names for it.
///
/// `host` says which, given the `operationId`. Nothing is sent: the client's transport only looks at the request.
pub async fn hosts_are_the_documents<C>(
    table: &[Operation<C>],
    client: impl FnOnce(LookingTransport) -> C,
    host: impl Fn(&str) -> &'static str,
) {
    let (seen, transport) = looking_transport();
    let client = client(transport);
    for operation in table {
        let failure = (operation.call)(&client).await.failure();
        assert_eq!(failure.status, Some(418), "{}", operation.id);
        let (method, path_and_query) = operation
            .request
            .line
            .split_once(' ')
            .expect("a method and a path");
        let expected = format!("{method} {}{path_and_query}", host(operation.id));
        assert_eq!(
            seen.try_recv().expect("a request was made"),
            expected,
            "{}",
            operation.id
        );
    }
}

/// A transport that looks at requests, and sends none of them.
pub type LookingTransport = TransportFn<
    Box<dyn Fn(http::Request<Body>) -> Result<http::Response<Body>, TransportError> + Send + Sync>,
>;

/// A transport that sends nothing, answers 418, and tells methods and whole URLs.
pub fn looking_transport() -> (Receiver<String>, LookingTransport) {
    let (tell, seen) = channel();
    let transport = TransportFn::new(Box::new(move |request: http::Request<Body>| {
        tell.send(format!("{} {}", request.method(), request.uri()))
            .expect("the test listens");
        let mut response = http::Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        Ok(response)
    }) as Box<_>);
    (seen, transport)
}
