//! Page after page.

use std::pin::pin;

use client_runtime::{Error, Pages, serde_json, v1};
use futures_core::Stream;

use crate::answers::{self, Asked, Log};
use crate::specimen::{Client, ListUsersError, User, UserPage};

/// A service with users `0..count`.
fn table(count: usize, answer: fn(&[String], usize, usize) -> String) -> (Client, Log) {
    let users: Vec<String> = (0..count)
        .map(|number| format!("{{\"email\":\"{number}\"}}"))
        .collect();
    let (builder, log) = answers::builder(move |_, asked| {
        let limit = number(asked, "limit").unwrap_or(3);
        let start = number(asked, "offset")
            .or_else(|| number(asked, "page_number").map(|page| page * limit))
            .unwrap_or(0);
        let page = users.get(start..).unwrap_or_default();
        answers::response(
            200,
            &[],
            answer(&page[..limit.min(page.len())], start, users.len()),
        )
    });
    let client = builder.build().expect("a client");
    (client, log)
}

fn number(asked: &Asked, name: &str) -> Option<usize> {
    let (_, query) = asked.url.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

fn with_total(page: &[String], _start: usize, total: usize) -> String {
    format!("{{\"users\":[{}],\"total\":{total}}}", page.join(","))
}

fn plain(page: &[String], _start: usize, _total: usize) -> String {
    format!("{{\"users\":[{}]}}", page.join(","))
}

fn with_more(page: &[String], start: usize, total: usize) -> String {
    format!(
        "{{\"users\":[{}],\"has_more_results\":{}}}",
        page.join(","),
        start + page.len() < total
    )
}

fn queries(log: &Log) -> Vec<String> {
    answers::asked(log)
        .iter()
        .map(|asked| asked.url.split_once('?').expect("a query").1.to_owned())
        .collect()
}

async fn emails(mut items: client_runtime::Items<User, ListUsersError>) -> Vec<String> {
    let mut emails = Vec::new();
    while let Some(user) = items.try_next().await.expect("a user") {
        emails.push(user.email);
    }
    assert!(items.try_next().await.expect("the end").is_none());
    emails
}

fn numbers(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|number| number.to_string()).collect()
}

#[tokio::test]
async fn a_thousand_once_each() {
    let (client, log) = table(1000, with_total);
    assert_eq!(
        emails(client.users().list_users().limit(200).items()).await,
        numbers(0..1000)
    );
    assert_eq!(
        queries(&log),
        [
            "limit=200&offset=0",
            "limit=200&offset=200",
            "limit=200&offset=400",
            "limit=200&offset=600",
            "limit=200&offset=800"
        ]
    );
    // Without a total, the end is an empty page.
    let (client, log) = table(1000, plain);
    assert_eq!(
        emails(client.users().list_users().limit(200).items()).await,
        numbers(0..1000)
    );
    assert_eq!(
        queries(&log).last().map(String::as_str),
        Some("limit=200&offset=1000")
    );
}

#[tokio::test]
async fn an_offset_moves_by_what_came_and_begins_where_the_caller_says() {
    let (client, log) = table(10, with_total);
    assert_eq!(
        emails(client.users().list_users().offset(5).items()).await,
        numbers(5..10)
    );
    assert_eq!(queries(&log), ["offset=5", "offset=8"]);
}

#[tokio::test]
async fn page_numbers() {
    let (client, log) = table(7, with_more);
    assert_eq!(
        emails(client.users().query_users().items()).await,
        numbers(0..7)
    );
    assert_eq!(
        queries(&log),
        ["page_number=0", "page_number=1", "page_number=2"]
    );

    let (client, log) = table(7, with_more);
    assert_eq!(
        emails(client.users().query_users().page_number(2).items()).await,
        numbers(6..7)
    );
    assert_eq!(queries(&log), ["page_number=2"]);

    let (client, log) = table(6, plain);
    assert_eq!(
        emails(client.users().query_users().items()).await,
        numbers(0..6)
    );
    assert_eq!(
        queries(&log),
        ["page_number=0", "page_number=1", "page_number=2"]
    );
}

#[tokio::test]
async fn nothing_at_all() {
    let (client, log) = table(0, with_total);
    assert!(emails(client.users().list_users().items()).await.is_empty());
    assert_eq!(queries(&log).len(), 1);
}

#[tokio::test]
async fn pages_as_they_come() {
    let (client, _) = table(4, with_total);
    let mut pages = client.users().list_users().pages();
    assert_eq!(
        pages
            .try_next()
            .await
            .expect("a page")
            .and_then(|page| page.users)
            .map_or(0, |users| users.len()),
        3
    );
    assert_eq!(
        pages
            .try_next()
            .await
            .expect("a page")
            .and_then(|page| page.users)
            .map_or(0, |users| users.len()),
        1
    );
    assert!(pages.try_next().await.expect("the end").is_none());
}

