//! Values as the pages and the service have them.

use client_runtime::chrono::{DateTime, Utc};
use client_runtime::serde_json::{self, Value, json};
use client_runtime::{Error, Nullable};
use userfront_client::operations::users::ReadUserError;
use userfront_client::types::{
    CreateTenantUserRequest, ErrorDetail, ErrorResponse, InviteToRoleRequest, InviteUserRequest,
    SetRolesRequest, User,
};

use crate::client;
use crate::wire::{Answer, Host};

/// A user who was never active, one of whom nothing is known, and one who was.
#[test]
fn a_time_of_activity_may_be_null() {
    let time = "2020-03-03T00:21:10.323Z";
    let active = Nullable::Value(time.parse::<DateTime<Utc>>().expect("a time"));
    for (body, expected) in [
        (json!({ "lastActiveAt": null }), Nullable::Null),
        (json!({}), Nullable::Absent),
        (json!({ "lastActiveAt": time }), active),
    ] {
        let user = serde_json::from_value::<User>(body.clone()).expect("a user");
        assert_eq!(user.last_active_at, expected);
        assert_eq!(serde_json::to_value(&user).expect("it is JSON"), body);
    }
}

/// In find results `lastActiveAt`, `tenant` and `authorization` are absent: no field of a response is required.
#[tokio::test]
async fn users_may_be_incomplete() {
    let body = json!({
        "results": [{"userId": 5, "tenant": null, "authorization": null, "data": null, "hasMfa": [true]}, {}],
        "meta": {"self": null, "pages": 1},
        "totalCount": null,
    });
    let host = Host::answering(&Answer::new(200, body)).await;
    let call = client(&host.url()).users().search_users();
    let page = call.send().await.expect("a page");
    assert_eq!(
        page.results,
        Some(vec![User::new().user_id(5), User::new()])
    );
    assert_eq!(page.total_count, None);
}

/// Deletes and the status promise no body: whatever comes is left aside.
#[tokio::test]
async fn nothing_is_promised_of_deletes_and_of_the_status() {
    let host = Host::start().await;
    let client = client(&host.url());
    for answer in [
        Answer::new(200, ()),
        Answer::new(204, ()),
        Answer::new(200, json!({"message": "OK"})),
        Answer::new(200, "OK"),
    ] {
        host.answer(&answer).await;
        client.get_status().send().await.expect("it is up");
        client
            .users()
            .delete_user(4)
            .send()
            .await
            .expect("it is gone");
        let gone = client.tenants().delete_tenant("abcdefgh").send().await;
        gone.expect("it is gone");
    }
}

/// An error's body may be a part of what is documented; another one is kept as it is.
#[tokio::test]
async fn an_error_may_be_a_part_of_itself() {
    let host = Host::start().await;
    let users = client(&host.url()).users();
    let whole = ErrorResponse::new()
        .status_code(404)
        .message("Not found")
        .error(ErrorDetail::new());
    for (body, expected) in [
        (json!({}), Some(ErrorResponse::new())),
        (
            json!({"message": "Not found"}),
            Some(ErrorResponse::new().message("Not found")),
        ),
        (
            json!({"statusCode": 404, "message": "Not found", "error": {}}),
            Some(whole),
        ),
        (json!("Not found"), None),
    ] {
        host.answer(&Answer::new(404, body.clone())).await;
        match users.read_user(4).send().await {
            Err(Error::Api(response)) => {
                assert_eq!(response.error(), &ReadUserError::NotFound(expected));
                assert_eq!(response.body(), body.to_string().as_bytes());
            }
            other => panic!("{other:?}"),
        }
    }
}

/// "We recommend an exponential backoff of your requests."
#[tokio::test]
async fn too_many_requests_say_when_to_come_back() {
    let answer = Answer::new(429, json!({"message": "Slow down"})).header("retry-after", "2");
    let host = Host::answering(&answer).await;
    let call = client(&host.url()).get_status();
    let error = call.send().await.expect_err("too many requests");
    assert!(error.is_retryable());
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(2));
}

/// What is not set is not sent, and what is set to nothing is.
#[test]
fn only_what_is_set_is_sent() {
    for (request, body) in [
        (CreateTenantUserRequest::new(), json!({})),
        (
            CreateTenantUserRequest::new().locked(false),
            json!({"locked": false}),
        ),
        (CreateTenantUserRequest::new().name(""), json!({"name": ""})),
    ] {
        assert_eq!(serde_json::to_value(&request).expect("it is JSON"), body);
    }
}

/// A required property is asked for when it is read.
#[test]
fn what_is_required_is_required() {
    fn requires<T: for<'de> client_runtime::v1::Deserialize<'de>>(complete: Value) {
        assert!(serde_json::from_value::<T>(complete.clone()).is_ok());
        for name in complete.as_object().expect("an object").keys() {
            let mut incomplete = complete.clone();
            incomplete
                .as_object_mut()
                .map(|members| members.remove(name));
            let error = serde_json::from_value::<T>(incomplete).err();
            let error = error.expect("a required property is missing").to_string();
            assert!(error.contains(name), "{error}");
        }
    }
    requires::<InviteUserRequest>(json!({"email": "mike@example.com"}));
    requires::<InviteToRoleRequest>(json!({"email": "mike@example.com", "roles": []}));
    requires::<SetRolesRequest>(json!({"roles": []}));
}

/// Errors of operations with and without a group become one type with `?`.
#[tokio::test]
async fn errors_of_all_operations_are_one_with_a_question_mark() {
    async fn remove(client: &userfront_client::Client) -> Result<(), Error> {
        client.get_status().send().await?;
        client.users().delete_user(4).send().await?;
        Ok(())
    }
    let host = Host::answering(&Answer::new(403, ())).await;
    let error = remove(&client(&host.url())).await.expect_err("forbidden");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
}
