//! Which credentials go with a request, and how.

use client_runtime::{Error, v1};

use crate::answers::{self, Asked};
use crate::specimen::{Client, ClientBuilder, ListUsersError};

async fn sent(
    security: &'static [&'static [usize]],
    build: impl Fn(ClientBuilder) -> ClientBuilder,
) -> Result<Asked, Error> {
    let operation: &'static v1::Operation = Box::leak(Box::new(
        v1::Operation::get("get", "/a")
            .security(security)
            .accept(""),
    ));
    let (builder, log) = answers::builder(|_, _| answers::response(204, &[], ""));
    let client = build(builder).build()?;
    client
        .call(operation)
        .send::<v1::NoContent, ListUsersError>()
        .await?;
    Ok(answers::only(&log))
}

#[tokio::test]
async fn each_scheme_at_its_location() {
    let bearer = sent(&[&[0]], |builder| builder.backend_api_key("k"))
        .await
        .expect("a request");
    assert_eq!(bearer.header("authorization"), Some("Bearer k"));
    let prefixed = sent(&[&[1]], |builder| builder.header_key("k="))
        .await
        .expect("a request");
    assert_eq!(prefixed.header("x-key"), Some("Basic k="));
    let query = sent(&[&[2]], |builder| builder.query_key("a b&c=d"))
        .await
        .expect("a request");
    assert_eq!(query.target(), "/base/a?api%20key=a%20b%26c%3Dd");
    let cookie = sent(&[&[3]], |builder| builder.cookie_key("abc+/=="))
        .await
        .expect("a request");
    assert_eq!(cookie.header("cookie"), Some("session=abc+/=="));
    let basic = sent(&[&[4]], |builder| builder.login("Aladdin", "open sesame"))
        .await
        .expect("a request");
    // RFC 7617, section 2.
    assert_eq!(
        basic.header("authorization"),
        Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    );
}

#[tokio::test]
async fn the_first_complete_alternative() {
    let both = sent(&[&[0, 1], &[2]], |builder| {
        builder.backend_api_key("a").header_key("b").query_key("c")
    })
    .await
    .expect("a request");
    assert_eq!(
        (both.header("authorization"), both.header("x-key")),
        (Some("Bearer a"), Some("Basic b"))
    );
    assert_eq!(both.target(), "/base/a");
    let second = sent(&[&[0, 1], &[2]], |builder| {
        builder.backend_api_key("a").query_key("c")
    })
    .await
    .expect("a request");
    assert_eq!(
        (second.header("authorization"), second.target()),
        (None, "/base/a?api%20key=c")
    );
}

#[tokio::test]
async fn none_where_none_is_needed() {
    let none = sent(&[], |builder| builder.backend_api_key("a"))
        .await
        .expect("a request");
    assert_eq!(none.header("authorization"), None);
    let anonymous = sent(&[&[], &[0]], |builder| builder)
        .await
        .expect("a request");
    assert_eq!(anonymous.header("authorization"), None);
    // Anonymous calls are the last resort, wherever the document names them.
    let known = sent(&[&[], &[0]], |builder| builder.backend_api_key("a"))
        .await
        .expect("a request");
    assert_eq!(known.header("authorization"), Some("Bearer a"));
}

#[tokio::test]
async fn a_missing_credential_is_named_by_what_sets_it() {
    let error = sent(&[&[0]], |builder| builder)
        .await
        .expect_err("an error");
    assert_eq!(
        error.to_string(),
        "GET /a: it needs a credential: call `backend_api_key` on the client's builder"
    );
    let error = sent(&[&[1, 2], &[4]], |builder| builder.header_key("k"))
        .await
        .expect_err("an error");
    assert_eq!(
        error.to_string(),
        "GET /a: it needs a credential: call `header_key` and `query_key`, or `login` on the client's builder"
    );
}

#[test]
fn a_credential_that_cannot_be_sent_is_refused_before_any_call() {
    let builder = || Client::builder().base_url("https://host.test");
    for (builder, setter) in [
        (
            builder().backend_api_key("hush\r\nX: 1"),
            "`backend_api_key`",
        ),
        (builder().backend_api_key("hush\n"), "`backend_api_key`"),
        (builder().header_key("hush\0"), "`header_key`"),
        (builder().login("hush:hush", "x"), "`login`"),
    ] {
        let error = builder.build().expect_err("an error");
        let text = error.to_string();
        assert!(matches!(error, Error::Build(_)), "{text}");
        assert!(text.contains(setter) && !text.contains("hush"), "{text}");
    }
}

#[test]
fn an_empty_credential_is_refused_by_the_name_of_its_method() {
    let builder = || Client::builder().base_url("https://host.test");
    for (builder, setter) in [
        (builder().backend_api_key(""), "backend_api_key"),
        (builder().header_key(" "), "header_key"),
        (builder().query_key("\n"), "query_key"),
        (builder().cookie_key(""), "cookie_key"),
        (builder().login("", ""), "login"),
    ] {
        assert_eq!(
            builder.build().expect_err("an error").to_string(),
            format!(
                "`{setter}`: the credential is empty, as an environment variable is that is set to nothing"
            )
        );
    }
    // What is set last counts, and of a user name and a password one may be empty.
    let login = builder().backend_api_key("").backend_api_key("k");
    login.login("key", "").build().expect("a client");
    builder().login("", "token").build().expect("a client");
}

#[test]
fn a_credential_that_brings_its_prefix_is_refused() {
    let builder = || Client::builder().base_url("https://host.test");
    for (builder, setter, start) in [
        (
            builder().backend_api_key("Bearer k"),
            "backend_api_key",
            "Bearer ",
        ),
        (
            builder().backend_api_key(" bearer k"),
            "backend_api_key",
            "bearer ",
        ),
        (builder().header_key("Basic k"), "header_key", "Basic "),
        (builder().login("Basic a2V5Og==", ""), "login", "Basic "),
    ] {
        assert_eq!(
            builder.build().expect_err("an error").to_string(),
            format!(
                "`{setter}`: the credential begins with `{start}`, which is put before it anyway: leave it out"
            )
        );
    }
    let others = builder().query_key("Bearer k").header_key("Bearer k");
    others.build().expect("nothing is put before them");
}
