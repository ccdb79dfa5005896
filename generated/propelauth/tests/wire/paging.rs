//! Users, read to their end: pages are counted from 0, and each says whether there is another one.

use client_runtime::serde_json::json;
use wiremock::{Request, ResponseTemplate};

use crate::client;
use crate::wire::Host;

/// Users in pages of 10 where the request does not say, and 100 at most.
fn users(users: u64) -> impl Fn(&Request) -> ResponseTemplate {
    move |request| {
        let number = |name: &str| {
            let pair = request.url.query_pairs().find(|(key, _)| key == name);
            pair.map(|(_, value)| value.parse::<u64>().expect("a number"))
        };
        let (page, size) = (
            number("page_number").unwrap_or(0),
            number("page_size").unwrap_or(10).min(100),
        );
        let numbers = page * size..users.min((page + 1) * size);
        let page_of_users = numbers
            .map(|number| json!({ "username": format!("u{number}") }))
            .collect::<Vec<_>>();
        ResponseTemplate::new(200).set_body_json(json!({
            "users": page_of_users,
            "total_users": users,
            "current_page": page,
            "page_size": size,
            "has_more_results": (page + 1) * size < users,
        }))
    }
}

fn names(numbers: std::ops::Range<u64>) -> Vec<String> {
    numbers.map(|number| format!("u{number}")).collect()
}

#[tokio::test]
async fn users_come_once_each() {
    let host = Host::start().await;
    for (count, requests) in [(0, 1), (10, 1), (25, 3), (30, 3)] {
        host.respond(users(count)).await;
        let mut items = client(&host.url()).users().query_users().items();
        let mut came = Vec::new();
        while let Some(user) = items.try_next().await.expect("every page comes") {
            came.push(user.username.expect("a name"));
        }
        assert_eq!(came, names(0..count));
        assert_eq!(host.requests().await.len(), requests, "{count} users");
    }
}

#[tokio::test]
async fn pages_begin_where_the_caller_says() {
    let host = Host::start().await;
    host.respond(users(250)).await;
    let mut pages = client(&host.url())
        .users()
        .query_users()
        .page_size(100)
        .page_number(1)
        .include_orgs(true)
        .pages();
    let mut came = Vec::new();
    while let Some(page) = pages.try_next().await.expect("every page comes") {
        came.extend(
            page.users
                .into_iter()
                .flatten()
                .filter_map(|user| user.username),
        );
    }
    assert_eq!(came, names(100..250));
    let expected = [1, 2].map(|page| {
        format!("GET /api/backend/v1/user/query?page_size=100&page_number={page}&include_orgs=true")
    });
    assert_eq!(host.request_lines().await, expected);
}

/// What `has_more_results` says holds, whatever the page holds.
#[tokio::test]
async fn a_page_that_says_it_is_the_last_is_the_last() {
    let host = Host::start().await;
    host.respond(|_: &Request| {
        ResponseTemplate::new(200)
            .set_body_json(json!({"users": [{"username": "u0"}], "has_more_results": false}))
    })
    .await;
    let mut items = client(&host.url()).users().query_users().items();
    assert!(items.try_next().await.expect("a page").is_some());
    assert!(items.try_next().await.expect("a page").is_none());
    assert_eq!(host.requests().await.len(), 1);
}
