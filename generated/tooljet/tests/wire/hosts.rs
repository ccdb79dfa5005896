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

#[test]
fn a_host_that_is_none_is_refused() {
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
