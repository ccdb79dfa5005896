//! What every operation puts on the wire, and what its caller gets for what comes back.
//!
//! The table in [`operations`] is written by hand from the vendor's document, the overlay and nothing else.
#![cfg(all(feature = "databases", feature = "records", feature = "users"))]

mod hosts;
mod operations;
mod paging;
mod secrets;
mod values;
#[path = "../../../../generator/runtime/tests/wire/mod.rs"]
mod wire;

use softr_client::{Client, ClientBuilder};
use wire::{document, rules};

const KEY: &str = "softr-key-7f3a";
const DOMAIN: &str = "acme.softr.app";

/// A builder with all that the operations need but hosts.
fn builder() -> ClientBuilder {
    Client::builder().softr_api_key(KEY).softr_domain(DOMAIN)
}

/// A client whose two hosts are one on loopback, told apart by their base paths.
fn client(url: &str) -> Client {
    builder()
        .base_url(format!("{url}/v1/api"))
        .tables_base_url(format!("{url}/api/v1"))
        .build()
        .expect("the settings are fine")
}

#[test]
fn the_table_covers_the_document() {
    let table = operations::table();
    assert_eq!(table.len(), 15);
    let added_by_the_overlay = ["validateToken"];
    document::is_covered(
        include_str!("../../../../specs/softr/openapi.yaml"),
        &table,
        &added_by_the_overlay,
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
