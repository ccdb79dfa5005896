//! What is at the edge of a call: what comes and is not what it seems, and what cannot be sent.

use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use client_runtime::serde_json::{Value, json};
use client_runtime::{Error, UndocumentedError, v1};

use crate::answers::{self, Hangs};
use crate::specimen::{Client, ClientBuilder};

const USER: &str = r#"{"email":"ann"}"#;
const PAGE: &str = "<html>Sign in</html>";

/// What comes of a response: `ok`, or what is wrong with it.
async fn outcome(
    call: &str,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
) -> String {
    let (client, _) = answers::client(200, headers, body);
    let users = client.users();
    let result: Result<(), Error> = match call {
        "json" => users
            .fetch_user("ann")
            .send()
            .await
            .map(drop)
            .map_err(Into::into),
        "text" => users
            .magic_link()
            .send()
            .await
            .map(drop)
            .map_err(Into::into),
        "bytes" => users.photo().send().await.map(drop).map_err(Into::into),
        "empty" => users.delete_user("ann").send().await.map_err(Into::into),
        other => panic!("no call {other}"),
    };
    match result {
        Ok(()) => "ok".to_owned(),
        Err(Error::Decode(error)) => {
            assert_eq!(error.body(), body);
            let text = error.to_string();
            text.rsplit(": ").next().expect("a reason").to_owned()
        }
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_body_is_what_its_media_type_says() {
    const OTHER: &str = "another media type is documented";
    const CHARSET: &str = "a charset other than UTF-8 is not read";
    for (call, media_type, body, expected) in [
        ("json", "application/json; charset=utf-8", USER, "ok"),
        ("json", "application/problem+json", USER, "ok"),
        ("json", "text/plain", USER, "ok"),
        ("json", "application/octet-stream", USER, "ok"),
        ("json", "nonsense", USER, OTHER),
        (
            "json",
            "application/json;charset=\"ISO-8859-1\"",
            USER,
            "ok",
        ),
        (
            "json",
            "application/json;charset=iso-8859-1",
            "{\"email\":\"\u{e9}\"}",
            CHARSET,
        ),
        ("json", "application/json; charset=utf-16", USER, CHARSET),
        ("json", "text/html", USER, OTHER),
        ("text", "text/plain", "a", "ok"),
        ("text", "TEXT/PLAIN", "a", "ok"),
        ("text", "text/plain; charset=shift_jis", "a", CHARSET),
        ("text", "text/html; charset=utf-8", PAGE, OTHER),
        ("text", "application/json", USER, OTHER),
        ("text", "text/html charset=utf-8", PAGE, OTHER),
        ("text", "text/html, text/plain", PAGE, OTHER),
        ("text", "text/plain; charset='UTF-8'", "\u{e9}", "ok"),
        ("text", "text/plain; charset=", "a", "ok"),
        ("text", "text/plain; charset=latin1", "\u{e9}", CHARSET),
        ("text", "nonsense", "a", OTHER),
        ("json", "text/json", USER, "ok"),
        ("json", "application/xml", USER, OTHER),
        ("json", "application/xhtml+xml", PAGE, OTHER),
        ("json", "text/plain; charset=shift_jis", USER, CHARSET),
        ("bytes", "image/png", "a", "ok"),
        ("bytes", "image/png; charset=shift_jis", "a", "ok"),
        ("bytes", "application/json", "{}", OTHER),
        ("bytes", "application/xhtml+xml", PAGE, OTHER),
        ("empty", "application/octet-stream", "a", "ok"),
        ("empty", "nonsense", "a", "ok"),
        ("bytes", "application/octet-stream", "a", OTHER),
        ("bytes", "text/html", PAGE, OTHER),
        ("empty", "application/json", "{}", "ok"),
        ("empty", "text/html", "", "ok"),
        ("empty", "text/html", PAGE, OTHER),
        ("empty", "application/xhtml+xml", PAGE, OTHER),
    ] {
        let headers = Vec::leak(vec![("content-type", media_type)]);
        assert_eq!(
            outcome(call, headers, body).await,
            expected,
            "{call} {media_type}"
        );
    }
    for call in ["json", "text", "bytes", "empty"] {
        assert_eq!(outcome(call, &[], USER).await, "ok", "{call}");
    }
}

#[tokio::test]
async fn a_body_that_is_still_encoded_is_no_success() {
    const ENCODED: &str = "a content encoding is left that is not undone";
    for call in ["json", "text", "bytes", "empty"] {
        assert_eq!(
            outcome(call, &[("content-encoding", "identity")], USER).await,
            "ok"
        );
        assert_eq!(
            outcome(call, &[("content-encoding", "br")], USER).await,
            ENCODED
        );
        let twice = &[
            ("content-encoding", "identity"),
            ("content-encoding", "zstd"),
        ];
        assert_eq!(outcome(call, twice, USER).await, ENCODED);
    }
}

static ACTIONS: v1::Operation = v1::Operation::post("act", "/act");

/// The operation, called by a transport that answers 204.
async fn sent(
    operation: &'static v1::Operation,
    set: impl FnOnce(v1::Call) -> v1::Call,
) -> Result<answers::Asked, String> {
    let (client, log) = answers::client(204, &[], "");
    let call = set(client.call(operation));
    let result = call.send::<v1::NoContent, UndocumentedError>().await;
    result
        .map(|()| answers::only(&log))
        .map_err(|error| error.to_string())
}

#[tokio::test]
async fn a_method_with_a_body_sends_length_0_without_one() {
    static PUT: v1::Operation = v1::Operation::put("put", "/a");
    static PATCH: v1::Operation = v1::Operation::patch("patch", "/a");
    static GET: v1::Operation = v1::Operation::get("get", "/a");
    static DELETE: v1::Operation = v1::Operation::delete("delete", "/a");
    for (operation, length) in [
        (&ACTIONS, Some("0")),
        (&PUT, Some("0")),
        (&PATCH, Some("0")),
        (&GET, None),
        (&DELETE, None),
    ] {
        let asked = sent(operation, |call| call).await.expect("a request");
        assert_eq!(asked.header("content-length"), length, "{operation}");
    }
    let asked = sent(&ACTIONS, |call| call.json(&json!({})))
        .await
        .expect("a request");
    assert_eq!(asked.header("content-length"), None, "the transport counts");
}

#[tokio::test]
async fn no_segment_of_dots_is_sent() {
    static FILE: v1::Operation =
        v1::Operation::get("file", "/files/{name}.").parameters(&[v1::path("name")]);
    static ENCODED: v1::Operation =
        v1::Operation::get("encoded", "/files/%2e{name}/a").parameters(&[v1::path("name")]);
    static PLAIN: v1::Operation =
        v1::Operation::get("plain", "/{a}/{b}").parameters(&[v1::path("a"), v1::path("b")]);
    let path = |name: &'static str, value: &'static str| {
        move |call: v1::Call| call.path(name, &value.to_owned())
    };
    for (operation, value) in [(&FILE, "."), (&ENCODED, ".")] {
        let error = sent(operation, path("name", value))
            .await
            .expect_err("an error");
        assert!(error.contains("no URL can carry"), "{error}");
    }
    let asked = sent(&FILE, path("name", "..")).await.expect("a request");
    assert_eq!(asked.target(), "/base/files/...");
    let both = |a: &'static str, b: &'static str| {
        move |call: v1::Call| call.path("a", &a.to_owned()).path("b", &b.to_owned())
    };
    assert!(sent(&PLAIN, both("a", "..")).await.is_err());
    assert!(sent(&PLAIN, both("..", "b")).await.is_err());
    // A slash of an argument is no slash of the path.
    let asked = sent(&PLAIN, both("a/../b", "%2e"))
        .await
        .expect("a request");
    assert_eq!(asked.target(), "/base/a%2F..%2Fb/%252e");
}

#[tokio::test]
async fn a_redirect_to_nowhere_is_a_response() {
    for location in ["", "  "] {
        let headers = Vec::leak(vec![("location", location)]);
        let (client, log) = answers::client(302, headers, "");
        let error = client.users().photo().send().await.expect_err("an error");
        assert!(matches!(error, Error::Api(_)), "{error:?}");
        assert_eq!(answers::asked(&log).len(), 1);
    }
}

#[tokio::test]
async fn a_status_is_kept_when_its_body_stalls() {
    for (status, timeouts) in [(429, false), (401, false), (500, false), (200, true)] {
        let transport = Hangs {
            in_body: true,
            status,
            slept: Arc::new(Mutex::new(Vec::<Duration>::new())),
        };
        let builder = Client::builder()
            .base_url("https://host.test")
            .transport(transport);
        let client = builder.build().expect("a client");
        let error = client
            .users()
            .query_users()
            .send()
            .await
            .expect_err("an error");
        assert_eq!(error.is_timeout(), timeouts, "{error:?}");
        if !timeouts {
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        }
    }
}

/// Something comes, and then the connection breaks, the time is over, or more comes than is kept.
#[tokio::test]
async fn what_came_of_an_error_is_kept_when_its_body_is_cut() {
    let large = String::leak(format!("{{\"message\":\"{}\"}}", "x".repeat(70_000)));
    let headers = &[("retry-after", "7"), ("content-type", "application/json")];
    for status in [400, 401, 429, 500] {
        let (client, _) = answers::client(status, headers, large);
        let user = crate::specimen::User::new("ann");
        let result = client.users().create_user(user).send().await;
        let Err(Error::Api(error)) = result else {
            panic!("{result:?}")
        };
        assert_eq!(error.status().as_u16(), status);
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert_eq!((error.body().len(), error.is_truncated()), (64 << 10, true));
        let why = error.decode_error().map(ToString::to_string);
        // Nothing is documented for the body of a 401.
        assert_eq!(why.is_none(), status == 401);
        assert!(
            why.is_none_or(|why| why.contains("more came than is kept")),
            "{status}"
        );
        assert_eq!(error.message(), None);
    }
}

fn built(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Client, String> {
    let builder = Client::builder().base_url("https://host.test");
    set(builder).build().map_err(|error| error.to_string())
}

#[test]
fn credentials_that_cannot_be_sent_are_refused() {
    for key in ["a\r\nb", "a\0b", "a\nb"] {
        for set in [
            ClientBuilder::query_key,
            ClientBuilder::cookie_key,
            ClientBuilder::header_key,
        ] {
            let error = built(|builder| set(builder, key)).expect_err("an error");
            assert!(
                error.contains("cannot be sent") && !error.contains(key),
                "{error}"
            );
        }
    }
    for key in ["a b", "a;b", "a,b", "a\"b", "a\\b", "\u{e9}"] {
        let error = built(|builder| builder.cookie_key(key)).expect_err("an error");
        assert!(
            error.contains("`cookie_key`") && !error.contains(key),
            "{error}"
        );
    }
    let error = built(|builder| builder.backend_api_key("bearer abc")).expect_err("an error");
    assert!(error.contains("begins with `bearer `"), "{error}");
    let error = built(|builder| builder.header_key("Basic abc")).expect_err("an error");
    assert!(error.contains("`header_key`"), "{error}");
    built(|builder| builder.backend_api_key("Bearerabc")).expect("a client");
}

#[test]
fn a_scheme_frames_no_message() {
    for name in [
        "Content-Length",
        "transfer-encoding",
        "Host",
        "Connection",
        "Expect",
        "Upgrade",
        "TE",
        "Trailer",
        "X Y",
        "",
        "\u{e9}",
    ] {
        let schemes = Vec::leak(vec![v1::SecurityScheme::api_key("key", v1::header(name))]);
        let api = Box::leak(Box::new(v1::Api::new("x", "1").security_schemes(schemes)));
        let builder = v1::ClientBuilder::new(api).base_url("https://host.test");
        let error = builder.credential(0, "7").build().expect_err("an error");
        assert!(error.to_string().contains("header"), "{name}: {error}");
    }
}

#[test]
fn a_port_is_a_number() {
    for url in [
        "http://host.test:99999",
        "http://host.test:",
        "http://host.test:0",
        "http://[::1]:70000",
    ] {
        let error = built(|builder| builder.base_url(url)).expect_err("an error");
        assert!(error.contains("`base_url`"), "{error}");
    }
    for url in ["http://host.test:65535", "http://[::1]:80", "http://[::1]"] {
        built(|builder| builder.base_url(url)).expect("a client");
    }
}

#[cfg(feature = "reqwest")]
#[test]
fn outside_of_a_runtime_there_is_an_error() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:9")
        .build()
        .expect("a client");
    let mut call = pin!(client.users().photo().send());
    match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Err(error)) => {
            assert!(error.to_string().contains("no tokio runtime"), "{error}");
            assert!(!error.is_retryable());
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_body_of_a_success_is_within_reach() {
    let (client, _) = answers::client(200, &[], r#"{"email":"ann","beyond":[1]}"#);
    let response = client
        .users()
        .delete_user("ann")
        .send_with_response()
        .await
        .expect("a response");
    assert_eq!(response.bytes(), r#"{"email":"ann","beyond":[1]}"#);
    let body: Value = response.decode().expect("JSON");
    assert_eq!(body["beyond"][0], 1);
    assert!(matches!(
        response.decode::<Vec<u8>>(),
        Err(Error::Decode(_))
    ));
    // Serde's derive quotes what it does not know: an error shows nothing of a body.
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "lowercase")]
    enum Known {
        Email,
    }
    let known = response.decode::<Known>().expect_err("an error");
    assert!(!known.to_string().contains("ann"), "{known}");
    let (client, _) = answers::client(200, &[], r#""hunter2""#);
    let call = client.users().delete_user("ann").send_with_response();
    let response = call.await.expect("a response");
    let unknown = response.decode::<Known>().expect_err("an error");
    assert!(
        unknown.to_string().ends_with("unknown variant"),
        "{unknown}"
    );
    let _ = Known::Email;
}

#[tokio::test]
async fn the_service_s_own_sentence() {
    for (body, expected) in [
        (
            r#"{"message":"No such user.\nTry again."}"#,
            Some("No such user."),
        ),
        (r#"{"error":{"message":"Broken","code":1}}"#, Some("Broken")),
        (
            r#"{"error":"invalid_grant","error_description":"Expired"}"#,
            Some("Expired"),
        ),
        (r#"{"title":"Alpha","detail":"Beta"}"#, Some("Beta")),
        (r#"{"title":"Alpha","detail":7}"#, Some("Alpha")),
        (r#"{"error":"denied"}"#, Some("denied")),
        (r#"{"message":"  \n "}"#, None),
        (r#"{"message":"One\rTwo"}"#, Some("One")),
        (r#"{"message":"One\u2028Two"}"#, Some("One")),
        (r#"{"message":["No"],"title":"Alpha"}"#, Some("Alpha")),
        (r#"{"error":{"message":{"en":"No"}}}"#, None),
        (r#"{"detail":[{"msg":"No"}]}"#, None),
        (r#"[{"message":"No"}]"#, None),
        ("\u{feff}{\"message\":\"Marked\"}", Some("Marked")),
        (r#"{"message":"cut"#, None),
        ("[1]", None),
        ("<html>", None),
        ("", None),
    ] {
        let (client, _) = answers::client(500, &[], body);
        let Err(Error::Api(error)) = client.users().photo().send().await else {
            panic!("no API error")
        };
        assert_eq!(error.message().as_deref(), expected, "{body}");
        assert!(expected.is_none_or(|words| !format!("{error} {error:?}").contains(words)));
    }
    let long = Vec::leak(vec![]);
    let body = json!({"message": "\u{e9}".repeat(900)}).to_string();
    let (client, _) = answers::client(500, long, String::leak(body));
    let Err(Error::Api(error)) = client.users().photo().send().await else {
        panic!("no API error")
    };
    assert_eq!(
        error.message().map(|message| message.chars().count()),
        Some(500)
    );
}
