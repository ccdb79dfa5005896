//! Users, read to the end: a tenant's by a query parameter, all of them by a property of the body.

use client_runtime::serde_json::{Value, json};
use userfront_client::types::SearchUsersRequest;
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

/// The search of all users finds its pages in the body, beside what else is in it.
#[tokio::test]
async fn a_search_finds_its_pages_in_the_body() {
    let host = Host::start().await;
    let answer = |request: &Request| {
        let search = request.body_json::<Value>().expect("the body is JSON");
        let page = search["page"].as_i64().expect("a number");
        let results = (page * 2..5.min(page * 2 + 2)).map(|number| json!({ "userId": number }));
        let results = results.collect::<Vec<_>>();
        ResponseTemplate::new(200).set_body_json(json!({"results": results, "totalCount": 3}))
    };
    let users = client(&host.url()).users();
    let ordered = SearchUsersRequest::new().order("userId_ASC");
    let second = SearchUsersRequest::new().page(2);
    for (call, ids, bodies) in [
        (
            users.search_users(),
            vec![2, 3, 4],
            vec![json!({"page": 1}), json!({"page": 2})],
        ),
        (
            users.search_users().body(ordered),
            vec![2, 3, 4],
            vec![
                json!({"order": "userId_ASC", "page": 1}),
                json!({"order": "userId_ASC", "page": 2}),
            ],
        ),
        (
            users.search_users().body(second),
            vec![4],
            vec![json!({"page": 2}), json!({"page": 3})],
        ),
    ] {
        host.respond(answer).await;
        let (mut items, mut came) = (call.items(), Vec::new());
        while let Some(user) = items.try_next().await.expect("every page comes") {
            came.push(user.user_id.expect("an id"));
        }
        assert_eq!(came, ids);
        let requests = host.requests().await;
        let sent = requests.iter().map(|request| {
            assert_eq!(request.headers["content-type"], "application/json");
            request.body_json::<Value>().expect("the body is JSON")
        });
        assert_eq!(sent.collect::<Vec<_>>(), bodies);
    }
}
