//! The two searches: of a tenant's users by query parameters, and of all users by a body that may be left out.

use std::collections::BTreeMap;

use client_runtime::serde_json::{Value, json};
use userfront_client::types::SearchUsersRequest;

use crate::client;
use crate::wire::{Answer, Host};

const TENANT: &str = "POST /v0/tenants/abcdefgh/users/find";

fn object(value: Value) -> BTreeMap<String, Value> {
    let members = value.as_object().expect("an object").clone();
    members.into_iter().collect()
}

/// JSON, percent-encoded, whatever it holds.
#[tokio::test]
async fn what_to_look_for_is_json_in_the_query() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let users = client(&host.url()).tenant_users();
    for value in [
        json!({}),
        json!({"name": {"$iLike": "%appleseed%"}}),
        json!({"lastActiveAt": null, "locked": false, "userId": {"$in": [4, 5]}}),
        json!({"$or": [{"name": "Jörg \"&=#?+/\\"}, {"data": {"a": {"b": [1.5, []]}}}]}),
    ] {
        let call = users
            .find_tenant_users("abcdefgh")
            .r#where(object(value.clone()));
        call.send().await.expect("a page");
        let request = host.requests().await.pop().expect("a request");
        let pairs = request.url.query_pairs().collect::<Vec<_>>();
        assert_eq!(pairs.len(), 1, "{value}");
        assert_eq!(pairs[0].0, "where");
        let sent = client_runtime::serde_json::from_str::<Value>(&pairs[0].1);
        assert_eq!(sent.expect("it is JSON"), value);
        let raw = request.url.query().expect("a query");
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%=".contains(&byte);
        assert!(raw.bytes().all(plain), "{raw}");
        assert!(request.body.is_empty() && !request.headers.contains_key("content-type"));
    }
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let client = client(&host.url());
    let users = client.tenant_users();
    let calls = [
        users.find_tenant_users("abcdefgh"),
        users
            .find_tenant_users("abcdefgh")
            .page_opt(Some(2))
            .where_opt(None)
            .order_opt(None::<String>),
        users
            .find_tenant_users("abcdefgh")
            .order_opt(Some("name_ASC"))
            .page(4)
            .page_opt(None),
        users
            .find_tenant_users("abcdefgh")
            .where_opt(Some(BTreeMap::new())),
    ];
    for call in calls {
        call.send().await.expect("a page");
    }
    let expected =
        ["", "?page=2", "?order=name_ASC", "?where=%7B%7D"].map(|query| format!("{TENANT}{query}"));
    assert_eq!(host.request_lines().await, expected);

    host.answer(&Answer::new(200, json!({}))).await;
    let search = || client.users().search_users();
    for call in [
        search(),
        search().body_opt(None),
        search().body(SearchUsersRequest::new()).body_opt(None),
    ] {
        call.send().await.expect("a page");
    }
    for request in host.requests().await {
        assert!(request.body.is_empty());
        assert!(!request.headers.contains_key("content-type"));
    }
    host.answer(&Answer::new(200, json!({}))).await;
    let second = SearchUsersRequest::new().page(2);
    let call = search().body_opt(Some(second));
    call.send().await.expect("a page");
    assert_eq!(host.request().await.body, br#"{"page":2}"#);
}

/// Nothing at all and an empty object are not the same.
#[tokio::test]
async fn a_search_s_body_is_an_open_object() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let users = client(&host.url()).users();
    let mut more = SearchUsersRequest::new().page(1).filters(BTreeMap::new());
    more.additional_properties = object(json!({"tenantId": "abcdefgh", "limit": [null]}));
    for (search, body) in [
        (SearchUsersRequest::new(), json!({})),
        (
            SearchUsersRequest::new().order("name_DESC"),
            json!({"order": "name_DESC"}),
        ),
        (
            more,
            json!({"page": 1, "filters": {}, "tenantId": "abcdefgh", "limit": [null]}),
        ),
    ] {
        let call = users.search_users().body(search.clone());
        call.send().await.expect("a page");
        let request = host.requests().await.pop().expect("a request");
        assert_eq!(request.body_json::<Value>().expect("it is JSON"), body);
        assert_eq!(request.headers["content-type"], "application/json");
        let read = client_runtime::serde_json::from_value::<SearchUsersRequest>(body);
        assert_eq!(read.expect("a search"), search);
    }
}
