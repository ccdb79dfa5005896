//! Values that the real service sends and the document does not tell.

use std::collections::BTreeMap;

use client_runtime::Error;
use client_runtime::serde_json::{self, json};
use softr_client::operations::users::CreateUserError;
use softr_client::types::{CreateRecordRequest, CreateUserRequest, ValidateTokenRequest};

use crate::client;
use crate::wire::{Answer, Host};

#[tokio::test]
async fn a_created_user_may_be_a_201_and_a_deleted_record_a_204() {
    let host = Host::answering(&Answer::new(201, json!({"email": "ann@example.com"}))).await;
    let client = client(&host.url());
    let user = client
        .users()
        .create_user(CreateUserRequest::new("Ann", "ann@example.com"))
        .send()
        .await
        .expect("a user");
    assert_eq!(user.email.as_deref(), Some("ann@example.com"));

    host.answer(&Answer::new(204, ())).await;
    client
        .records()
        .delete_record("db", "t", "r")
        .send()
        .await
        .expect("it is deleted");
}

/// 401 and 429 document no body; what the service says is kept.
#[tokio::test]
async fn an_undocumented_body_of_an_error_is_kept() {
    let body = json!({"message": "Invalid key", "errorCode": "UNAUTHORIZED", "details": null});
    let host = Host::answering(&Answer::new(401, body.clone())).await;
    let call = client(&host.url())
        .users()
        .create_user(CreateUserRequest::new("Ann", "ann@example.com"));
    match call.send().await {
        Err(Error::Api(response)) => {
            assert!(matches!(response.error(), CreateUserError::Unauthorized(_)));
            assert_eq!(response.body(), body.to_string().as_bytes());
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_magic_link_as_a_string_is_a_decode_error_that_keeps_it() {
    let host = Host::answering(&Answer::new(200, "https://acme.softr.app/?token=t")).await;
    match client(&host.url())
        .users()
        .generate_magic_link("ann@example.com")
        .send()
        .await
    {
        Err(Error::Decode(response)) => {
            assert_eq!(response.body(), "https://acme.softr.app/?token=t")
        }
        other => panic!("{other:?}"),
    }
}

/// An optional date-time that is none is absent and listed; a strict client names its path, and never what stands there.
#[tokio::test]
async fn a_mismatch_deep_in_a_page_is_located() {
    let body = json!({"data": [{"id": "r0"}, {"id": "r1", "createdAt": "yesterday"}]});
    let host = Host::answering(&Answer::new(200, body)).await;
    let records = client(&host.url()).records();
    let page = records.list_records("db", "t").send_with_response().await;
    assert_eq!(page.expect("a page").unread(), ["/data/1/createdAt"]);

    let strict = crate::builder()
        .tables_base_url(format!("{}/api/v1", host.url()))
        .strict(true)
        .build();
    let records = strict.expect("a client").records();
    match records.list_records("db", "t").send().await {
        Err(Error::Decode(error)) => {
            assert_eq!(error.path(), "/data/1/createdAt");
            assert!(!error.to_string().contains("yesterday"), "{error}");
        }
        other => panic!("{other:?}"),
    }
}

/// Nulls and unknown fields are accepted at every depth.
#[tokio::test]
async fn records_may_be_incomplete() {
    let body = json!({"data": [{"id": null, "fields": null, "createdAt": null, "owner": {"id": 1}}], "metadata": null, "next": 2});
    let host = Host::answering(&Answer::new(200, body)).await;
    let page = client(&host.url())
        .records()
        .list_records("db", "t")
        .send()
        .await
        .expect("a page");
    assert_eq!(page.metadata, None);
    assert_eq!(page.data, Some(vec![softr_client::types::Record::new()]));
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let client = client(&host.url());
    client
        .users()
        .create_user(CreateUserRequest::new("Ann", "ann@example.com"))
        .send()
        .await
        .expect("a user");
    let request = host.request().await;
    assert_eq!(
        request.body,
        br#"{"full_name":"Ann","email":"ann@example.com"}"#
    );

    host.answer(&Answer::new(200, json!({}))).await;
    client
        .records()
        .list_records("db", "t")
        .limit_opt(None)
        .field_names_opt(Some(false))
        .send()
        .await
        .expect("a page");
    client.users().sync_users().send().await.expect("all users");
    let requests = host.requests().await;
    assert_eq!(requests[0].url.query(), Some("fieldNames=false"));
    assert!(requests[1].body.is_empty() && !requests[1].headers.contains_key("content-type"));
}

/// Optional parameters can be forwarded as they are.
#[tokio::test]
async fn an_optional_parameter_takes_an_option() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let records = client(&host.url()).records();
    let new = || CreateRecordRequest::new(BTreeMap::new());
    let (yes, list) = (Some(true), records.list_records("db", "t"));
    let sent = [
        list.limit_opt(Some(2))
            .offset_opt(Some(4))
            .field_names_opt(yes)
            .send()
            .await
            .is_ok(),
        records
            .create_record("db", "t", new())
            .field_names_opt(yes)
            .send()
            .await
            .is_ok(),
        records
            .search_records("db", "t", json!({}))
            .field_names_opt(yes)
            .send()
            .await
            .is_ok(),
        records
            .get_record("db", "t", "r")
            .field_names_opt(yes)
            .send()
            .await
            .is_ok(),
        records
            .update_record("db", "t", "r", new())
            .field_names_opt(yes)
            .send()
            .await
            .is_ok(),
        records
            .get_record("db", "t", "r")
            .field_names(true)
            .field_names_opt(None)
            .send()
            .await
            .is_ok(),
    ];
    assert_eq!(sent, [true; 6]);
    let requests = host.requests().await;
    let queries = requests
        .iter()
        .map(|request| request.url.query())
        .collect::<Vec<_>>();
    let yes = Some("fieldNames=true");
    assert_eq!(
        queries,
        [
            Some("limit=2&offset=4&fieldNames=true"),
            yes,
            yes,
            yes,
            yes,
            None
        ]
    );
}

/// A required property is written whatever it holds, and asked for when it is read.
#[test]
fn what_is_required_is_required() {
    let user = r#"{"full_name":"","email":""}"#;
    let read = serde_json::from_str::<CreateUserRequest>;
    assert_eq!(
        serde_json::to_string(&read(user).expect("a user")).expect("it is JSON"),
        user
    );
    for incomplete in [r#"{"email":"a@b.c"}"#, r#"{"full_name":"Ann"}"#] {
        read(incomplete).expect_err("a required property is missing");
    }
    serde_json::from_str::<CreateRecordRequest>("{}").expect_err("`fields` is missing");
    serde_json::from_str::<ValidateTokenRequest>("{}").expect_err("`jwt` is missing");
}

/// No URL can carry an empty segment or one of dots as it stands: such a call is an error, and reaches nothing else.
#[tokio::test]
async fn an_argument_stays_one_segment() {
    let host = Host::answering(&Answer::new(200, ())).await;
    let users = client(&host.url()).users();
    for email in ["", ".", ".."] {
        assert!(
            matches!(users.delete_user(email).send().await, Err(Error::Build(_))),
            "{email:?}"
        );
    }
    assert!(host.requests().await.is_empty());
    users
        .delete_user("ann+a/b%c@example.com")
        .send()
        .await
        .expect("it is deleted");
    users
        .delete_user("...")
        .send()
        .await
        .expect("it is deleted");
    let expected = [
        "DELETE /v1/api/users/ann%2Ba%2Fb%25c%40example.com",
        "DELETE /v1/api/users/...",
    ];
    assert_eq!(host.request_lines().await, expected);
}

#[tokio::test]
async fn a_header_cannot_be_broken_in_two() {
    let host = Host::answering(&Answer::new(200, ())).await;
    let call = client(&host.url())
        .users()
        .sync_users()
        .softr_domain("acme\r\nx-admin: 1");
    assert!(matches!(call.send().await, Err(Error::Build(_))));
    assert!(host.requests().await.is_empty());
}

/// Whatever is an object, and nothing else.
#[tokio::test]
async fn a_search_takes_what_the_caller_serializes() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let records = client(&host.url()).records();
    let search = records.search_records("db", "t", BTreeMap::from([("filter", 1)]));
    search.send().await.expect("an answer");
    assert_eq!(host.request().await.body, br#"{"filter":1}"#);
    let search = records.search_records("db", "t", json!(["filter"]));
    let error = search.send().await.expect_err("an error");
    assert!(matches!(error, client_runtime::Error::Build(_)), "{error}");
    assert_eq!(host.requests().await.len(), 1);
}