#[tokio::test]
async fn nothing_is_fetched_before_it_is_asked_for() {
    let (client, log) = table(10, with_total);
    let mut items = client.users().list_users().items();
    assert!(answers::asked(&log).is_empty());
    for _ in 0..3 {
        items.try_next().await.expect("a user");
    }
    assert_eq!(queries(&log), ["offset=0"]);
    items.try_next().await.expect("a user");
    assert_eq!(queries(&log), ["offset=0", "offset=3"]);
}

#[tokio::test]
async fn after_an_error_the_same_page_is_asked_for_again() {
    let (builder, log) = answers::builder(|number, asked| match number {
        1 => answers::json(429, "{}"),
        2 => answers::json(200, "<html>"),
        _ if asked.url.ends_with("offset=0") => answers::json(200, r#"{"users":[{"email":"a"}]}"#),
        _ if asked.url.ends_with("offset=1") => answers::json(200, r#"{"users":[{"email":"b"}]}"#),
        _ => answers::json(200, r#"{"users":[]}"#),
    });
    let client = builder.build().expect("a client");
    let mut items = client.users().list_users().items();
    assert!(items.try_next().await.expect("a user").is_some());
    assert!(matches!(items.try_next().await, Err(Error::Api(_))));
    assert!(matches!(items.try_next().await, Err(Error::Decode(_))));
    assert!(items.try_next().await.expect("a user").is_some());
    assert!(items.try_next().await.expect("the end").is_none());
    let offsets = ["offset=0", "offset=1", "offset=1", "offset=1", "offset=2"];
    assert_eq!(queries(&log), offsets);
}

#[tokio::test]
async fn they_are_streams() {
    let (client, _) = table(4, with_total);
    let mut items = pin!(client.users().list_users().items());
    let mut count = 0;
    while let Some(user) = std::future::poll_fn(|cx| items.as_mut().poll_next(cx)).await {
        user.expect("a user");
        count += 1;
    }
    assert_eq!(count, 4);
}

static FIND: v1::Operation = v1::Operation::post("find", "/find");

/// The pages of a call whose JSON body says which one is wanted.
fn found(call: v1::Call) -> Pages<UserPage, ListUsersError> {
    let parameter = v1::PageParameter::page_number("page", 1).in_body();
    call.pages(parameter, |page: &UserPage| {
        v1::PageState::of(page.users.as_deref()).more(page.has_more_results)
    })
}

/// The media types and the bodies of all requests for the pages of a call with that body.
async fn bodies(set: impl FnOnce(v1::Call) -> v1::Call) -> Vec<String> {
    let (builder, log) = answers::builder(|number, _| match number {
        0 => answers::json(200, r#"{"users":[{"email":"a"}],"has_more_results":true}"#),
        1 => answers::json(200, r#"{"users":[{"email":"b"}],"has_more_results":true}"#),
        _ => answers::json(200, r#"{"users":[],"has_more_results":false}"#),
    });
    let client = builder.build().expect("a client");
    let mut pages = found(set(client.call(&FIND)));
    while pages.try_next().await.expect("a page").is_some() {}
    let asked = answers::asked(&log);
    let bodies = asked.iter().map(|asked| {
        let media_type = asked.header("content-type").unwrap_or_default();
        format!("{media_type} {}", String::from_utf8_lossy(&asked.body))
    });
    bodies.collect()
}

#[tokio::test]
async fn a_property_of_the_body_finds_the_pages() {
    let json = |page: i32| format!("application/json {{\"page\":{page}}}");
    assert_eq!(bodies(|call| call).await, [1, 2, 3].map(json));
    let four = serde_json::json!({"page": 4});
    assert_eq!(bodies(|call| call.json(&four)).await, [4, 5, 6].map(json));
    let more = serde_json::json!({"filters": {"a": [null, 1.5]}});
    let sent = bodies(|call| call.json(&more).media_type("application/vnd.a+json")).await;
    let json = |page| {
        format!("application/vnd.a+json {{\"filters\":{{\"a\":[null,1.5]}},\"page\":{page}}}")
    };
    assert_eq!(sent, [1, 2, 3].map(json));
}

#[tokio::test]
async fn a_body_without_properties_finds_no_page() {
    let (client, log) = answers::client(200, &[], "{}");
    let mut pages = found(client.call(&FIND).json(&vec![1_i64]));
    match pages.try_next().await {
        Err(Error::Build(error)) => assert!(error.to_string().contains("`page`"), "{error}"),
        other => panic!("{other:?}"),
    }
    assert!(answers::asked(&log).is_empty());
}
