//! How much of a body is taken.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};

use client_runtime::bytes::Bytes;
use client_runtime::http::{Response, StatusCode};
use client_runtime::{Body, Error, TransportErrorKind, TransportFn};
use futures_core::Stream;

use crate::answers;
use crate::specimen::{Client, ClientBuilder};

/// Chunks of 1 KiB, `left` of them; how many were taken is counted.
struct Chunks {
    left: usize,
    taken: Arc<AtomicUsize>,
}

impl Stream for Chunks {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.taken.fetch_add(1, Ordering::SeqCst);
        Poll::Ready(Some(Ok(Bytes::from_static(&[b'x'; 1024]))))
    }
}

fn streaming(status: u16, kibibytes: usize) -> (ClientBuilder, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let transport = TransportFn::new({
        let taken = Arc::clone(&taken);
        move |_| {
            let body = Body::from_stream(Chunks {
                left: kibibytes,
                taken: Arc::clone(&taken),
            });
            let mut response = Response::new(body);
            *response.status_mut() = status.try_into().expect("a status");
            Ok(response)
        }
    });
    (
        Client::builder()
            .base_url("https://host.test")
            .transport(transport),
        taken,
    )
}

#[tokio::test]
async fn sixty_four_mebibytes() {
    let (builder, _) = streaming(200, 64 * 1024);
    let client = builder.build().expect("a client");
    assert_eq!(
        client.users().photo().send().await.expect("bytes").len(),
        64 << 20
    );

    let (builder, taken) = streaming(200, 1 << 20);
    let client = builder.build().expect("a client");
    let error = client.users().photo().send().await.expect_err("an error");
    assert_eq!(taken.load(Ordering::SeqCst), 64 * 1024 + 1);
    assert!(!error.is_retryable());
    let Error::Limit(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!((error.limit(), error.status().as_u16()), (64 << 20, 200));
}

#[tokio::test]
async fn less_where_less_is_asked_for() {
    for (kibibytes, fits) in [(2, true), (3, false)] {
        let (builder, _) = streaming(200, kibibytes);
        let client = builder.max_response_bytes(2048).build().expect("a client");
        assert_eq!(client.users().photo().send().await.is_ok(), fits);
    }
    // A body that comes in one piece has no other limit.
    let (builder, _) = answers::builder(|_, _| answers::response(200, &[], "12345"));
    let client = builder.max_response_bytes(4).build().expect("a client");
    assert!(matches!(
        client.users().photo().send().await,
        Err(Error::Limit(_))
    ));
}

#[tokio::test]
async fn sixty_four_kibibytes_of_an_error() {
    for (kibibytes, truncated) in [(64, false), (65, true), (1 << 20, true)] {
        let (builder, taken) = streaming(500, kibibytes);
        let client = builder.build().expect("a client");
        let Err(Error::Api(error)) = client.users().photo().send().await else {
            panic!("no API error")
        };
        assert_eq!(
            (error.body().len(), error.is_truncated()),
            (64 << 10, truncated)
        );
        assert_eq!(
            error.to_string().contains("truncated"),
            truncated,
            "{error}"
        );
        assert!(taken.load(Ordering::SeqCst) <= 65);
    }
}

/// One byte, and an error.
struct Broken(bool);

impl Stream for Broken {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let first = !std::mem::replace(&mut self.0, true);
        Poll::Ready(Some(if first {
            Ok(Bytes::from_static(b"{"))
        } else {
            Err(std::io::Error::other("reset"))
        }))
    }
}

#[tokio::test]
async fn a_body_that_breaks() {
    let client = |status| {
        let (builder, _) = answers::builder(move |_, _| {
            let mut response = Response::new(Body::from_stream(Broken(false)));
            *response.status_mut() = status;
            response
        });
        builder.build().expect("a client")
    };
    let error = client(StatusCode::OK)
        .users()
        .photo()
        .send()
        .await
        .expect_err("an error");
    assert!(error.is_retryable());
    assert_eq!(
        error.to_string(),
        "GET /photo at https://host.test: the connection broke within the response"
    );
    let Error::Transport(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.kind(), TransportErrorKind::Body);
    assert!(format!("{error:?}").contains("reset"));

    // An error's status matters more than the rest of its body.
    let error = client(StatusCode::BAD_GATEWAY)
        .users()
        .photo()
        .send()
        .await
        .expect_err("an error");
    let Error::Api(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(
        (
            error.status().as_u16(),
            error.body().as_ref(),
            error.is_truncated()
        ),
        (502, &b"{"[..], true)
    );
}
