//! Where requests go: the test environment of the document, or the customer's own host.

use propelauth_client::Server;

use crate::operations::USER;
use crate::wire::outcome::{Kind, Outcome};
use crate::wire::rules::looking_transport;
use crate::{Client, builder, operations, rules};

#[tokio::test]
async fn operations_go_to_the_test_environment() {
    let build = |transport| {
        let builder = builder().server(Server::propelauthtest("1234567890"));
        builder
            .transport(transport)
            .build()
            .expect("the settings are fine")
    };
    rules::hosts_are_the_documents(
        &operations::table(),
        build,
        |_| "https://1234567890.propelauthtest.com",
    )
    .await;
}

#[tokio::test]
async fn a_base_path_and_the_trailing_slash_survive() {
    for base_url in [
        "https://auth.acme.com",
        "https://auth.acme.com/",
        "https://gateway.acme.com:8443/auth",
        "http://10.0.0.1/a/b/",
    ] {
        let (seen, transport) = looking_transport();
        let client = builder()
            .base_url(base_url)
            .allow_http(true)
            .transport(transport)
            .build()
            .expect("the settings are fine");
        let new_user = propelauth_client::types::CreateUserRequest::new("ann@example.com");
        let _ = client.users().create_user(new_user).send().await;
        let expected = format!(
            "POST {}/api/backend/v1/user/",
            base_url.trim_end_matches('/')
        );
        assert_eq!(seen.try_recv().expect("a request"), expected);
    }
}

/// Nobody's host is nobody's default.
#[test]
fn a_placeholder_is_no_host() {
    let error = builder()
        .build()
        .expect_err("nobody said which environment");
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("base_url") && shown.contains("server"),
        "{shown}"
    );

    let copied = builder().base_url("https://auth.example.com");
    copied.build().expect_err("it stands in the document");
}

#[test]
fn an_invalid_host_is_refused() {
    for auth_id in [
        "",
        "evil.test/",
        "1.propelauthtest.com",
        "https://1.propelauthtest.com",
        "a b",
        "x@evil.test",
        "a?b",
        "a#b",
        "a\r\nb",
    ] {
        assert!(
            builder()
                .server(Server::propelauthtest(auth_id))
                .build()
                .is_err(),
            "{auth_id:?}"
        );
    }
    for base_url in [
        "",
        "auth.acme.com",
        "ftp://auth.acme.com",
        "https://",
        "https://auth.acme.com/?a=b",
        "https://auth.acme.com/#a",
    ] {
        assert!(
            builder().base_url(base_url).build().is_err(),
            "{base_url:?}"
        );
    }
}

#[tokio::test]
async fn the_key_is_needed_before_anything_is_sent() {
    let (seen, transport) = looking_transport();
    let client = Client::builder()
        .base_url("https://auth.acme.com")
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let failure = Outcome::new(
        String::new(),
        client.users().fetch_user_by_id(USER).send().await,
    )
    .failure();
    assert_eq!(failure.kind, Kind::Build);
    assert!(
        failure.shown.contains("`backend_api_key`"),
        "{}",
        failure.shown
    );
    assert!(seen.try_recv().is_err());
}
