//! How much of a body is taken.

use std::future::{pending, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use client_runtime::bytes::Bytes;
use client_runtime::http::{Request, Response, StatusCode};
use client_runtime::{
    Body, BoxFuture, Error, Transport, TransportError, TransportErrorKind, TransportFn,
    UndocumentedError, v1,
};
use futures_core::Stream;

use crate::answers;
use crate::specimen::{Client, ClientBuilder, CreateUserError, User};

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
    assert!(error.body().is_none() && error.headers().is_none());
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
        let builder = builder.backend_api_key("key").softr_domain("acme.test");
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
    let users = client(StatusCode::BAD_GATEWAY).users();
    let Err(Error::Api(error)) = users.create_user(User::new("ann")).send().await else {
        panic!("no API error")
    };
    assert_eq!(error.error(), &CreateUserError::Server(None));
    let fault = error.decode_error().expect("a fault").to_string();
    assert!(fault.contains("the connection broke"), "{fault}");
}

/// Ten strings that may be left out: `{}` becomes 240 bytes.
#[derive(Clone)]
struct Wide {
    a: Option<String>,
    b: Option<String>,
    c: Option<String>,
    d: Option<String>,
    e: Option<String>,
    f: Option<String>,
    g: Option<String>,
    h: Option<String>,
    i: Option<String>,
    j: Option<String>,
}
v1::record! { Wide {
    optional a = "a", optional b = "b", optional c = "c", optional d = "d", optional e = "e",
    optional f = "f", optional g = "g", optional h = "h", optional i = "i", optional j = "j",
} }

static WIDE: v1::Operation = v1::Operation::get("wide", "/wide");

type Wides = v1::One<v1::Json<Vec<Wide>>>;

