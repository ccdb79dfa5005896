//! Secrets do not show.

use client_runtime::serde_json::json;
use softr_client::types::{CreateUserRequest, ValidateTokenRequest};

use crate::wire::{Answer, Host};
use crate::{KEY, builder, client, operations, rules};

/// The API key, and the password, the token and the magic link of the table.
const SECRETS: &[&str] = &[KEY, "12345678", "eyJhbGciOi", "link-4b7e"];

#[tokio::test]
async fn secrets_do_not_show() {
    rules::secrets_do_not_show(&operations::table(), client, SECRETS).await;
}

#[test]
fn secrets_do_not_show_in_what_is_built() {
    let request = CreateUserRequest::new("Ann", "ann@example.com").password("12345678");
    let broken = builder()
        .softr_api_key("12345678\nx")
        .header("softr-api-key", KEY)
        .base_url(format!("https://{KEY}@acme.test"));
    let shown = [
        format!("{request:?} {request:#?}"),
        format!("{:?}", ValidateTokenRequest::new("eyJhbGciOi")),
        format!("{:?} {:#?}", builder(), builder()),
        format!(
            "{:?} {:#?}",
            client("http://127.0.0.1:1"),
            client("http://127.0.0.1:1").users()
        ),
        format!(
            "{broken:?} {:?}",
            broken.clone().build().expect_err("a user in the base URL")
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

/// The whole response, headers and all, is for the program and not for its log.
#[tokio::test]
async fn a_whole_response_shows_no_header() {
    let answer = Answer::new(200, json!({"email": "ann@example.com"})).header("x-request-id", KEY);
    let host = Host::answering(&answer).await;
    let call = client(&host.url())
        .users()
        .create_user(CreateUserRequest::new("Ann", "ann@example.com"));
    let response = call.send_with_response().await.expect("a user");
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["x-request-id"], KEY);
    assert_eq!(response.body().email.as_deref(), Some("ann@example.com"));
    assert!(!format!("{response:?}").contains(KEY));
}
