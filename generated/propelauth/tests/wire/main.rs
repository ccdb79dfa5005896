//! What every operation puts on the wire, and what its caller gets for what comes back.
//!
//! The table in [`operations`] is written by hand from the vendor's document, the overlay and nothing else.
#![cfg(all(
    feature = "access-tokens",
    feature = "employees",
    feature = "magic-links",
    feature = "migration",
    feature = "sessions",
    feature = "users"
))]

mod hosts;
mod operations;
mod paging;
mod secrets;
mod values;
#[path = "../../../../generator/runtime/tests/wire/mod.rs"]
mod wire;

use propelauth_client::{Client, ClientBuilder};
use wire::{document, rules};

const KEY: &str = "propelauth-key-41c9";

/// A builder with all that the operations need but a host.
fn builder() -> ClientBuilder {
    Client::builder().backend_api_key(KEY)
}

fn client(url: &str) -> Client {
    builder()
        .base_url(url)
        .build()
        .expect("the settings are fine")
}

#[test]
fn the_table_covers_the_document() {
    let table = operations::table();
    assert_eq!(table.len(), 20);
    document::is_covered(
        include_str!("../../../../specs/propelauth/openapi.yaml"),
        &table,
        &[],
    );
}

#[tokio::test]
async fn exchanges_are_as_documented() {
    rules::exchanges_are_as_documented(&operations::table(), client).await;
}

#[tokio::test]
async fn undocumented_statuses_reach_the_caller() {
    rules::undocumented_statuses_reach_the_caller(&operations::table(), client).await;
}

#[tokio::test]
async fn statuses_choose_errors() {
    rules::statuses_choose_errors(&operations::table(), client).await;
}

#[tokio::test]
async fn other_bodies_are_kept() {
    rules::other_bodies_are_kept(&operations::table(), client).await;
}

#[tokio::test]
async fn responses_may_grow_and_shrink() {
    rules::responses_may_grow_and_shrink(&operations::table(), client).await;
}

#[tokio::test]
async fn redirects_stay_at_home() {
    rules::redirects_stay_at_home(&operations::table(), client).await;
}
