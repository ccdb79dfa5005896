//! A tenant's users, read to the end.

use client_runtime::serde_json::json;
use wiremock::{Request, ResponseTemplate};

use crate::client;
use crate::wire::Host;

const PATH: &str = "POST /v0/tenants/abcdefgh/users/find";

/// So many users, two on a page. `next` leads somewhere on every page, as in the document's example.
fn users(count: i64, with_total: bool) -> impl Fn(&Request) -> ResponseTemplate {
    move |request| {
        let page = request.url.query_pairs().find(|(name, _)| name == "page");
        let page = page.map_or(1, |(_, page)| page.parse::<i64>().expect("a number"));
        let first = (page - 1) * 2;
        let results = (first..count.min(first + 2))
            .map(|number| json!({ "userId": number }))
            .collect::<Vec<_>>();
        let mut body =
            json!({ "results": results, "meta": {"next": "/users/find", "self": "/users/find"} });
        if with_total {
            body["totalCount"] = json!(count);
        }
        ResponseTemplate::new(200).set_body_json(body)
    }
}

#[tokio::test]
async fn users_come_once_each() {
    let host = Host::start().await;
    for (count, with_total, requests) in [
        (0, true, 1),
        (2, true, 1),
        (5, true, 3),
        (0, false, 1),
        (4, false, 3),
        (5, false, 4),
    ] {
        host.respond(users(count, with_total)).await;
        let call = client(&host.url())
            .tenant_users()
            .find_tenant_users("abcdefgh");
        let (mut items, mut came) = (call.items(), Vec::new());
        while let Some(user) = items.try_next().await.expect("every page comes") {
            came.push(user.user_id.expect("an id"));
        }
        assert_eq!(came, (0..count).collect::<Vec<_>>());
        assert_eq!(host.requests().await.len(), requests, "{count} users");
    }
}

/// The first page is 1, and what else the caller sets holds for every page.
#[tokio::test]
async fn the_first_page_is_one() {
    let host = Host::start().await;
    host.respond(users(5, true)).await;
    let call = client(&host.url())
        .tenant_users()
        .find_tenant_users("abcdefgh")
        .order("userId_ASC");
    let mut pages = call.pages();
    while let Some(page) = pages.try_next().await.expect("every page comes") {
        assert_eq!(page.total_count, Some(5));
    }
    let expected = [1, 2, 3].map(|page| format!("{PATH}?order=userId_ASC&page={page}"));
    assert_eq!(host.request_lines().await, expected);
}

#[tokio::test]
async fn pages_begin_where_the_caller_says() {
    let host = Host::start().await;
    host.respond(users(5, false)).await;
    let call = client(&host.url())
        .tenant_users()
        .find_tenant_users("abcdefgh")
        .page(3);
    let mut items = call.items();
    let user = items.try_next().await.expect("a page").expect("a user");
    assert_eq!(user.user_id, Some(4));
    assert!(items.try_next().await.expect("a page").is_none());
    let expected = [3, 4].map(|page| format!("{PATH}?page={page}"));
    assert_eq!(host.request_lines().await, expected);
}
