//! Where requests go: Userfront's one host, or the one that the caller names.

use userfront_client::Server;

use crate::wire::outcome::{Kind, Outcome};
use crate::wire::rules::looking_transport;
use crate::{Client, builder, operations, rules};

#[tokio::test]
async fn operations_go_to_userfront() {
    let build = |transport| {
        builder()
            .transport(transport)
            .build()
            .expect("the settings are fine")
    };
    rules::hosts_are_the_documents(&operations::table(), build, |_| "https://api.userfront.com")
        .await;
}

#[tokio::test]
async fn the_server_is_userfront_s() {
    let (seen, transport) = looking_transport();
    let client = builder()
        .server(Server::userfront())
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let _ = client.get_status().send().await;
    assert_eq!(
        seen.try_recv().expect("a request"),
        "GET https://api.userfront.com/v0/status"
    );
}

#[tokio::test]
async fn a_base_url_may_have_a_path() {
    for base_url in [
        "https://gateway.acme.com/userfront",
        "http://10.0.0.1:8080/userfront/",
    ] {
        let (seen, transport) = looking_transport();
        let client = builder()
            .base_url(base_url)
            .allow_http(true)
            .transport(transport)
            .build()
            .expect("the settings are fine");
        let _ = client.users().delete_user(4).send().await;
        let expected = format!("DELETE {}/v0/users/4", base_url.trim_end_matches('/'));
        assert_eq!(seen.try_recv().expect("a request"), expected);
    }
}

#[tokio::test]
async fn the_key_is_needed_before_anything_is_sent() {
    let (seen, transport) = looking_transport();
    let client = Client::builder()
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let failure = Outcome::new(String::new(), client.get_status().send().await).failure();
    assert_eq!(failure.kind, Kind::Build);
    assert!(failure.shown.contains("`api_key`"), "{}", failure.shown);
    assert!(seen.try_recv().is_err());
}
