//! The default transport against a server on this machine.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc;
use std::time::Duration;

use client_runtime::bytes::Bytes;
use client_runtime::{Error, TransportErrorKind};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::specimen::{Client, ClientBuilder, User};

fn builder(server: &MockServer) -> ClientBuilder {
    Client::builder()
        .base_url(format!("{}/base", server.uri()))
        .backend_api_key("key")
        .softr_domain("acme.test")
}

async fn answering(response: ResponseTemplate) -> (MockServer, Client) {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any())
        .respond_with(response)
        .mount(&server)
        .await;
    let client = builder(&server).build().expect("a client");
    (server, client)
}

/// A server that sends bytes as they are, once, and closes the connection.
fn raw(response: &'static [u8]) -> String {
    let (url, end) = open(response);
    drop(end);
    url
}

/// A server that sends bytes as they are, once, and keeps the connection open until its other part is dropped.
fn open(response: &'static [u8]) -> (String, mpsc::Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (end, ended) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut request = [0; 4096];
        let _ = stream.read(&mut request);
        let _ = stream.write_all(response);
        let _ = ended.recv();
    });
    (format!("http://{address}"), end)
}

#[tokio::test]
async fn there_and_back() {
    let (server, client) = answering(
        ResponseTemplate::new(201)
            .set_body_json(client_runtime::serde_json::json!({"email": "ann"})),
    )
    .await;
    let user = client
        .users()
        .create_user(User::new("ann"))
        .send()
        .await
        .expect("a user");
    assert_eq!(user, User::new("ann"));
    client
        .users()
        .delete_user("a+b/c%d@é")
        .send()
        .await
        .expect("nothing");
    let requests = server.received_requests().await.expect("requests");
    assert_eq!(
        (requests[0].method.as_str(), requests[0].url.path()),
        ("POST", "/base/api/backend/v1/user/")
    );
    assert_eq!(requests[0].body, br#"{"email":"ann"}"#);
    for (name, value) in [
        ("authorization", "Bearer key"),
        ("content-type", "application/json"),
        ("content-length", "15"),
        ("accept-encoding", "gzip"),
        ("softr-domain", "acme.test"),
    ] {
        assert_eq!(
            requests[0]
                .headers
                .get(name)
                .and_then(|value| value.to_str().ok()),
            Some(value),
            "{name}"
        );
    }
    assert_eq!(requests[1].url.path(), "/base/users/a%2Bb%2Fc%25d%40%C3%A9");
    assert!(
        requests[1].body.is_empty() && requests[1].headers.get("content-length").is_none(),
        "{:?}",
        requests[1].headers
    );
}

#[tokio::test]
async fn redirects_are_followed_by_the_runtime_alone() {
    let server = MockServer::start().await;
    let moved = ResponseTemplate::new(307).insert_header("location", "/elsewhere");
    Mock::given(path("/base/api/backend/v1/user/"))
        .respond_with(moved)
        .mount(&server)
        .await;
    let user = ResponseTemplate::new(200).set_body_string(r#"{"email":"ann"}"#);
    Mock::given(method("POST"))
        .and(path("/elsewhere"))
        .respond_with(user)
        .mount(&server)
        .await;
    let client = builder(&server).build().expect("a client");
    client
        .users()
        .create_user(User::new("ann"))
        .send()
        .await
        .expect("a user");
    let requests = server.received_requests().await.expect("requests");
    assert_eq!(
        (
            requests[1].body.as_slice(),
            requests[1].headers["authorization"].as_bytes()
        ),
        (&requests[0].body[..], &b"Bearer key"[..])
    );

    let other = MockServer::start().await;
    let (_server, client) =
        answering(ResponseTemplate::new(302).insert_header("location", other.uri())).await;
    let error = client
        .users()
        .fetch_user("ann")
        .send()
        .await
        .expect_err("an error");
    assert!(matches!(error, Error::Redirect(_)), "{error}");
    assert!(
        other
            .received_requests()
            .await
            .expect("requests")
            .is_empty()
    );
}

/// 2 MiB of zeros in 2 KiB: what is counted is what comes out.
#[tokio::test]
async fn gzip_is_undone_and_counted_by_what_comes_out() {
    const GZIP: &[u8] = include_bytes!("zeros.gz");
    let response = ResponseTemplate::new(200)
        .insert_header("content-encoding", "gzip")
        .set_body_bytes(GZIP);
    let (server, client) = answering(response).await;
    let response = client
        .users()
        .photo()
        .send_with_response()
        .await
        .expect("bytes");
    assert_eq!(response.headers().get("content-encoding"), None);
    assert_eq!(response.into_inner(), Bytes::from(vec![0; 2 << 20]));
    let small = builder(&server)
        .max_response_bytes(1 << 20)
        .build()
        .expect("a client");
    assert!(matches!(
        small.users().photo().send().await,
        Err(Error::Limit(_))
    ));
}

/// The clock is tokio's own: it goes on at once when there is nothing to do but wait.
#[tokio::test(start_paused = true)]
async fn no_answer_in_time() {
    for response in [&b""[..], b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nabc"] {
        let (url, _open) = open(response);
        let client = Client::builder().base_url(url).build().expect("a client");
        let error = client
            .users()
            .photo()
            .timeout(Duration::from_secs(5))
            .send()
            .await
            .expect_err("an error");
        assert!(error.is_timeout(), "{error}");
    }
}

#[tokio::test]
async fn nobody_there() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let client = Client::builder()
        .base_url(format!("http://{address}"))
        .query_key("hush")
        .build()
        .expect("a client");
    let error = client
        .users()
        .delete_user("hush")
        .send()
        .await
        .expect_err("an error");
    assert!(
        error.is_retryable() && !format!("{error:?} {error:#?}").contains("hush"),
        "{error:?}"
    );
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
        source = error.source();
    }
    let Error::Transport(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}

#[tokio::test]
async fn a_server_that_speaks_no_tls() {
    let url = raw(b"HTTP/1.1 200 OK\r\n\r\n").replace("http:", "https:");
    let client = Client::builder().base_url(url).build().expect("a client");
    let Err(Error::Transport(error)) = client.users().photo().send().await else {
        panic!("no transport error")
    };
    assert_eq!(error.kind(), TransportErrorKind::PlainHttp);
    let text = error.to_string();
    assert!(
        text.ends_with(": the server speaks no TLS: give the client's builder a base URL that begins with `http://`"),
        "{text}"
    );
    assert!(!Error::Transport::<client_runtime::Untyped>(error).is_retryable());
}

#[tokio::test]
async fn connections_that_break() {
    for (response, kind) in [
        (&b""[..], TransportErrorKind::Request),
        (b"HTTP/1.1 2", TransportErrorKind::Request),
        (b"no HTTP at all\r\n\r\n", TransportErrorKind::Protocol),
        (
            b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nabc",
            TransportErrorKind::Body,
        ),
        (
            b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc",
            TransportErrorKind::Body,
        ),
    ] {
        let client = Client::builder()
            .base_url(raw(response))
            .query_key("hush")
            .build()
            .expect("a client");
        let error = client
            .users()
            .delete_user("hush")
            .send()
            .await
            .expect_err("an error");
        assert!(!format!("{error:?}").contains("hush"), "{error:?}");
        let mut source = std::error::Error::source(&error);
        while let Some(error) = source {
            assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
            source = error.source();
        }
        let Error::Transport(error) = error else {
            panic!("{error:?}")
        };
        assert_eq!(error.kind(), kind, "{error:?}");
    }
}

/// The status and the headers of an error whose body cannot be decompressed.
#[tokio::test]
async fn an_error_that_cannot_be_decompressed() {
    let url = raw(
        b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 7\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc",
    );
    let builder = Client::builder().base_url(url).softr_domain("acme.test");
    let client = builder.backend_api_key("key").build().expect("a client");
    let call = client.users().create_user(User::new("ann"));
    let Err(Error::Api(error)) = call.send().await else {
        panic!("no API error")
    };
    assert_eq!(error.status().as_u16(), 503);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(error.is_truncated());
    let fault = error.decode_error().expect("a fault").to_string();
    assert!(fault.contains("broke within the body"), "{fault}");
}

#[tokio::test]
async fn clones_share_a_transport() {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any())
        .respond_with(ResponseTemplate::new(204))
        .mount(&server)
        .await;
    let transport = client_runtime::ReqwestTransport::new().expect("a transport");
    for _ in 0..2 {
        let client = builder(&server)
            .transport(transport.clone())
            .build()
            .expect("a client");
        client
            .users()
            .delete_user("ann")
            .send()
            .await
            .expect("nothing");
    }
    assert_eq!(server.received_requests().await.expect("requests").len(), 2);
}

