//! `Retry-After` in its forms.

use std::time::{Duration, SystemTime};

use client_runtime::http::{Request, Response};
use client_runtime::{Body, BoxFuture, Transport, TransportError};

use crate::answers;
use crate::specimen::Client;

/// Answers 429 with a header, on Sunday, 6 November 1994, 08:49:37 GMT.
struct In1994(&'static str);

impl Transport for In1994 {
    fn send(
        &self,
        _request: Request<Body>,
    ) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        Box::pin(std::future::ready(Ok(answers::response(
            429,
            &[("retry-after", self.0)],
            "",
        ))))
    }

    fn sleep(&self, _duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::pending())
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777)
    }
}

async fn seconds(header: &'static str) -> Option<u64> {
    let client = Client::builder()
        .base_url("https://host.test")
        .transport(In1994(header))
        .build()
        .expect("a client");
    let error = client
        .users()
        .query_users()
        .send()
        .await
        .expect_err("an error");
    error.retry_after().map(|wait| wait.as_secs())
}

#[tokio::test]
async fn seconds_and_dates() {
    for (header, expected) in [
        ("120", Some(120)),
        ("0", Some(0)),
        (" 7 ", Some(7)),
        ("99999999999999999999", Some(3_153_600_000)),
        // RFC 9110, 5.6.7: the form to write, and the two to read.
        ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
        ("Sunday, 06-Nov-94 08:50:37 GMT", Some(60)),
        ("Sun Nov  6 08:50:37 1994", Some(60)),
        ("Mon, 07 Nov 1994 08:49:37 GMT", Some(86_400)),
        // A date that has passed.
        ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
        ("Thursday, 01-Jan-70 00:00:00 GMT", Some(0)),
        // A year that is more than 50 years ahead is in the past; this one is not.
        ("Friday, 06-Nov-43 08:49:37 GMT", Some(1_546_300_800)),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("soon", None),
        ("Sun, 32 Nov 1994 08:49:37 GMT", None),
    ] {
        assert_eq!(seconds(header).await, expected, "{header}");
    }
}
