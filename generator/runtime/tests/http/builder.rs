//! What every request carries, and what a call can change of it.

use std::time::Duration;

use client_runtime::Error;

use crate::answers::{self, only};
use crate::specimen::{Client, User};

#[tokio::test]
async fn a_request_names_the_client_what_it_accepts_and_what_it_holds() {
    let (client, log) = answers::client(200, &[], r#"{"email":"ann"}"#);
    client
        .users()
        .create_user(User::new("ann").name("Ann"))
        .send()
        .await
        .expect("an answer");
    let asked = only(&log);
    assert_eq!(asked.method, "POST");
    assert_eq!(asked.url, "https://host.test/base/api/backend/v1/user/");
    assert_eq!(
        asked.header("user-agent"),
        Some(concat!("specimen-client/", env!("CARGO_PKG_VERSION")))
    );
    assert_eq!(asked.header("accept"), Some("application/json"));
    assert_eq!(asked.header("content-type"), Some("application/json"));
    assert_eq!(asked.header("authorization"), Some("Bearer secret-key"));
    assert_eq!(asked.header("softr-domain"), Some("acme.test"));
    assert_eq!(asked.body, br#"{"email":"ann","name":"Ann"}"#);
}

#[tokio::test]
async fn headers_of_the_client_give_way_and_those_of_a_call_do_not() {
    let (builder, log) = answers::builder(|_, _| answers::json(200, r#"{"email":"ann"}"#));
    let builder = builder
        .header("Accept", "text/csv")
        .header("X-Team", "blue")
        .user_agent("mine/1")
        .backend_api_key("k");
    let client = builder.softr_domain("acme.test").build().expect("a client");
    let call = client
        .users()
        .create_user(User::new("ann"))
        .softr_domain("other.test");
    call.header("Authorization", "Custom")
        .send()
        .await
        .expect("an answer");
    let asked = only(&log);
    assert_eq!(asked.header("accept"), Some("application/json"));
    assert_eq!(asked.header("x-team"), Some("blue"));
    assert_eq!(asked.header("user-agent"), Some("mine/1"));
    assert_eq!(asked.header("softr-domain"), Some("other.test"));
    assert_eq!(asked.header("authorization"), Some("Custom"));
}

#[tokio::test]
async fn a_client_parameter_is_asked_for_before_anything_is_sent() {
    let (builder, log) = answers::builder(|_, _| answers::json(200, "{}"));
    let client = builder.backend_api_key("k").build().expect("a client");
    let error = client
        .users()
        .create_user(User::new("ann"))
        .send()
        .await
        .expect_err("an error");
    assert_eq!(
        error.to_string(),
        "POST /api/backend/v1/user/: call `softr_domain`, on the client's builder or on this call"
    );
    assert!(answers::asked(&log).is_empty());
}

/// As an empty key is.
#[tokio::test]
async fn a_client_parameter_that_is_empty_is_refused() {
    const WHY: &str =
        "`softr_domain`: it is empty, as an environment variable is that is set to nothing";
    let (builder, log) = answers::builder(|_, _| answers::json(200, r#"{"email":"ann"}"#));
    let builder = builder.backend_api_key("k");
    for domain in ["", " "] {
        let error = builder.clone().softr_domain(domain).build();
        assert_eq!(error.expect_err("an error").to_string(), WHY);
    }
    // What is set last counts.
    let client = builder.softr_domain("").softr_domain("acme.test").build();
    let users = client.expect("a client").users();
    let call = users.create_user(User::new("ann"));
    let error = call.clone().softr_domain("").send().await;
    assert_eq!(
        error.expect_err("an error").to_string(),
        format!("POST /api/backend/v1/user/: {WHY}")
    );
    assert!(answers::asked(&log).is_empty());
    call.send().await.expect("an answer");
}

#[tokio::test]
async fn headers_that_would_break_a_request_are_refused() {
    let (client, log) = answers::client(200, &[], "{}");
    for (name, value) in [
        ("x", "a\r\nb"),
        ("x", "a\nb"),
        ("x", "a\0b"),
        ("x y", "a"),
        ("x\r\ny", "a"),
        ("content-length", "3"),
        ("Transfer-Encoding", "chunked"),
    ] {
        let error = client
            .users()
            .fetch_user("ann")
            .header(name, value)
            .send()
            .await
            .expect_err("an error");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert!(!error.to_string().contains(['\r', '\n', '\0']), "{error:?}");
        assert!(
            Client::builder()
                .header(name, value)
                .base_url("https://a.test")
                .build()
                .is_err()
        );
    }
    assert!(
        Client::builder()
            .user_agent("a\r\nb")
            .base_url("https://a.test")
            .build()
            .is_err()
    );
    let domain = client
        .users()
        .create_user(User::new("ann"))
        .softr_domain("a\r\nX-Admin: 1")
        .send()
        .await;
    assert!(matches!(domain, Err(client_runtime::Error::Build(_))));
    assert!(answers::asked(&log).is_empty());
}

#[tokio::test]
async fn headers_may_hold_more_than_ascii() {
    let (client, log) = answers::client(200, &[], r#"{"email":"x"}"#);
    client
        .users()
        .fetch_user("ann")
        .header("X-Name", "Zoë")
        .send()
        .await
        .expect("an answer");
    assert_eq!(
        answers::asked(&log)[0].headers["x-name"].as_bytes(),
        "Zoë".as_bytes()
    );
}

#[test]
fn settings_can_be_chained() {
    let builder = Client::builder()
        .timeout(Duration::from_secs(1))
        .connect_timeout(Duration::from_secs(2));
    assert!(
        builder
            .max_response_bytes(3)
            .base_url("http://127.0.0.1:9")
            .build()
            .is_ok()
    );
}
