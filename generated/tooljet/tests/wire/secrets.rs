//! Secrets do not show.

use client_runtime::serde_json::json;
use tooljet_client::Server;
use tooljet_client::types::{CreateUserRequest, UpdateUserRequest};

use crate::wire::{Answer, Host};
use crate::{Client, TOKEN, builder, client, operations, rules};

/// The access token, and the passwords of the table.
const SECRETS: &[&str] = &[TOKEN, "qwy@4xt123", "newsecurepassword"];

#[tokio::test]
async fn secrets_do_not_show() {
    rules::secrets_do_not_show(&operations::table(), client, SECRETS).await;
}

#[test]
fn secrets_do_not_show_in_what_is_built() {
    let new_user =
        CreateUserRequest::new("Ann", "ann@example.com", Vec::new()).password("qwy@4xt123");
    let changes = UpdateUserRequest::new().password("newsecurepassword");
    let broken = builder()
        .access_token(format!("{TOKEN}\n"))
        .header("authorization", TOKEN)
        .server(Server::self_hosted(TOKEN));
    let shown = [
        format!("{new_user:?} {new_user:#?}"),
        format!("{changes:?} {changes:#?}"),
        format!("{:?} {:#?}", builder(), builder()),
        format!("{:?}", client("http://127.0.0.1:1").users()),
        format!("{broken:?}"),
        format!(
            "{:?}",
            broken.clone().build().expect_err("a token is no host")
        ),
    ];
    for shown in shown {
        assert!(
            SECRETS.iter().all(|secret| !shown.contains(secret)),
            "{shown}"
        );
        assert!(!shown.is_empty());
    }
}

/// `Basic`, a blank, and the token to the byte: no user name, no colon, no base64.
#[tokio::test]
async fn the_token_is_sent_verbatim() {
    let host = Host::answering(&Answer::new(200, json!([]))).await;
    for token in [
        TOKEN,
        "5b1608df-5e14",
        "user:password",
        "dXNlcjpwYXNzd29yZA==",
    ] {
        let client = Client::builder()
            .access_token(token)
            .base_url(host.url())
            .build()
            .expect("the settings are fine");
        let users = client.users().get_all_users().send().await;
        assert_eq!(users.expect("no users"), []);
        let requests = host.requests().await;
        let sent = &requests.last().expect("a request").headers["authorization"];
        assert_eq!(sent, &format!("Basic {token}"));
    }
}

/// A token that comes with `Basic` would be sent with it twice.
#[test]
fn a_token_with_its_prefix_is_refused() {
    let client = Client::builder()
        .access_token("Basic x")
        .base_url("http://127.0.0.1:1")
        .build();
    let error = client.expect_err("the prefix is twice").to_string();
    assert!(
        error.contains("`access_token`: the credential begins with `Basic `"),
        "{error}"
    );
}

/// A token that cannot be sent is not shown either, and nothing is sent.
#[tokio::test]
async fn a_broken_token_does_not_show() {
    let host = Host::answering(&Answer::new(200, json!([]))).await;
    let client = Client::builder()
        .access_token(format!("{TOKEN}\r\nx-admin: 1"))
        .base_url(host.url())
        .build();
    let shown = match client {
        Ok(client) => {
            let sent = client.users().get_all_users().send().await;
            format!("{:?}", sent.expect_err("a line break in a header"))
        }
        Err(error) => format!("{error:?}"),
    };
    assert!(
        !shown.contains(TOKEN) && !shown.contains("x-admin"),
        "{shown}"
    );
    assert!(host.requests().await.is_empty());
}
