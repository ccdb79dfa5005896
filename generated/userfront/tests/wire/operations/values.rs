//! What requests and responses hold, as JSON and as the caller has it.

use std::collections::BTreeMap;

use client_runtime::chrono::{DateTime, Utc};
use client_runtime::serde_json::{Value, json};
use client_runtime::uuid::uuid;
use userfront_client::types::*;

pub(super) fn user_json() -> Value {
    json!({
        "userId": 4,
        "username": "johnny1234",
        "email": "johnny@example.com",
        "name": "Johnny Appleseed",
        "image": "https://example.com/avatar.png",
        "locked": true,
        "isDev": true,
        "isConfirmed": true,
        "lastActiveAt": "2020-03-03T00:21:10.323Z",
        "uuid": "2e6b8f41-eb6d-4deb-9d75-6159c4ac4397",
        "createdAt": "2020-10-12T23:23:17.930Z",
        "tenant": tenant_json(),
        "authorization": {"abcdefgh": {"roles": ["admin"]}},
        "data": {"plan": {"name": "pro"}},
    })
}

pub(super) fn user() -> User {
    let rights = BTreeMap::from([("roles".to_owned(), json!(["admin"]))]);
    User::new()
        .user_id(4)
        .username("johnny1234")
        .email("johnny@example.com")
        .name("Johnny Appleseed")
        .image("https://example.com/avatar.png")
        .locked(true)
        .is_dev(true)
        .is_confirmed(true)
        .last_active_at(time("2020-03-03T00:21:10.323Z"))
        .uuid(uuid!("2e6b8f41-eb6d-4deb-9d75-6159c4ac4397"))
        .created_at(time("2020-10-12T23:23:17.930Z"))
        .tenant(tenant())
        .authorization(BTreeMap::from([("abcdefgh".to_owned(), rights)]))
        .data(data())
}

/// Data of the caller's own.
pub(super) fn data() -> UserData {
    UserData::from([("plan".to_owned(), json!({"name": "pro"}))])
}

/// A user that may be there already.
pub(super) fn known_user() -> CreateOrUpdateUserRequest {
    CreateOrUpdateUserRequest::new()
        .user_id(4)
        .email("updated-johnny@example.com")
        .username("johnny1234-updated")
        .name("Johnny Appleseed Updated")
        .image("https://example.com/avatar-updated.png")
        .locked(true)
        .data(data())
}

pub(super) fn known_user_json() -> Value {
    json!({
        "userId": 4,
        "email": "updated-johnny@example.com",
        "username": "johnny1234-updated",
        "name": "Johnny Appleseed Updated",
        "image": "https://example.com/avatar-updated.png",
        "locked": true,
        "data": {"plan": {"name": "pro"}},
    })
}

pub(super) fn invitation() -> InviteUserRequest {
    InviteUserRequest::new("mike@example.com")
        .username("mike123")
        .name("Mike Appleseed")
        .image("https://example.com/avatar.png")
        .locked(false)
        .data(data())
}

pub(super) fn invitation_json() -> Value {
    json!({
        "email": "mike@example.com",
        "username": "mike123",
        "name": "Mike Appleseed",
        "image": "https://example.com/avatar.png",
        "locked": false,
        "data": {"plan": {"name": "pro"}},
    })
}

pub(super) fn tenant_json() -> Value {
    json!({
        "tenantId": "abcdefgh",
        "name": "Example project",
        "image": "https://example.com/icon-03.png",
        "loginRedirectPath": "/dashboard",
        "logoutRedirectPath": "/login",
    })
}

pub(super) fn tenant() -> Tenant {
    Tenant::new()
        .tenant_id("abcdefgh")
        .name("Example project")
        .image("https://example.com/icon-03.png")
        .login_redirect_path("/dashboard")
        .logout_redirect_path("/login")
}

pub(super) fn page_json() -> Value {
    json!({
        "results": [user_json()],
        "totalCount": 11,
        "meta": {
            "count": 1,
            "totalCount": 11,
            "totalPages": 2,
            "next": "/users/find?page=4",
            "previous": "/users/find?page=2",
            "self": "/users/find?page=3",
            "first": "/users/find?page=1",
            "last": "/users/find?page=5",
        },
    })
}

pub(super) fn page() -> UserPage {
    let meta = PageMeta::new()
        .count(1)
        .total_count(11)
        .total_pages(2)
        .next_("/users/find?page=4")
        .previous("/users/find?page=2")
        .self_("/users/find?page=3")
        .first("/users/find?page=1")
        .last("/users/find?page=5");
    UserPage::new()
        .results(vec![user()])
        .total_count(11)
        .meta(meta)
}

pub(super) fn activity_json() -> Value {
    json!({"message": "ok", "lastActiveAt": "2020-03-03T00:21:10.323Z"})
}

pub(super) fn activity() -> UserActivity {
    UserActivity::new()
        .message("ok")
        .last_active_at(time("2020-03-03T00:21:10.323Z"))
}

pub(super) fn roles_json() -> Value {
    json!({"results": [{"name": "admin"}, {"name": "editor"}]})
}

pub(super) fn roles() -> RoleList {
    RoleList::new().results(vec![Role::new().name("admin"), Role::new().name("editor")])
}

pub(super) fn problem_json(status: u16) -> Value {
    json!({"statusCode": status, "message": "No", "error": {"type": "U0001"}})
}

pub(super) fn problem(status: i64) -> ErrorResponse {
    let detail = ErrorDetail::new().r#type("U0001");
    ErrorResponse::new()
        .status_code(status)
        .message("No")
        .error(detail)
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().expect("a time")
}
