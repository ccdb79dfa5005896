//! Credentials, queries, arguments and bodies are in no text that anything prints.

use std::error::Error as StdError;
use std::fmt::Debug;

use client_runtime::{
    Body, Error, Transport, TransportError, TransportErrorKind, TransportFn, Untyped,
};

use crate::answers;
use crate::specimen::{Client, CreateUserError, User};

/// Stands in every place that may be secret.
const HUSH: &str = "hush-3f8a";

fn assert_silent(what: &dyn Debug) {
    for text in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(!text.contains("hush"), "{text}");
        // In base64 and percent-encoded as well.
        assert!(
            !text.contains("aHVzaC") && !text.contains("h%75sh"),
            "{text}"
        );
    }
}

fn assert_error_silent(error: &(dyn StdError + 'static)) {
    assert_silent(&error);
    let mut source = Some(error);
    while let Some(error) = source {
        assert!(!error.to_string().contains("hush"), "{error}");
        assert_silent(&error);
        source = error.source();
    }
}

fn client_of(transport: impl Transport) -> Client {
    let builder = Client::builder()
        .base_url("https://host.test")
        .transport(transport);
    let builder = builder
        .backend_api_key(HUSH)
        .header_key(HUSH)
        .query_key(HUSH)
        .cookie_key(HUSH)
        .login("ann", HUSH);
    let builder = builder.softr_domain(HUSH).header("X-Extra", HUSH);
    assert_silent(&builder);
    builder.build().expect("a client")
}

fn answering(status: u16, body: &'static str) -> Client {
    let headers = [
        ("content-type", "application/json; hush-3f8a"),
        ("location", "https://evil.test/?hush-3f8a"),
        ("x", HUSH),
    ];
    client_of(TransportFn::new(move |_| {
        Ok(answers::response(status, &headers, body))
    }))
}

#[tokio::test]
async fn clients_and_calls() {
    let client = answering(200, r#"{"email":"hush-3f8a"}"#);
    assert_silent(&client);
    assert_silent(&client.users());
    let call = client
        .users()
        .create_user(User::new(HUSH))
        .softr_domain(HUSH)
        .header("X", HUSH);
    assert_silent(&call);
    assert_silent(&client.users().fetch_user(HUSH));
    assert_silent(&client.users().list_users().pages());
    let response = call.send_with_response().await.expect("an answer");
    assert_silent(&response);
    assert_eq!(response.body().email, HUSH);
}

#[tokio::test]
async fn errors_of_every_kind() {
    for (status, body) in [
        (200, r#"{"email":["hush-3f8a"]}"#),
        (200, r#"{"email":"hush-3f8a""#),
        (200, r#"{"hush-3f8a":1}"#),
        (200, ""),
        (400, r#"{"message":"hush-3f8a"}"#),
        (400, r#"{"message":{"hush-3f8a":"hush-3f8a"}}"#),
        (401, "hush-3f8a"),
        (503, "hush-3f8a"),
        (302, "hush-3f8a"),
    ] {
        let client = answering(status, body);
        let error = client
            .users()
            .create_user(User::new(HUSH))
            .send()
            .await
            .expect_err("an error");
        assert_error_silent(&error);
        if let Error::Api(error) = &error {
            assert_error_silent(&**error);
            if let Some(error) = error.decode_error() {
                assert_error_silent(error);
            }
        }
        assert_error_silent(&Error::<Untyped>::from(error));
        // A query that holds a credential.
        if let Err(error) = client.users().delete_user(HUSH).send().await {
            assert_error_silent(&error);
        }
    }
}

#[tokio::test]
async fn errors_of_transports() {
    for kind in [
        TransportErrorKind::Connect,
        TransportErrorKind::ConnectTimeout,
        TransportErrorKind::Request,
        TransportErrorKind::Body,
    ] {
        let client = client_of(TransportFn::new(move |_| {
            Err(TransportError::new(kind, "broken"))
        }));
        let error = client
            .users()
            .fetch_user(HUSH)
            .send()
            .await
            .expect_err("an error");
        assert!(
            error
                .to_string()
                .starts_with("GET /users/{email} at https://host.test: "),
            "{error}"
        );
        assert_error_silent(&error);
        let error = client
            .users()
            .delete_user(HUSH)
            .send()
            .await
            .expect_err("an error");
        assert_error_silent(&error);
        assert!(error.source().is_some());
    }
}

#[tokio::test]
async fn requests_as_a_transport_prints_them() {
    let transport = TransportFn::new(|request: client_runtime::http::Request<Body>| {
        assert_silent(&request.headers());
        assert_silent(request.body());
        Ok(answers::json(200, r#"{"email":"x"}"#))
    });
    let client = client_of(transport);
    client
        .users()
        .create_user(User::new(HUSH))
        .send()
        .await
        .expect("an answer");
    client
        .users()
        .fetch_user("ann")
        .header("X", HUSH)
        .send()
        .await
        .expect("an answer");
}

#[test]
fn a_redirect_s_location_is_there_for_who_asks() {
    let error: Error<CreateUserError> = futures_block(async {
        let (client, _) = answers::client(302, &[("location", "https://evil.test/?hush-3f8a")], "");
        client
            .users()
            .create_user(User::new("ann"))
            .send()
            .await
            .expect_err("an error")
    });
    let Error::Redirect(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.location(), Some("https://evil.test/?hush-3f8a"));
}

fn futures_block<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
        .block_on(future)
}