#[tokio::test]
async fn values_may_be_eight_times_as_large_as_a_body() {
    for (body, limit, is_taken) in [
        ("[{},{},{}]".to_owned(), 100, true),
        (format!("[{}{{}}]", "{},".repeat(300)), 1000, false),
        (format!("[{}{{}}]", "{},".repeat(30)), 1000, true),
        (format!("[{{\"a\":\"{}\"}}]", "x".repeat(900)), 1000, true),
    ] {
        let sent = body.clone();
        let (builder, _) = answers::builder(move |_, _| {
            answers::response(200, &[("x-request-id", "7")], sent.clone())
        });
        let client = builder.max_response_bytes(limit).build().expect("a client");
        let call = client.call(&WIDE).send::<Wides, UndocumentedError>();
        match call.await {
            Ok(_) => assert!(is_taken),
            Err(Error::Limit(error)) => {
                assert!(!is_taken);
                assert_eq!(error.limit(), 8000);
                // It took effect, and what came is there.
                assert_eq!(error.body().expect("a body"), body.as_bytes());
                assert_eq!(error.headers().expect("headers")["x-request-id"], "7");
                assert!(
                    error.to_string().contains("values of more than 8000 bytes"),
                    "{error}"
                );
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

macro_rules! small {
    ($($branch:ident)*) => {$(
        #[derive(Clone)]
        struct $branch {
            it: Option<bool>,
        }
        v1::record! { $branch { optional it = "it", } }
    )*};
}
small! { A B C D E F }

#[derive(Clone, PartialEq)]
enum Either {
    A(A),
    B(B),
    C(C),
    D(D),
    E(E),
    F(F),
    List(Vec<Either>),
    Unknown(client_runtime::serde_json::Value),
}
v1::union! { Either { A(A), B(B), C(C), D(D), E(E), F(F), List(Vec<Either>), } }

/// What is known of the branches of each value is no value, but takes memory as well: for as long as the values around it are read.
#[tokio::test]
async fn so_may_what_is_known_of_unions() {
    type Tried<T> = v1::One<v1::Json<T>>;
    let body = format!("[{}{{\"new\":1}}]", "{\"new\":1},".repeat(30));
    let (builder, _) = answers::builder(move |_, _| answers::response(200, &[], body.clone()));
    let client = builder.max_response_bytes(1000).build().expect("a client");
    let at_once = client
        .call(&WIDE)
        .send::<Tried<Either>, UndocumentedError>();
    assert!(matches!(at_once.await, Err(Error::Limit(_))));
    let one_by_one = client
        .call(&WIDE)
        .send::<Tried<Vec<Either>>, UndocumentedError>();
    assert_eq!(one_by_one.await.expect("items").len(), 31);
}

/// A transport whose clock goes on by a second each time somebody looks at it.
struct Hurried(AtomicU64);

impl Transport for Hurried {
    fn send(&self, _: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        let body = format!("[{}{{}}]", "{},".repeat(100_000));
        Box::pin(ready(Ok(answers::response(200, &[], body))))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

#[tokio::test]
async fn decoding_ends_in_time() {
    for (seconds, is_late) in [(30, true), (30_000, false)] {
        let transport = Hurried(AtomicU64::new(0));
        let builder = Client::builder()
            .base_url("https://host.test")
            .transport(transport);
        let builder = builder.timeout(Duration::from_secs(seconds));
        let client = builder.build().expect("a client");
        let result = client.call(&WIDE).send::<Wides, UndocumentedError>().await;
        match result {
            Ok(_) => assert!(!is_late),
            Err(error) => {
                assert!(is_late && error.is_timeout() && !error.is_retryable());
                assert_eq!(error.status(), Some(StatusCode::OK));
                let text = error.to_string();
                assert!(text.ends_with(": 200 OK, not decoded after 30s"), "{text}");
                let Error::Timeout(error) = error else {
                    panic!("{error:?}")
                };
                assert_eq!(error.body().expect("a body").len(), 300_004);
                assert!(error.headers().is_some() && !error.is_connect());
            }
        }
    }
}

/// Answers with a part of a body, which then stalls. Its clock rings as soon as nothing comes any more.
struct Stalls(u16);

/// A part of a body, and nothing after it.
struct Part(Option<Bytes>);

impl Stream for Part {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0
            .take()
            .map_or(Poll::Pending, |part| Poll::Ready(Some(Ok(part))))
    }
}

impl Transport for Stalls {
    fn send(&self, _: Request<Body>) -> BoxFuture<'_, Result<Response<Body>, TransportError>> {
        let part = Bytes::from_static(br#"{"message":"no"#);
        let headers = [
            ("content-type", "application/json"),
            ("retry-after", "7"),
            ("x-request-id", "7"),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
        ];
        let body = Body::from_stream(Part(Some(part)));
        Box::pin(ready(Ok(answers::response(self.0, &headers, body))))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(ready(()))
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }
}

#[tokio::test]
async fn what_came_of_an_error_is_kept_when_it_stalls() {
    let call = |status| {
        let builder = Client::builder().base_url("https://host.test");
        let builder = builder.transport(Stalls(status)).backend_api_key("key");
        let client = builder.softr_domain("acme.test").build().expect("a client");
        client.users().create_user(User::new("ann"))
    };
    for (status, expected) in [
        (400, CreateUserError::BadRequest(None)),
        (401, CreateUserError::Unauthorized(client_runtime::Empty)),
        (429, CreateUserError::Default(None)),
        (500, CreateUserError::Server(None)),
    ] {
        let error = call(status).send().await.expect_err("an error");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert!(!error.is_timeout());
        let Error::Api(error) = error else {
            panic!("{error:?}")
        };
        assert_eq!(
            (error.status().as_u16(), error.error()),
            (status, &expected)
        );
        assert_eq!(error.body().as_ref(), br#"{"message":"no"#);
        assert!(error.is_truncated() && error.headers().len() == 5);
        assert_eq!(error.headers()["x-request-id"], "7");
        assert_eq!(error.headers().get_all("set-cookie").iter().count(), 2);
        let fault = error.decode_error().map(ToString::to_string);
        // Nothing is documented for the body of a 401.
        assert_eq!(fault.is_none(), status == 401);
        assert!(
            fault.iter().all(|fault| {
                fault.starts_with(&format!("POST /api/backend/v1/user/: {status} "))
                    && fault.ends_with(
                        ", 14 bytes of application/json: the time of the call ended within the body",
                    )
            }),
            "{fault:?}"
        );
    }
    // A success is not there before all of it is.
    let error = call(200).send().await.expect_err("an error");
    assert!(error.is_timeout() && error.is_retryable() && error.status().is_none());
}
