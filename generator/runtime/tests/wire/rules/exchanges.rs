//! What goes out and what comes in, as the table has it.

use client_runtime::serde_json::Value;
use wiremock::Request;

use crate::wire::host::{Host, request_line};
use crate::wire::table::Operation;

/// The request that is written down arrives, and the caller gets what is written down for every documented response.
pub async fn exchanges_are_as_documented<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        for response in &operation.responses {
            host.answer(&response.answer).await;
            (response.verify)(&client).await;
            verify_request(operation, &host.request().await);
        }
    }
}

fn verify_request<C>(operation: &Operation<C>, request: &Request) {
    let (id, expected) = (operation.id, &operation.request);
    assert_eq!(request_line(request), expected.line, "{id}");

    let mut headers = expected.headers.to_vec();
    if operation.reads_json() {
        headers.push(("accept", "application/json"));
    }
    let user_agent = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    headers.push(("user-agent", user_agent));
    if expected.body.is_some() {
        headers.push(("content-type", "application/json"));
    }
    // RFC 9110, 8.6: also of a body that is empty, where the method has a meaning for one.
    let length = request.body.len().to_string();
    let (method, _) = expected.line.split_once(' ').expect("a method");
    if expected.body.is_some() || ["POST", "PUT", "PATCH"].contains(&method) {
        headers.push(("content-length", &length));
    }
    headers.sort_unstable();
    assert_eq!(meaningful_headers(request), headers, "{id}");

    let body =
        (!request.body.is_empty()).then(|| request.body_json::<Value>().expect("the body is JSON"));
    assert_eq!(body, expected.body, "{id}");
}

/// The headers but those that HTTP itself needs, sorted.
fn meaningful_headers(request: &Request) -> Vec<(&str, &str)> {
    let of_http = ["host", "accept-encoding"];
    let headers = request
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().expect("the header is text")));
    let says_something =
        |header: &(&str, &str)| !of_http.contains(&header.0) && *header != ("accept", "*/*");
    let mut headers = headers.filter(says_something).collect::<Vec<_>>();
    headers.sort_unstable();
    headers
}
