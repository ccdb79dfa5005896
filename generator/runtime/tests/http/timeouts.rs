//! Time that runs out.

use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use client_runtime::{Error, TransportError, TransportErrorKind, TransportFn};

use crate::answers::Hangs;
use crate::specimen::{Client, ClientBuilder};

type Slept = Arc<Mutex<Vec<Duration>>>;

fn hanging(in_body: bool) -> (ClientBuilder, Slept) {
    let slept = Slept::default();
    let transport = Hangs {
        in_body,
        status: 200,
        slept: Arc::clone(&slept),
    };
    (
        Client::builder()
            .base_url("https://host.test")
            .transport(transport),
        slept,
    )
}

#[tokio::test]
async fn sixty_seconds_for_the_head_and_the_body() {
    for in_body in [false, true] {
        let (builder, slept) = hanging(in_body);
        let client = builder.build().expect("a client");
        let error = client
            .users()
            .query_users()
            .send()
            .await
            .expect_err("an error");
        assert!(error.is_timeout() && error.is_retryable());
        assert_eq!(
            error.to_string(),
            "GET /users/query at https://host.test: no complete response after 60s"
        );
        assert_eq!(*slept.lock().expect("a lock"), [Duration::from_secs(60)]);
    }
}

#[tokio::test]
async fn the_client_s_timeout_and_the_call_s() {
    let (builder, slept) = hanging(false);
    let client = builder
        .timeout(Duration::from_secs(5))
        .build()
        .expect("a client");
    let users = client.users();
    assert!(
        users
            .query_users()
            .send()
            .await
            .is_err_and(|error| error.is_timeout())
    );
    assert!(
        users
            .query_users()
            .timeout(Duration::from_millis(20))
            .send()
            .await
            .is_err_and(|error| error.is_timeout())
    );
    assert_eq!(
        *slept.lock().expect("a lock"),
        [Duration::from_secs(5), Duration::from_millis(20)]
    );
}

#[tokio::test]
async fn for_as_long_as_it_takes() {
    let (builder, slept) = hanging(false);
    let client = builder.timeout(Duration::MAX).build().expect("a client");
    let mut call = pin!(client.users().query_users().send().into_future());
    let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    assert!(polled.is_pending() && slept.lock().expect("a lock").is_empty());
}

#[tokio::test]
async fn a_connection_that_takes_too_long() {
    let transport = TransportFn::new(|_| {
        Err(TransportError::new(
            TransportErrorKind::ConnectTimeout,
            "slow",
        ))
    });
    let client = Client::builder()
        .base_url("https://host.test")
        .transport(transport)
        .build()
        .expect("a client");
    let error = client
        .users()
        .query_users()
        .send()
        .await
        .expect_err("an error");
    assert_eq!(
        error.to_string(),
        "GET /users/query at https://host.test: no connection in time"
    );
    let Error::Timeout(error) = error else {
        panic!("{error:?}")
    };
    assert!(error.is_connect());
}
