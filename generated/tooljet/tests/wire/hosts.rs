//! Where requests go: the customer's own host, always.

use tooljet_client::Server;

use crate::wire::outcome::{Kind, Outcome};
use crate::wire::rules::looking_transport;
use crate::{Client, builder, operations, rules};

#[tokio::test]
async fn operations_go_to_the_customers_host() {
    let build = |transport| {
        builder()
            .server(Server::self_hosted("tooljet.acme.com:8443"))
            .transport(transport)
            .build()
            .expect("the settings are fine")
    };
    rules::hosts_are_the_documents(
        &operations::table(),
        build,
        |_| "https://tooljet.acme.com:8443",
    )
    .await;
}

/// An instance may stand behind a proxy, below a path of its own.
#[tokio::test]
async fn a_base_path_survives() {
    for base_url in ["http://10.0.0.1:3000", "https://tools.acme.com/tooljet/"] {
        let (seen, transport) = looking_transport();
        let client = builder()
            .base_url(base_url)
            .allow_http(true)
            .transport(transport)
            .build()
            .expect("the settings are fine");
        let _ = client.users().get_all_users().send().await;
        let expected = format!("GET {}/api/ext/users", base_url.trim_end_matches('/'));
        assert_eq!(seen.try_recv().expect("a request"), expected);
    }
}

/// The token never goes to the host that stands in the document, nor to any other that is there for examples.
#[test]
fn a_placeholder_is_no_host() {
    let error = builder().build().expect_err("nobody said which instance");
    let shown = format!("{error} {error:?}");
    assert!(
        shown.contains("base_url") && shown.contains("server"),
        "{shown}"
    );
    for copied in [
        builder().server(Server::self_hosted("tooljet.example.com")),
        builder().base_url("https://tooljet.example.com"),
    ] {
        copied.build().expect_err("it stands in the document");
    }
}

/// An instance in a network of one's own often speaks no TLS.
#[test]
fn the_token_goes_by_http_only_where_that_is_allowed() {
    let instance = builder().base_url("http://10.0.0.1:3000");
    let error = instance.clone().build().expect_err("others can read it");
    assert_eq!(
        error.to_string(),
        "`base_url`: `http` sends credentials unencrypted: use `https`, or call `allow_http(true)` on the client's builder"
    );
    instance.allow_http(true).build().expect("it is allowed");
    let here = builder().base_url("http://localhost:3000");
    here.build().expect("nobody else can read it");
    let readme = include_str!("../../README.md");
    assert!(readme.contains("`.base_url(\"http://10.0.0.5:3000\").allow_http(true)`"));
}

/// What people give for the host, and what they are told to do.
#[test]
fn a_host_that_is_more_than_one_is_refused_with_what_to_do() {
    for (host, what_to_do) in [
        (
            "http://localhost:3000",
            "it is a whole URL: call `base_url` with it",
        ),
        (
            "acme.io/tj",
            "it holds a path: call `base_url` with the whole URL",
        ),
        ("::1", "an IPv6 address stands in brackets"),
        ("", "it is empty"),
    ] {
        let built = builder().server(Server::self_hosted(host)).build();
        let error = built.expect_err(host).to_string();
        let expected = format!("`Server::self_hosted`: `host`: {what_to_do}");
        assert!(error.starts_with(&expected), "{error}");
    }
    for host in ["localhost:3000", "[::1]:3000"] {
        let built = builder().server(Server::self_hosted(host)).build();
        built.expect(host);
    }
}

#[test]
fn an_invalid_host_is_refused() {
    for host in [
        "",
        "https://tooljet.acme.com",
        "tooljet.acme.com/",
        "a b",
        "x@evil.test",
        "a?b",
        "a#b",
        "a:b",
        "a\r\nb",
    ] {
        let built = builder().server(Server::self_hosted(host)).build();
        assert!(built.is_err(), "{host:?}");
    }
}

#[tokio::test]
async fn the_token_is_needed_before_anything_is_sent() {
    let (seen, transport) = looking_transport();
    let client = Client::builder()
        .server(Server::self_hosted("tooljet.acme.com"))
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let sent = client.users().get_all_users().send().await;
    let failure = Outcome::new(String::new(), sent).failure();
    assert_eq!(failure.kind, Kind::Build);
    assert!(
        failure.shown.contains("`access_token`"),
        "{}",
        failure.shown
    );
    assert!(seen.try_recv().is_err());
}
