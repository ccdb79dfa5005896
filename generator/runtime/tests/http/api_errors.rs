//! Statuses that are no success.

use client_runtime::{Empty, Error, Untyped};

use crate::answers;
use crate::specimen::{CreateUserError, FetchUserError, Problem, User, converge};

async fn error(status: u16, body: &'static str) -> Box<client_runtime::ApiError<CreateUserError>> {
    let (client, _) = answers::client(
        status,
        &[("content-type", "application/json"), ("x-request-id", "7")],
        body,
    );
    match client.users().create_user(User::new("ann")).send().await {
        Err(Error::Api(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn chosen_by_status_never_by_shape() {
    let body = r#"{"message":"no"}"#;
    let problem = Problem::new("no");
    assert_eq!(
        error(400, body).await.error(),
        &CreateUserError::BadRequest(problem.clone())
    );
    assert_eq!(
        error(401, body).await.error(),
        &CreateUserError::Unauthorized(Empty)
    );
    assert_eq!(
        error(503, body).await.error(),
        &CreateUserError::Server(body.to_owned())
    );
    assert_eq!(
        error(418, body).await.error(),
        &CreateUserError::Default(Some(problem))
    );
    assert_eq!(
        error(418, "").await.error(),
        &CreateUserError::Default(None)
    );
    // No redirect without a place to go to.
    assert_eq!(
        error(304, "").await.error(),
        &CreateUserError::Default(None)
    );
}

#[tokio::test]
async fn status_headers_and_body_are_there() {
    let error = error(400, r#"{"message":"no"}"#).await;
    assert_eq!(error.status().as_u16(), 400);
    assert_eq!(error.headers()["x-request-id"], "7");
    assert_eq!(error.body().as_ref(), br#"{"message":"no"}"#);
    assert!(!error.is_truncated() && error.decode_error().is_none());
    assert_eq!(
        error.to_string(),
        "POST /api/backend/v1/user/: 400 Bad Request, 16 bytes of application/json"
    );
    assert_eq!(
        error.into_error(),
        CreateUserError::BadRequest(Problem::new("no"))
    );
}

#[tokio::test]
async fn a_documented_error_whose_body_does_not_fit() {
    for body in ["", "<html>", "[]", r#"{"email":["taken"]}"#] {
        let error = error(400, body).await;
        assert_eq!(error.error(), &CreateUserError::Undocumented, "{body}");
        assert_eq!(error.body().as_ref(), body.as_bytes());
        assert_eq!(
            error.decode_error().map(|fault| fault.status().as_u16()),
            Some(400),
            "{body}"
        );
    }
}

#[tokio::test]
async fn an_undocumented_status() {
    let (client, _) = answers::client(429, &[("retry-after", "3")], "slow down");
    let error = client
        .users()
        .fetch_user("ann")
        .send()
        .await
        .expect_err("an error");
    assert!(error.is_retryable() && !error.is_timeout());
    assert_eq!(error.operation_id(), Some("fetchUser"));
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(3));
    assert_eq!(
        error.to_string(),
        "GET /users/{email}: 429 Too Many Requests, 9 bytes"
    );
    let Error::Api(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.error(), &FetchUserError::Undocumented);
    assert!(error.decode_error().is_none());
}

#[tokio::test]
async fn which_are_worth_another_try() {
    for (status, expected) in [
        (400, false),
        (401, false),
        (404, false),
        (408, true),
        (409, false),
        (425, true),
        (429, true),
    ] {
        assert_eq!(
            Error::Api(error(status, "").await).is_retryable(),
            expected,
            "{status}"
        );
    }
    for (status, expected) in [
        (500, true),
        (501, false),
        (502, true),
        (503, true),
        (504, true),
        (505, false),
    ] {
        assert_eq!(
            Error::Api(error(status, "").await).is_retryable(),
            expected,
            "{status}"
        );
    }
}

#[tokio::test]
async fn errors_of_all_operations_become_one_type() {
    let (client, _) = answers::client(404, &[], r#"{"message":"no"}"#);
    let error = converge(&client).await.expect_err("an error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    let Error::Api(error) = error else {
        panic!("{error:?}")
    };
    let _: &Untyped = error.error();
    assert_eq!(error.body().as_ref(), br#"{"message":"no"}"#);
}

#[test]
fn errors_can_go_anywhere() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    assert_error::<Error>();
    assert_error::<Error<CreateUserError>>();
    let size = std::mem::size_of::<Error<CreateUserError>>();
    assert!(size <= 64, "an error has {size} bytes");
}
