//! Where requests go: the two hosts of the document, or those that the caller names.

use std::sync::Mutex;

use client_runtime::serde_json::json;
use softr_client::types::{CreateUserRequest, ValidateTokenRequest};

use crate::wire::outcome::{Kind, Outcome};
use crate::wire::rules::looking_transport;
use crate::wire::{Answer, Host};
use crate::{Client, DOMAIN, KEY, builder, client, operations, rules};

#[tokio::test]
async fn databases_and_users_live_on_their_own_hosts() {
    let database_operations = [
        "listDatabases",
        "listRecords",
        "createRecord",
        "getRecord",
        "updateRecord",
        "deleteRecord",
        "searchRecords",
    ];
    let counted = Mutex::new((0, 0));
    let build = |transport| {
        builder()
            .transport(transport)
            .build()
            .expect("the settings are fine")
    };
    rules::hosts_are_the_documents(&operations::table(), build, |id| {
        let mut counted = counted.lock().expect("one thread");
        if database_operations.contains(&id) {
            counted.0 += 1;
            "https://tables-api.softr.io"
        } else {
            counted.1 += 1;
            "https://studio-api.softr.io"
        }
    })
    .await;
    assert_eq!(*counted.lock().expect("one thread"), (7, 8));
}

/// A test that sets `base_url` writes nothing to the production's tables.
#[tokio::test]
async fn beside_a_base_url_the_tables_are_not_called_by_accident() {
    let (seen, transport) = looking_transport();
    let builder = builder()
        .base_url("https://studio.test/base/")
        .transport(transport);
    let studio = builder.clone().build().expect("the settings are fine");
    let table = operations::table();
    let mut own = 0;
    for operation in &table {
        match (operation.call)(&studio).await.result {
            Err(failure) if failure.kind == Kind::Build => {
                own += 1;
                assert!(
                    failure.shown.contains("call `tables_base_url`"),
                    "{}",
                    failure.shown
                );
            }
            _ => {
                let asked = seen.try_recv().expect("a request");
                assert!(asked.contains(" https://studio.test/base/"), "{asked}");
            }
        }
    }
    assert_eq!(own, 7);
    assert!(seen.try_recv().is_err());

    let both = builder.tables_base_url("https://tables.test").build();
    let both = both.expect("the settings are fine");
    let _ = both.databases().list_databases().send().await;
    assert_eq!(
        seen.try_recv().expect("a request"),
        "GET https://tables.test/databases"
    );
}

/// Each by a setter of its own.
#[tokio::test]
async fn the_tables_alone_can_be_elsewhere() {
    let (seen, transport) = looking_transport();
    let tables = builder()
        .server(softr_client::Server::studio())
        .tables_base_url("http://localhost:8080")
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let _ = tables.users().sync_users().send().await;
    let _ = tables.databases().list_databases().send().await;
    assert_eq!(
        seen.try_recv().expect("a request"),
        "POST https://studio-api.softr.io/v1/api/users/sync"
    );
    assert_eq!(
        seen.try_recv().expect("a request"),
        "GET http://localhost:8080/databases"
    );
}

#[test]
fn an_empty_domain_is_refused_like_an_empty_key() {
    let error = builder().softr_domain("").build().expect_err("an error");
    assert_eq!(
        error.to_string(),
        "`softr_domain`: it is empty, as an environment variable is that is set to nothing"
    );
}

#[tokio::test]
async fn the_domain_is_needed_before_anything_is_sent() {
    let host = Host::answering(&Answer::new(200, ())).await;
    let without = Client::builder()
        .softr_api_key(KEY)
        .base_url(host.url())
        .tables_base_url(host.url())
        .build()
        .expect("database operations need no domain");

    let failure = Outcome::new(String::new(), without.users().sync_users().send().await).failure();
    assert_eq!(failure.kind, Kind::Build);
    assert!(
        failure.shown.contains("`softr_domain`"),
        "{}",
        failure.shown
    );
    assert!(host.requests().await.is_empty());

    without
        .records()
        .delete_record("db", "t", "r")
        .send()
        .await
        .expect("no domain is needed");
    assert!(!host.request().await.headers.contains_key("softr-domain"));

    host.answer(&Answer::new(200, ())).await;
    without
        .users()
        .sync_users()
        .softr_domain("other.softr.app")
        .send()
        .await
        .expect("the call names a domain");
    assert_eq!(
        host.request().await.headers["softr-domain"],
        "other.softr.app"
    );
}

/// Whatever the client was given, and also where it was given none.
#[tokio::test]
async fn the_domain_of_a_call_wins() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let without = Client::builder().softr_api_key(KEY).base_url(host.url());
    let without = without.build().expect("the settings are fine");
    for users in [client(&host.url()).users(), without.users()] {
        let (ann, other) = ("ann@example.com", "other.softr.app");
        let (new_user, token) = (
            CreateUserRequest::new("Ann", ann),
            ValidateTokenRequest::new("t"),
        );
        let sent = [
            users
                .create_user(new_user)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users
                .delete_user(ann)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users
                .activate_user(ann)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users
                .deactivate_user(ann)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users
                .invite_user(ann)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users
                .generate_magic_link(ann)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
            users.sync_users().softr_domain(other).send().await.is_ok(),
            users
                .validate_token(token)
                .softr_domain(other)
                .send()
                .await
                .is_ok(),
        ];
        assert_eq!(sent, [true; 8]);
    }
    let requests = host.requests().await;
    assert_eq!(requests.len(), 16);
    for request in requests {
        assert_eq!(
            request.headers["softr-domain"], "other.softr.app",
            "{}",
            request.url
        );
        assert_eq!(request.headers.get_all("softr-domain").iter().count(), 1);
    }
}

#[tokio::test]
async fn the_key_is_needed_before_anything_is_sent() {
    let (seen, transport) = looking_transport();
    let client = Client::builder()
        .softr_domain(DOMAIN)
        .transport(transport)
        .build()
        .expect("the settings are fine");
    let failure = Outcome::new(String::new(), client.users().sync_users().send().await).failure();
    assert_eq!(failure.kind, Kind::Build);
    assert!(
        failure.shown.contains("`softr_api_key`"),
        "{}",
        failure.shown
    );
    assert!(seen.try_recv().is_err());
}
