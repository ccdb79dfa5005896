//! The table of Userfront's 24 operations.

/// A row that ends in the errors that each operation documents.
macro_rules! with_errors {
    ($row:expr, $error:ident) => {
        $row.headers(AUTHORIZED)
            .fails(
                400,
                problem_json(400),
                $error::BadRequest(Some(problem(400))),
            )
            .fails(
                401,
                problem_json(401),
                $error::Unauthorized(Some(problem(401))),
            )
            .fails(
                402,
                problem_json(402),
                $error::PaymentRequired(Some(problem(402))),
            )
            .fails(
                403,
                problem_json(403),
                $error::Forbidden(Some(problem(403))),
            )
            .fails(404, problem_json(404), $error::NotFound(Some(problem(404))))
            .fails(
                429,
                problem_json(429),
                $error::TooManyRequests(Some(problem(429))),
            )
            .fails(
                500,
                problem_json(500),
                $error::InternalServerError(Some(problem(500))),
            )
            .into()
    };
}

mod roles;
mod tenants;
mod values;

use std::collections::BTreeMap;

use client_runtime::serde_json::json;
use userfront_client::Client;
use userfront_client::operations::tenant_users::FindTenantUsersError;
use userfront_client::operations::untagged::GetStatusError;
use userfront_client::operations::users::*;
use userfront_client::types::*;

use self::values::*;
use crate::wire::Operation;
use crate::wire::table::operation;

/// What every request carries.
const AUTHORIZED: &[(&str, &str)] = &[("authorization", "Bearer uf_test_admin_abcdefgh_5d81")];

/// All rows.
pub(crate) fn table() -> Vec<Operation<Client>> {
    [
        status(),
        users(),
        users_by_id(),
        user_lists(),
        tenants::tenants(),
        tenants::tenant_users(),
        tenants::activity_records(),
        roles::roles_of_users(),
        roles::role_lists(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn status() -> Vec<Operation<Client>> {
    vec![with_errors!(
        operation!("getStatus", client => client.get_status())
            .sends("GET /v0/status")
            .answers(200, (), ()),
        GetStatusError
    )]
}

fn users() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateUserRequest::new()
            .email("johnny@example.com")
            .username("johnny1234")
            .name("Johnny Appleseed")
            .image("https://example.com/avatar.png")
            .data(data())
    };
    vec![
        with_errors!(
            operation!("createUser", client => client.users().create_user(new_user()))
                .sends("POST /v0/users")
                .json(json!({
                    "email": "johnny@example.com",
                    "username": "johnny1234",
                    "name": "Johnny Appleseed",
                    "image": "https://example.com/avatar.png",
                    "data": {"plan": {"name": "pro"}},
                }))
                .answers(200, user_json(), user()),
            CreateUserError
        ),
        with_errors!(
            operation!("createOrUpdateUser", client => client.users().create_or_update_user(known_user()))
                .sends("POST /v0/users/createOrUpdate")
                .json(known_user_json())
                .answers(200, user_json(), user()),
            CreateOrUpdateUserError
        ),
        with_errors!(
            operation!("inviteUser", client => client.users().invite_user(invitation()))
                .sends("POST /v0/users/invite")
                .json(invitation_json())
                .answers(200, user_json(), user()),
            InviteUserError
        ),
    ]
}

fn users_by_id() -> Vec<Operation<Client>> {
    let update = || {
        UpdateUserRequest::new()
            .email("updated-johnny@example.com")
            .username("johnny1234-updated")
            .name("Johnny Appleseed Updated")
            .image("https://example.com/avatar-updated.png")
            .locked(true)
            .data(data())
    };
    vec![
        with_errors!(
            operation!("readUser", client => client.users().read_user(4))
                .sends("GET /v0/users/4")
                .answers(200, user_json(), user()),
            ReadUserError
        ),
        with_errors!(
            operation!("updateUser", client => client.users().update_user(4, update()))
                .sends("PUT /v0/users/4")
                .json(json!({
                    "email": "updated-johnny@example.com",
                    "username": "johnny1234-updated",
                    "name": "Johnny Appleseed Updated",
                    "image": "https://example.com/avatar-updated.png",
                    "locked": true,
                    "data": {"plan": {"name": "pro"}},
                }))
                .answers(200, user_json(), user()),
            UpdateUserError
        ),
        with_errors!(
            operation!("deleteUser", client => client.users().delete_user(4))
                .sends("DELETE /v0/users/4")
                .answers(200, (), ()),
            DeleteUserError
        ),
    ]
}

fn user_lists() -> Vec<Operation<Client>> {
    let filters = || BTreeMap::from([("conjunction".to_owned(), json!("and"))]);
    let search = move || {
        SearchUsersRequest::new()
            .order("lastActiveAt_ASC")
            .page(3)
            .filters(filters())
    };
    let r#where = || BTreeMap::from([("name".to_owned(), json!({"$iLike": "%appleseed%"}))]);
    vec![
        with_errors!(
            operation!("searchUsers", client => client.users().search_users().body(search()))
                .sends("POST /v0/users/find")
                .json(json!({"order": "lastActiveAt_ASC", "page": 3, "filters": {"conjunction": "and"}}))
                .answers(200, page_json(), page()),
            SearchUsersError
        ),
        with_errors!(
            operation!(
                "findTenantUsers",
                client => client.tenant_users().find_tenant_users("abcdefgh").r#where(r#where()).order("username_DESC").page(3)
            )
            .sends(
                "POST /v0/tenants/abcdefgh/users/find\
                 ?where=%7B%22name%22%3A%7B%22%24iLike%22%3A%22%25appleseed%25%22%7D%7D&order=username_DESC&page=3",
            )
            .answers(200, page_json(), page()),
            FindTenantUsersError
        ),
    ]
}
