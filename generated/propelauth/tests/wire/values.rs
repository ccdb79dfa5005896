//! Values that the real service sends and the document does not tell, and the values of enums.

use client_runtime::Error;
use client_runtime::serde_json::{self, Value, json};
use propelauth_client::operations::users::{CreateUserError, FetchUserByIdError};
use propelauth_client::types::{
    CreateAccessTokenRequest, CreateUserRequest, MagicLinkRequest, MigrateUserPasswordRequest,
    MigrateUserPasswordRequestPasswordHashType as HashType, MigrateUserRequest,
    QueryUsersOrderBy as OrderBy, ResendEmailConfirmationRequest, UpdateUserEmailRequest,
    UpdateUserPasswordRequest, UpdateUserRequest, User,
};

use crate::client;
use crate::operations::USER;
use crate::wire::{Answer, Host};

/// Each value of the document's enums, and one that a later version of the service may know.
#[test]
fn enums_have_their_wire_values() {
    let orders = [
        (OrderBy::CreatedAtAsc, "CREATED_AT_ASC"),
        (OrderBy::CreatedAtDesc, "CREATED_AT_DESC"),
        (OrderBy::LastActiveAtAsc, "LAST_ACTIVE_AT_ASC"),
        (OrderBy::LastActiveAtDesc, "LAST_ACTIVE_AT_DESC"),
        (OrderBy::Email, "EMAIL"),
        (OrderBy::Username, "USERNAME"),
    ];
    for (order, wire) in orders {
        assert_eq!((order.as_str(), OrderBy::from(wire)), (wire, order.clone()));
    }
    let hashes = [
        (HashType::Bcrypt, "bcrypt"),
        (HashType::Argon2, "argon2"),
        (HashType::Scrypt, "scrypt"),
        (HashType::Pbkdf2Sha256, "pbkdf2_sha256"),
        (HashType::FirebaseScrypt, "firebase_scrypt"),
    ];
    for (hash, wire) in hashes {
        assert_eq!((hash.as_str(), HashType::from(wire)), (wire, hash.clone()));
    }
}

/// A value that this version of the crate does not know goes out unchanged, in a query and in a body, and comes back so.
#[tokio::test]
async fn an_unknown_enum_value_survives() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let client = client(&host.url());
    let order = OrderBy::from("SIGNED UP & left");
    assert!(matches!(order, OrderBy::Unknown(_)));
    client
        .users()
        .query_users()
        .order_by(order)
        .send()
        .await
        .expect("a page");
    assert_eq!(
        host.request_lines().await,
        ["GET /api/backend/v1/user/query?order_by=SIGNED%20UP%20%26%20left"]
    );

    let body = r#"{"user_id":"31c41c16-c281-44ae-9602-8a047e3bf33d","password_hash":"h","password_hash_type":"argon3"}"#;
    let request: MigrateUserPasswordRequest =
        serde_json::from_str(body).expect("an unknown value is a value");
    assert_eq!(request.password_hash_type.as_str(), "argon3");
    assert_eq!(serde_json::to_string(&request).expect("it is JSON"), body);
    host.answer(&Answer::new(200, ())).await;
    client
        .migration()
        .migrate_user_password(request)
        .send()
        .await
        .expect("it is migrated");
    assert_eq!(host.request().await.body, body.as_bytes());
}

/// Optional parameters can be forwarded as they are.
#[tokio::test]
async fn an_optional_parameter_takes_an_option() {
    let host = Host::answering(&Answer::new(200, json!({}))).await;
    let query = client(&host.url()).users().query_users();
    let query = query
        .page_size_opt(Some(5))
        .page_number_opt(None)
        .order_by_opt(Some(OrderBy::Email));
    let query = query
        .email_or_username_opt(Some("ann"))
        .include_orgs_opt(Some(false));
    query.send().await.expect("a page");
    let path = "GET /api/backend/v1/user/query";
    let expected =
        format!("{path}?page_size=5&order_by=EMAIL&email_or_username=ann&include_orgs=false");
    assert_eq!(host.request_lines().await, [expected]);
}

