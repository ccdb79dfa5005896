//! Tables, read to their end.

use std::sync::atomic::{AtomicBool, Ordering};

use client_runtime::serde_json::{Value, json};
use wiremock::{Request, ResponseTemplate};

use crate::client;
use crate::wire::Host;

/// A table of records, of which a page holds at most 200, and 20 where the request does not say.
fn table_of(records: u64, with_total: bool) -> impl Fn(&Request) -> ResponseTemplate {
    move |request| {
        let number = |name: &str| {
            let pair = request.url.query_pairs().find(|(key, _)| key == name);
            pair.map(|(_, value)| value.parse::<u64>().expect("a number"))
        };
        let (offset, limit) = (
            number("offset").unwrap_or(0),
            number("limit").unwrap_or(20).min(200),
        );
        let page = (offset..records.min(offset + limit))
            .map(|number| json!({ "id": format!("r{number}") }))
            .collect::<Vec<_>>();
        let mut body = json!({ "data": page });
        if with_total {
            body["metadata"] = json!({"offset": offset, "limit": limit, "total": records});
        }
        ResponseTemplate::new(200)
            .set_body_json(Value::Object(body.as_object().expect("an object").clone()))
    }
}

async fn ids(
    mut items: client_runtime::Items<softr_client::types::Record, impl Send>,
) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(record) = items
        .try_next()
        .await
        .map_err(|_| "a page failed")
        .expect("every page comes")
    {
        ids.push(record.id.expect("an id"));
    }
    ids
}

fn all_ids(numbers: std::ops::Range<u64>) -> Vec<String> {
    numbers.map(|number| format!("r{number}")).collect()
}

#[tokio::test]
async fn a_thousand_records_come_once_each() {
    let host = Host::start().await;
    for (with_total, requests) in [(true, 5), (false, 6)] {
        host.respond(table_of(1_000, with_total)).await;
        let records = client(&host.url()).records();
        assert_eq!(
            ids(records.list_records("db", "t").limit(200).items()).await,
            all_ids(0..1_000)
        );
        assert_eq!(host.requests().await.len(), requests);

        // A page holds fewer than were asked for: the next one begins where it ended.
        assert_eq!(
            ids(records.list_records("db", "t").limit(500).items()).await,
            all_ids(0..1_000)
        );
    }
}

#[tokio::test]
async fn what_the_caller_sets_holds_for_every_page() {
    let host = Host::start().await;
    host.respond(table_of(45, true)).await;
    let items = client(&host.url())
        .records()
        .list_records("db", "t")
        .offset(3)
        .field_names(true)
        .items();
    assert_eq!(ids(items).await, all_ids(3..45));
    let path = "GET /api/v1/databases/db/tables/t/records";
    let expected = [3, 23, 43].map(|offset| format!("{path}?offset={offset}&fieldNames=true"));
    assert_eq!(host.request_lines().await, expected);
}

#[tokio::test]
async fn pages_are_fetched_as_they_are_needed() {
    let host = Host::start().await;
    host.respond(table_of(60, true)).await;
    let mut records = client(&host.url())
        .records()
        .list_records("db", "t")
        .items();
    assert!(host.requests().await.is_empty());
    for _ in 0..20 {
        records.try_next().await.expect("a page").expect("a record");
    }
    assert_eq!(host.requests().await.len(), 1);
    records.try_next().await.expect("a page").expect("a record");
    assert_eq!(host.requests().await.len(), 2);
}

#[tokio::test]
async fn an_empty_table_ends_at_once() {
    let host = Host::start().await;
    host.respond(table_of(0, false)).await;
    assert!(
        ids(client(&host.url())
            .records()
            .list_records("db", "t")
            .items())
        .await
        .is_empty()
    );
    assert_eq!(host.requests().await.len(), 1);
}

/// After an error the same page is asked for again: no record is lost.
#[tokio::test]
async fn after_an_error_the_records_go_on() {
    let host = Host::start().await;
    let (table, waited) = (table_of(60, true), AtomicBool::new(false));
    host.respond(move |request: &Request| match request.url.query() {
        Some(query) if query.contains("offset=20") && !waited.swap(true, Ordering::Relaxed) => {
            ResponseTemplate::new(429).insert_header("retry-after", "7")
        }
        _ => table(request),
    })
    .await;
    let mut records = client(&host.url())
        .records()
        .list_records("db", "t")
        .items();
    for _ in 0..20 {
        records.try_next().await.expect("a page").expect("a record");
    }
    let error = records.try_next().await.expect_err("the second page fails");
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    for _ in 20..60 {
        records.try_next().await.expect("a page").expect("a record");
    }
    assert!(records.try_next().await.expect("it is over").is_none());
}
