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
        &CreateUserError::BadRequest(Some(problem.clone()))
    );
    assert_eq!(
        error(401, body).await.error(),
        &CreateUserError::Unauthorized(Empty)
    );
    assert_eq!(
        error(503, body).await.error(),
        &CreateUserError::Server(None)
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
        CreateUserError::BadRequest(Some(Problem::new("no")))
    );
}

/// Variants of one status, of a range and of every other one.
const STATUSES: [(u16, CreateUserError); 4] = [
    (400, CreateUserError::BadRequest(None)),
    (401, CreateUserError::Unauthorized(Empty)),
    (502, CreateUserError::Server(None)),
    (418, CreateUserError::Default(None)),
];

#[tokio::test]
async fn a_body_that_does_not_fit_leaves_the_variant_empty() {
    const OTHER: &str = "another media type is documented";
    for (media_type, body, why) in [
        ("text/html; charset=utf-8", r#"{"message":"no"}"#, OTHER),
        ("application/xhtml+xml", "<html/>", OTHER),
        ("application/xml", "<a/>", OTHER),
        ("application/json; charset=utf-16", "{}", "UTF-8"),
        ("application/json", "<html>", ""),
        ("application/json", "[]", ""),
        ("application/json", r#"{"email":["taken"]}"#, ""),
        ("application/json", "", ""),
    ] {
        let headers = Vec::leak(vec![("content-type", media_type)]);
        for (status, expected) in STATUSES {
            let (client, _) = answers::client(status, headers, body);
            let result = client.users().create_user(User::new("ann")).send().await;
            let Err(Error::Api(error)) = result else {
                panic!("{result:?}")
            };
            let context = format!("{status} {media_type} {body}");
            assert_eq!(error.error(), &expected, "{context}");
            assert_eq!(error.body().as_ref(), body.as_bytes());
            // Null and no body are what `default` documents; of a 401 nothing is.
            let is_fine = status == 401 || (status == 418 && body.is_empty());
            assert_eq!(error.decode_error().is_none(), is_fine, "{context}");
            if let Some(fault) = error.decode_error() {
                assert_eq!(fault.status().as_u16(), status);
                assert!(status == 502 || fault.to_string().contains(why), "{fault}");
            }
        }
    }
}

#[tokio::test]
async fn a_body_can_be_decoded_as_another_type() {
    let error = error(400, "\u{feff}{\"email\":\"ann\"}").await;
    assert_eq!(error.error(), &CreateUserError::BadRequest(None));
    let user: User = error.decode().expect("a user");
    assert_eq!(user, User::new("ann"));
    let fault = error.decode_error().expect("a fault");
    assert_eq!(fault.decode::<User>().expect("a user"), user);
    assert!(matches!(
        error.decode::<Vec<u8>>(),
        Err(Error::Decode(error)) if error.status() == 400
    ));
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
