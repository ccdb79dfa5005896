//! The table of PropelAuth's 20 operations.

mod values;

use std::collections::BTreeMap;

use client_runtime::serde_json::json;
use client_runtime::uuid::{Uuid, uuid};
use propelauth_client::Client;
use propelauth_client::operations::users::*;
use propelauth_client::types::*;

use self::values::{problem, problem_json, properties, user, user_json};
use crate::wire::Operation;
use crate::wire::table::operation;

/// What every request carries.
const AUTHORIZED: &[(&str, &str)] = &[("authorization", "Bearer propelauth-key-41c9")];

pub(crate) const USER: Uuid = uuid!("31c41c16-c281-44ae-9602-8a047e3bf33d");
const ORG: Uuid = uuid!("1189c444-8a2d-4c41-8b4b-ae43ce79a492");

/// All rows.
pub(crate) fn table() -> Vec<Operation<Client>> {
    [
        creation(),
        lookups(),
        updates(),
        switches(),
        migration(),
        others(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn creation() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateUserRequest::new("ann@example.com")
            .email_confirmed(true)
            .send_email_to_confirm_email_address(false)
            .ask_user_to_update_password_on_login(true)
            .password("pass-5e1d")
            .username("ann")
            .first_name("Ann")
            .last_name("Lee")
            .properties(properties())
    };
    vec![
        operation!("createUser", client => client.users().create_user(new_user()))
        .sends("POST /api/backend/v1/user/")
        .headers(AUTHORIZED)
        .json(json!({
            "email": "ann@example.com",
            "email_confirmed": true,
            "send_email_to_confirm_email_address": false,
            "ask_user_to_update_password_on_login": true,
            "password": "pass-5e1d",
            "username": "ann",
            "first_name": "Ann",
            "last_name": "Lee",
            "properties": {"plan": "pro", "seats": 5},
        }))
        .answers(201, user_json(), user())
        .fails(400, problem_json(), CreateUserError::BadRequest(Some(problem())))
        .fails(
            401,
            problem_json(),
            CreateUserError::Unauthorized(Some(problem())),
        )
        .into(),
        operation!(
            "resendEmailConfirmation",
            client => client.users().resend_email_confirmation(ResendEmailConfirmationRequest::new("ann@example.com"))
        )
        .sends("POST /api/backend/v1/resend_email_confirmation")
        .headers(AUTHORIZED)
        .json(json!({"email": "ann@example.com"}))
        .answers(200, (), ())
        .into(),
    ]
}

fn lookups() -> Vec<Operation<Client>> {
    let everything = |client: &Client| {
        let query = client
            .users()
            .query_users()
            .page_size(50)
            .page_number(2)
            .order_by(QueryUsersOrderBy::LastActiveAtDesc);
        query.email_or_username("ann+x@a/b?&=").include_orgs(true)
    };
    vec![
        operation!("fetchUserById", client => client.users().fetch_user_by_id(USER))
            .sends("GET /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d")
            .headers(AUTHORIZED)
            .answers(200, user_json(), user())
            .fails(404, problem_json(), FetchUserByIdError::NotFound(Some(problem())))
            .into(),
        operation!(
            "fetchUserByEmail",
            client => client.users().fetch_user_by_email("ann+news@example.com")
        )
            .sends("GET /api/backend/v1/user/email?email=ann%2Bnews%40example.com")
            .headers(AUTHORIZED)
            .answers(200, user_json(), user())
            .into(),
        operation!(
            "fetchUserByUsername",
            client => client.users().fetch_user_by_username("ann & bob")
        )
            .sends("GET /api/backend/v1/user/username?username=ann%20%26%20bob")
            .headers(AUTHORIZED)
            .answers(200, user_json(), user())
            .into(),
        operation!("queryUsers", client => everything(client))
            .sends(
                "GET /api/backend/v1/user/query?page_size=50&page_number=2&order_by=LAST_ACTIVE_AT_DESC\
                 &email_or_username=ann%2Bx%40a%2Fb%3F%26%3D&include_orgs=true",
            )
            .headers(AUTHORIZED)
            .answers(
                200,
                json!({"users": [user_json()], "total_users": 101, "current_page": 2, "page_size": 50, "has_more_results": false}),
                UserPage::new().users(vec![user()]).total_users(101).current_page(2).page_size(50).has_more_results(false),
            )
            .into(),
    ]
}

fn updates() -> Vec<Operation<Client>> {
    let update = || {
        UpdateUserRequest::new()
            .username("ann")
            .first_name("Ann")
            .last_name("Lee")
            .picture_url("https://example.com/ann.png")
            .metadata(properties())
            .properties(properties())
            .update_password_required(false)
            .legacy_user_id("7")
    };
    let new_email =
        || UpdateUserEmailRequest::new("ann@example.org").require_email_confirmation(true);
    let new_password =
        || UpdateUserPasswordRequest::new("pass-5e1d").ask_user_to_update_password_on_login(true);
    vec![
        operation!("updateUser", client => client.users().update_user(USER, update()))
            .sends("PUT /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d")
            .headers(AUTHORIZED)
            .json(json!({
                "username": "ann",
                "first_name": "Ann",
                "last_name": "Lee",
                "picture_url": "https://example.com/ann.png",
                "metadata": {"plan": "pro", "seats": 5},
                "properties": {"plan": "pro", "seats": 5},
                "update_password_required": false,
                "legacy_user_id": "7",
            }))
            .answers(200, (), ())
            .into(),
        operation!(
            "updateUserEmail",
            client => client.users().update_user_email(USER, new_email())
        )
        .sends("PUT /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/email")
        .headers(AUTHORIZED)
        .json(json!({"new_email": "ann@example.org", "require_email_confirmation": true}))
        .answers(200, (), ())
        .into(),
        operation!(
            "updateUserPassword",
            client => client.users().update_user_password(USER, new_password())
        )
        .sends("PUT /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/password")
        .headers(AUTHORIZED)
        .json(json!({"password": "pass-5e1d", "ask_user_to_update_password_on_login": true}))
        .answers(200, (), ())
        .into(),
    ]
}

fn switches() -> Vec<Operation<Client>> {
    vec![
        operation!("deleteUser", client => client.users().delete_user(USER))
            .sends("DELETE /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
        operation!("clearUserPassword", client => client.users().clear_user_password(USER))
            .sends("PUT /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/clear_password")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
        operation!("disableUser", client => client.users().disable_user(USER))
            .sends("POST /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/disable")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
        operation!("enableUser", client => client.users().enable_user(USER))
            .sends("POST /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/enable")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
        operation!("disableUser2fa", client => client.users().disable_user2fa(USER))
            .sends("POST /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/disable_2fa")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
        operation!(
            "logoutAllUserSessions",
            client => client.sessions().logout_all_user_sessions(USER)
        )
        .sends("POST /api/backend/v1/user/31c41c16-c281-44ae-9602-8a047e3bf33d/logout_all_sessions")
        .headers(AUTHORIZED)
        .answers(200, (), ())
        .into(),
    ]
}

fn migration() -> Vec<Operation<Client>> {
    let migrated = || {
        MigrateUserRequest::new("ann@example.com")
            .email_confirmed(true)
            .existing_user_id("7")
            .existing_password_hash("hash-90ab")
            .existing_mfa_base32_encoded_secret("MFA-JBSW")
            .update_password_required(false)
            .enabled(true)
            .first_name("Ann")
            .last_name("Lee")
            .username("ann")
            .picture_url("https://example.com/ann.png")
            .properties(properties())
    };
    let hash = || {
        MigrateUserPasswordRequest::new(
            USER,
            "hash-90ab",
            MigrateUserPasswordRequestPasswordHashType::Pbkdf2Sha256,
        )
    };
    vec![
        operation!("migrateUser", client => client.migration().migrate_user(migrated()))
            .sends("POST /api/backend/v1/migrate_user/")
            .headers(AUTHORIZED)
            .json(json!({
                "email": "ann@example.com",
                "email_confirmed": true,
                "existing_user_id": "7",
                "existing_password_hash": "hash-90ab",
                "existing_mfa_base32_encoded_secret": "MFA-JBSW",
                "update_password_required": false,
                "enabled": true,
                "first_name": "Ann",
                "last_name": "Lee",
                "username": "ann",
                "picture_url": "https://example.com/ann.png",
                "properties": {"plan": "pro", "seats": 5},
            }))
            .answers(200, (), ())
            .into(),
        operation!(
            "migrateUserPassword",
            client => client.migration().migrate_user_password(hash())
        )
        .sends("POST /api/backend/v1/migrate_user/password")
        .headers(AUTHORIZED)
        .json(json!({
            "user_id": "31c41c16-c281-44ae-9602-8a047e3bf33d",
            "password_hash": "hash-90ab",
            "password_hash_type": "pbkdf2_sha256",
        }))
        .answers(200, (), ())
        .into(),
    ]
}

fn others() -> Vec<Operation<Client>> {
    let link = || {
        MagicLinkRequest::new("ann@example.com")
            .redirect_to_url("https://example.com/welcome")
            .expires_in_hours(24)
            .create_new_user_if_one_doesnt_exist(true)
            .user_signup_query_parameters(BTreeMap::from([("plan".to_owned(), "pro".to_owned())]))
    };
    let token = || {
        CreateAccessTokenRequest::new(USER)
            .duration_in_minutes(60)
            .active_org_id(ORG)
    };
    vec![
        operation!("createMagicLink", client => client.magic_links().create_magic_link(link()))
            .sends("POST /api/backend/v1/magic_link")
            .headers(AUTHORIZED)
            .json(json!({
                "email": "ann@example.com",
                "redirect_to_url": "https://example.com/welcome",
                "expires_in_hours": 24,
                "create_new_user_if_one_doesnt_exist": true,
                "user_signup_query_parameters": {"plan": "pro"},
            }))
            .answers(
                200,
                json!({"url": "https://auth.acme.com/l/link-4b7e"}),
                MagicLink::new().url("https://auth.acme.com/l/link-4b7e"),
            )
            .into(),
        operation!(
            "createAccessToken",
            client => client.access_tokens().create_access_token(token())
        )
        .sends("POST /api/backend/v1/access_token")
        .headers(AUTHORIZED)
        .json(json!({
            "user_id": "31c41c16-c281-44ae-9602-8a047e3bf33d",
            "duration_in_minutes": 60,
            "active_org_id": "1189c444-8a2d-4c41-8b4b-ae43ce79a492",
        }))
        .answers(
            200,
            json!({"access_token": "token-c2d7"}),
            CreateAccessTokenResponse::new().access_token("token-c2d7"),
        )
        .into(),
        operation!("fetchEmployeeById", client => client.employees().fetch_employee_by_id(USER))
            .sends("GET /api/backend/v1/employee/31c41c16-c281-44ae-9602-8a047e3bf33d")
            .headers(AUTHORIZED)
            .answers(200, (), ())
            .into(),
    ]
}