/// A required property is asked for when it is read.
#[test]
fn what_is_required_is_required() {
    fn requires<T: for<'de> client_runtime::v1::Deserialize<'de>>(names: &[&str]) {
        let complete = names
            .iter()
            .map(|name| ((*name).to_owned(), Value::from(USER.to_string())));
        let complete = complete.collect::<serde_json::Map<_, _>>();
        assert!(serde_json::from_value::<T>(Value::Object(complete.clone())).is_ok());
        for name in names {
            let mut incomplete = complete.clone();
            incomplete.remove(*name);
            let error = serde_json::from_value::<T>(Value::Object(incomplete)).err();
            let error = error.expect("a required property is missing").to_string();
            assert!(error.contains(name), "{error}");
        }
    }
    requires::<CreateUserRequest>(&["email"]);
    requires::<MagicLinkRequest>(&["email"]);
    requires::<MigrateUserRequest>(&["email"]);
    requires::<ResendEmailConfirmationRequest>(&["email"]);
    requires::<UpdateUserEmailRequest>(&["new_email"]);
    requires::<UpdateUserPasswordRequest>(&["password"]);
    requires::<CreateAccessTokenRequest>(&["user_id"]);
    requires::<MigrateUserPasswordRequest>(&["user_id", "password_hash", "password_hash_type"]);
    requires::<UpdateUserRequest>(&[]);
}

#[tokio::test]
async fn a_created_user_may_be_an_id_alone() {
    let host = Host::answering(&Answer::new(201, json!({"user_id": USER.to_string()}))).await;
    let user = client(&host.url())
        .users()
        .create_user(CreateUserRequest::new("ann@example.com"))
        .send()
        .await
        .expect("a user");
    assert_eq!(user, User::new().user_id(USER));
}

/// A 400 may be a bare map of fields to messages: still an API error, its body kept.
#[tokio::test]
async fn an_error_of_another_shape_is_still_an_api_error() {
    let host = Host::start().await;
    let client = client(&host.url());
    for body in [
        json!({"email": ["Taken"]}),
        json!(["Taken"]),
        json!({"message": {"en": "No"}}),
    ] {
        host.answer(&Answer::new(400, body.clone())).await;
        match client
            .users()
            .create_user(CreateUserRequest::new("ann@example.com"))
            .send()
            .await
        {
            Err(Error::Api(response)) => {
                assert_eq!(response.status(), 400);
                assert_eq!(response.body(), body.to_string().as_bytes());
                let fits = body == json!({"email": ["Taken"]});
                let CreateUserError::BadRequest(problem) = response.error() else {
                    panic!("{response:?}")
                };
                assert_eq!(problem.is_some(), fits, "{body}");
                assert_eq!(response.decode_error().is_none(), fits, "{body}");
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Errors are told apart by their status, never by what their bodies look like.
#[tokio::test]
async fn the_status_chooses_the_error() {
    let host = Host::answering(&Answer::new(
        401,
        json!({"field_to_errors": {"email": ["Taken"]}}),
    ))
    .await;
    let client = client(&host.url());
    match client
        .users()
        .create_user(CreateUserRequest::new("ann@example.com"))
        .send()
        .await
    {
        Err(Error::Api(response)) => {
            assert!(matches!(response.error(), CreateUserError::Unauthorized(_)))
        }
        other => panic!("{other:?}"),
    }
    host.answer(&Answer::new(429, json!({})).header("retry-after", "3"))
        .await;
    match client.users().fetch_user_by_id(USER).send().await {
        Err(Error::Api(response)) => {
            assert!(matches!(response.error(), FetchUserByIdError::Undocumented));
            assert_eq!(response.retry_after().map(|wait| wait.as_secs()), Some(3));
        }
        other => panic!("{other:?}"),
    }
}

/// Nulls and unknown fields are accepted at every depth.
#[tokio::test]
async fn users_may_be_incomplete() {
    let body = json!({
        "users": [{"email": null, "created_at": 1.0, "org_id_to_org_info": {"o": {"org_id": null, "logo": 1}}, "new": []}],
        "total_users": null,
        "warnings": [null],
    });
    let host = Host::answering(&Answer::new(200, body)).await;
    let page = client(&host.url())
        .users()
        .query_users()
        .send()
        .await
        .expect("a page");
    assert_eq!((page.total_users, page.has_more_results), (None, None));
    let users = page.users.expect("users");
    assert_eq!(
        (users[0].email.as_deref(), users[0].created_at),
        (None, Some(1))
    );
    let memberships = users[0].org_id_to_org_info.as_ref().expect("memberships");
    assert_eq!(memberships["o"].org_id, None);
}

/// Errors of different operations become one type with `?`.
#[tokio::test]
async fn errors_of_all_operations_are_one_with_a_question_mark() {
    async fn rename(client: &propelauth_client::Client) -> Result<(), Error> {
        let user = client
            .users()
            .fetch_user_by_email("ann@example.com")
            .send()
            .await?;
        client
            .users()
            .delete_user(user.user_id.unwrap_or_default())
            .send()
            .await?;
        Ok(())
    }
    let host = Host::answering(&Answer::new(404, ())).await;
    let error = rename(&client(&host.url()))
        .await
        .expect_err("nobody is there");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}