/// `{"email":"ann"}` as gzip.
const COMPRESSED: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xab\x56\x4a\xcd\x4d\xcc\xcc\x51\xb2\x52\x4a\xcc\xcb\x53\xaa\x05\x00\xd5\x9b\x6f\xc9\x0f\x00\x00\x00";

#[tokio::test]
async fn gzip_by_all_of_its_names() {
    for encoding in ["gzip", "GZIP", "x-gzip", "X-Gzip"] {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: {encoding}\r\ncontent-length: {}\r\n\r\n",
            COMPRESSED.len()
        );
        for (body, is_whole) in [(COMPRESSED, true), (&COMPRESSED[..20], false)] {
            let answer = Vec::leak([head.as_bytes(), body].concat());
            let client = Client::builder()
                .base_url(raw(answer))
                .query_key("key")
                .backend_api_key("key")
                .build()
                .expect("a client");
            let result = client.users().fetch_user("ann").send().await;
            assert_eq!(result.is_ok(), is_whole, "{encoding}: {result:?}");
        }
    }
}

/// Where the machine has no certificates, `http` works, and what needs TLS says why there is none. In a process of its own, which
/// sees no certificates.
#[tokio::test]
async fn a_machine_without_certificates() {
    const NOWHERE: &str = "/nowhere";
    if std::env::var_os("SSL_CERT_DIR").is_none_or(|folder| folder != NOWHERE) {
        let program = std::env::current_exe().expect("this program");
        let output = std::process::Command::new(program)
            .args(["--exact", "loopback::a_machine_without_certificates"])
            .envs([("SSL_CERT_DIR", NOWHERE), ("SSL_CERT_FILE", NOWHERE)])
            .output()
            .expect("it runs");
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && printed.contains("1 passed"),
            "{printed}"
        );
        return;
    }
    let plain = Client::builder().base_url(raw(b"HTTP/1.1 204 No Content\r\n\r\n"));
    let users = plain.query_key("key").build().expect("a client").users();
    users.delete_user("ann").send().await.expect("nothing");
    let encrypted = Client::builder().base_url("https://host.test").build();
    let error = encrypted.expect_err("an error").to_string();
    assert!(error.contains("no TLS connection"), "{error}");
}
