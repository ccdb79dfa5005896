//! Where Userfront's two pages contradict each other or themselves: what was decided, seen on the wire.

use client_runtime::serde_json::json;
use userfront_client::types::{
    CreateOrUpdateUserRequest, CreateUserRequest, SetRolesRequest, User,
};

use crate::wire::{Answer, Host};
use crate::{client, operations};

/// The method and the path of every operation, the query left aside.
fn lines() -> Vec<&'static str> {
    let table = operations::table();
    let lines = table.iter().map(|row| row.request.line);
    lines
        .map(|line| line.split_once('?').map_or(line, |(line, _)| line))
        .collect()
}

/// The older page's operations are not replaced by the newer page's: they are those of a tenant.
#[test]
fn both_generations_are_there() {
    let (of_tenants, of_application): (Vec<_>, Vec<_>) = lines()
        .into_iter()
        .partition(|line| line.contains("/tenants/abcdefgh/users"));
    let expected = [
        "POST /v0/tenants/abcdefgh/users",
        "POST /v0/tenants/abcdefgh/users/createOrUpdate",
        "POST /v0/tenants/abcdefgh/users/find",
        "POST /v0/tenants/abcdefgh/users/invite",
        "PUT /v0/tenants/abcdefgh/users/2/active",
        "PUT /v0/tenants/abcdefgh/users/2/roles",
    ];
    let mut of_tenants = of_tenants;
    of_tenants.sort_unstable();
    assert_eq!(of_tenants, expected);
    for line in [
        "POST /v0/users",
        "POST /v0/users/createOrUpdate",
        "POST /v0/users/find",
        "POST /v0/users/invite",
        "POST /v0/users/2/active",
        "PUT /v0/users/2/roles",
    ] {
        assert!(of_application.contains(&line), "{line}");
    }
}

/// The table of the older page writes `…/users/`, its samples `…/users`.
#[test]
fn no_path_ends_in_a_slash() {
    assert!(lines().iter().all(|line| !line.ends_with('/')));
}

/// "One search via GET and one via POST", says the newer page, and describes the second only.
#[test]
fn a_search_is_a_post() {
    let lines = lines();
    let searches = lines.iter().filter(|line| line.ends_with("/find"));
    let mut searches = searches.copied().collect::<Vec<_>>();
    searches.sort_unstable();
    let expected = [
        "POST /v0/tenants/abcdefgh/users/find",
        "POST /v0/users/find",
    ];
    assert_eq!(searches, expected);
}

/// Each page has its own verb for it, and each is right about its own path.
#[tokio::test]
async fn a_user_is_active_by_post_and_in_a_tenant_by_put() {
    let host = Host::answering(&Answer::new(200, json!({"message": "ok"}))).await;
    let client = client(&host.url());
    let marked = client.users().mark_user_active(2).send().await;
    marked.expect("it is recorded");
    let recorded = client
        .tenant_users()
        .record_tenant_user_activity("abcdefgh", 2);
    recorded.send().await.expect("it is recorded");
    let expected = [
        "POST /v0/users/2/active",
        "PUT /v0/tenants/abcdefgh/users/2/active",
    ];
    assert_eq!(host.request_lines().await, expected);
}

/// The newer page's list of endpoints says POST, its sections PUT. No roles are an empty array, which must be sent.
#[tokio::test]
async fn roles_are_put_and_none_of_them_too() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let roles = client(&host.url()).roles();
    let none = || SetRolesRequest::new(Vec::new());
    let set = roles.set_user_roles(2, none()).send().await;
    set.expect("they are set");
    let set = roles.set_tenant_user_roles("abcdefgh", 2, none());
    set.send().await.expect("they are set");
    let expected = [
        "PUT /v0/users/2/roles",
        "PUT /v0/tenants/abcdefgh/users/2/roles",
    ];
    assert_eq!(host.request_lines().await, expected);
    for request in host.requests().await {
        assert_eq!(request.body, br#"{"roles":[]}"#);
        assert_eq!(request.headers["content-type"], "application/json");
    }
}

/// A "String" in one table, an "Integer" in another, and a number in every sample.
#[tokio::test]
async fn a_user_id_is_a_number() {
    let host = Host::answering(&Answer::new(
        200,
        json!({"userId": 9_007_199_254_740_993_i64}),
    ))
    .await;
    let client = client(&host.url());
    let known = || CreateOrUpdateUserRequest::new().user_id(9_007_199_254_740_993);
    let users = [
        client
            .users()
            .create_or_update_user(known())
            .send()
            .await
            .ok(),
        client
            .tenant_users()
            .create_or_update_tenant_user("abcdefgh", known())
            .send()
            .await
            .ok(),
        client
            .users()
            .read_user(9_007_199_254_740_993)
            .send()
            .await
            .ok(),
    ];
    assert_eq!(
        users,
        [(); 3].map(|()| Some(User::new().user_id(9_007_199_254_740_993)))
    );
    let requests = host.requests().await;
    assert_eq!(requests[0].body, br#"{"userId":9007199254740993}"#);
    assert_eq!(requests[1].body, br#"{"userId":9007199254740993}"#);
    assert_eq!(requests[2].url.path(), "/v0/users/9007199254740993");
}

/// The newer page supersedes the older one in its fields: `data` is one of them.
#[tokio::test]
async fn a_user_has_data_of_the_caller_s_own() {
    let data = json!({"data": {"plan": "pro", "tags": []}});
    let host = Host::answering(&Answer::new(200, data.clone())).await;
    let own = [("plan", json!("pro")), ("tags", json!([]))];
    let own = own
        .map(|(name, value)| (name.to_owned(), value))
        .into_iter();
    let new_user = CreateUserRequest::new().data(own.clone().collect());
    let call = client(&host.url()).users().create_user(new_user);
    let user = call.send().await.expect("a user");
    assert_eq!(user.data, Some(own.collect()));
    assert_eq!(host.request().await.body, data.to_string().as_bytes());
}
