//! Headers of responses.

use std::time::{Duration, Instant, SystemTime};

use client_runtime::http::header::{CONTENT_TYPE, RETRY_AFTER};
use client_runtime::http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use client_runtime::serde_json::Value;
use client_runtime::{Body, BoxFuture, Error, Transport, TransportError, UndocumentedError, v1};

use super::wire;

/// Gives one response, at one time.
struct Reply {
    status: StatusCode,
    header: (HeaderName, HeaderValue),
    body: Vec<u8>,
    now: SystemTime,
}

impl Transport for Reply {
    fn send(
        &self,
        _request: Request<Body>,
    ) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        let (name, value) = self.header.clone();
        response.headers_mut().insert(name, value);
        Box::pin(std::future::ready(Ok(response)))
    }

    fn sleep(&self, _duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::pending())
    }

    fn now(&self) -> SystemTime {
        self.now
    }
}

static TEXT: v1::Operation = v1::Operation::get("text", "/x").accept("text/plain, text/csv");
static ANY: v1::Operation = v1::Operation::get("any", "/x");

/// The input is a header: the wait that it asks for can be added to any time of a machine's.
pub(crate) fn retry_after(input: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(input) else {
        return;
    };
    for seconds in [0, 784_111_777, 4_102_444_800] {
        let client = wire::client(Reply {
            status: StatusCode::TOO_MANY_REQUESTS,
            header: (RETRY_AFTER, value.clone()),
            body: Vec::new(),
            now: SystemTime::UNIX_EPOCH + Duration::from_secs(seconds),
        });
        let sent = wire::now(client.call(&ANY).send::<v1::NoContent, UndocumentedError>());
        let error = sent.expect_err("429 is no success");
        if let Some(wait) = error.retry_after() {
            assert!(Instant::now().checked_add(wait).is_some(), "{wait:?}");
            assert!(SystemTime::now().checked_add(wait).is_some(), "{wait:?}");
        }
    }
}

/// The input is a header and, behind a line end, a body: names of media types have no case, no page is taken for what was
/// promised, and what is said of a fault is one line.
pub(crate) fn content_type(input: &[u8]) {
    let at = input
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(input.len());
    let (header, body) = input.split_at(at);
    let mut outcomes = Vec::new();
    for header in [
        header.to_vec(),
        header.to_ascii_uppercase(),
        header.to_ascii_lowercase(),
    ] {
        let Ok(value) = HeaderValue::from_bytes(&header) else {
            return;
        };
        let client = wire::client(Reply {
            status: StatusCode::OK,
            header: (CONTENT_TYPE, value),
            body: body.strip_prefix(b"\n").unwrap_or(body).to_vec(),
            now: SystemTime::UNIX_EPOCH,
        });
        outcomes.push([
            taken(wire::now(
                client
                    .call(&ANY)
                    .send::<v1::One<v1::Json<Value>>, UndocumentedError>(),
            )),
            taken(wire::now(
                client
                    .call(&TEXT)
                    .send::<v1::One<v1::Text>, UndocumentedError>(),
            )),
            taken(wire::now(
                client
                    .call(&TEXT)
                    .send::<v1::One<v1::Raw>, UndocumentedError>(),
            )),
            taken(wire::now(
                client.call(&ANY).send::<v1::NoContent, UndocumentedError>(),
            )),
        ]);
    }
    assert!(
        outcomes.windows(2).all(|pair| pair[0] == pair[1]),
        "{outcomes:?}"
    );
    let lower = String::from_utf8_lossy(header).to_ascii_lowercase();
    let essence = lower.split(';').next().unwrap_or_default().trim();
    if ["text/html", "application/xhtml+xml"].contains(&essence) && body.len() > 1 {
        assert_eq!(outcomes[0], [false; 4], "a page is no success");
    }
}

fn taken<T>(sent: Result<T, Error<UndocumentedError>>) -> bool {
    if let Err(error) = &sent {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(char::is_control), "{shown:?}");
    }
    sent.is_ok()
}
