//! The table of Userfront's 24 operations.

mod values;

use std::collections::BTreeMap;

use client_runtime::serde_json::json;
use userfront_client::Client;
use userfront_client::operations::roles::*;
use userfront_client::operations::tenant_users::*;
use userfront_client::operations::tenants::*;
use userfront_client::operations::untagged::*;
use userfront_client::operations::users::*;
use userfront_client::types::*;

use self::values::*;
use crate::wire::Operation;
use crate::wire::table::operation;

/// What every request carries.
const AUTHORIZED: &[(&str, &str)] = &[("authorization", "Bearer uf_test_admin_abcdefgh_5d81")];

/// A row that ends in the errors that each operation documents.
macro_rules! with_errors {
    ($row:expr, $error:ident) => {
        $row.headers(AUTHORIZED)
            .fails(400, problem_json(400), $error::BadRequest(problem(400)))
            .fails(401, problem_json(401), $error::Unauthorized(problem(401)))
            .fails(
                402,
                problem_json(402),
                $error::PaymentRequired(problem(402)),
            )
            .fails(403, problem_json(403), $error::Forbidden(problem(403)))
            .fails(404, problem_json(404), $error::NotFound(problem(404)))
            .fails(
                429,
                problem_json(429),
                $error::TooManyRequests(problem(429)),
            )
            .fails(
                500,
                problem_json(500),
                $error::InternalServerError(problem(500)),
            )
            .into()
    };
}

/// All rows.
pub(crate) fn table() -> Vec<Operation<Client>> {
    [
        status(),
        users(),
        users_by_id(),
        user_lists(),
        tenants(),
        tenant_users(),
        activity_records(),
        roles_of_users(),
        role_lists(),
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

fn tenants() -> Vec<Operation<Client>> {
    let image = "https://example.com/icon-03.png";
    let new_tenant = move || {
        CreateTenantRequest::new()
            .name("Example project")
            .image(image)
    };
    let update = move || {
        UpdateTenantRequest::new()
            .name("Example project")
            .image(image)
    };
    let tenant_to_write = json!({"name": "Example project", "image": image});
    vec![
        with_errors!(
            operation!("createTenant", client => client.tenants().create_tenant(new_tenant()))
                .sends("POST /v0/tenants")
                .json(tenant_to_write.clone())
                .answers(200, tenant_json(), tenant()),
            CreateTenantError
        ),
        with_errors!(
            operation!("readTenant", client => client.tenants().read_tenant("abcdefgh"))
                .sends("GET /v0/tenants/abcdefgh")
                .answers(200, tenant_json(), tenant()),
            ReadTenantError
        ),
        with_errors!(
            operation!("updateTenant", client => client.tenants().update_tenant("a/b c", update()))
                .sends("PUT /v0/tenants/a%2Fb%20c")
                .json(tenant_to_write)
                .answers(200, tenant_json(), tenant()),
            UpdateTenantError
        ),
        with_errors!(
            operation!("deleteTenant", client => client.tenants().delete_tenant("abcdefgh"))
                .sends("DELETE /v0/tenants/abcdefgh")
                .answers(200, (), ()),
            DeleteTenantError
        ),
    ]
}

fn tenant_users() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateTenantUserRequest::new()
            .email("johnny@example.com")
            .username("johnny1234")
            .name("Johnny Appleseed")
            .image("https://example.com/avatar.png")
            .locked(false)
            .data(data())
    };
    vec![
        with_errors!(
            operation!(
                "createTenantUser",
                client => client.tenant_users().create_tenant_user("abcdefgh", new_user())
            )
            .sends("POST /v0/tenants/abcdefgh/users")
            .json(json!({
                "email": "johnny@example.com",
                "username": "johnny1234",
                "name": "Johnny Appleseed",
                "image": "https://example.com/avatar.png",
                "locked": false,
                "data": {"plan": {"name": "pro"}},
            }))
            .answers(200, user_json(), user()),
            CreateTenantUserError
        ),
        with_errors!(
            operation!(
                "createOrUpdateTenantUser",
                client => client.tenant_users().create_or_update_tenant_user("abcdefgh", known_user())
            )
            .sends("POST /v0/tenants/abcdefgh/users/createOrUpdate")
            .json(known_user_json())
            .answers(200, user_json(), user()),
            CreateOrUpdateTenantUserError
        ),
        with_errors!(
            operation!(
                "inviteTenantUser",
                client => client.tenant_users().invite_tenant_user("abcdefgh", invitation())
            )
            .sends("POST /v0/tenants/abcdefgh/users/invite")
            .json(invitation_json())
            .answers(200, user_json(), user()),
            InviteTenantUserError
        ),
    ]
}

fn activity_records() -> Vec<Operation<Client>> {
    vec![
        with_errors!(
            operation!("markUserActive", client => client.users().mark_user_active(2))
                .sends("POST /v0/users/2/active")
                .answers(200, activity_json(), activity()),
            MarkUserActiveError
        ),
        with_errors!(
            operation!(
                "recordTenantUserActivity",
                client => client.tenant_users().record_tenant_user_activity("abcdefgh", 2)
            )
            .sends("PUT /v0/tenants/abcdefgh/users/2/active")
            .answers(200, activity_json(), activity()),
            RecordTenantUserActivityError
        ),
    ]
}

fn roles_of_users() -> Vec<Operation<Client>> {
    let chosen = || SetRolesRequest::new(vec!["admin".to_owned(), "editor".to_owned()]);
    let answer = || BTreeMap::from([("message".to_owned(), json!("ok"))]);
    let invitation = || {
        InviteToRoleRequest::new("mike@example.com", vec!["editor".to_owned()])
            .name("Mike Appleseed")
    };
    let invitation_json =
        json!({"email": "mike@example.com", "roles": ["editor"], "name": "Mike Appleseed"});
    vec![
        with_errors!(
            operation!("setUserRoles", client => client.roles().set_user_roles(2, chosen()))
                .sends("PUT /v0/users/2/roles")
                .json(json!({"roles": ["admin", "editor"]}))
                .answers(200, json!({"message": "ok"}), answer())
                .keeps_all(),
            SetUserRolesError
        ),
        with_errors!(
            operation!(
                "setTenantUserRoles",
                client => client.roles().set_tenant_user_roles("abcdefgh", 2, chosen())
            )
            .sends("PUT /v0/tenants/abcdefgh/users/2/roles")
            .json(json!({"roles": ["admin", "editor"]}))
            .answers(200, json!({"message": "ok"}), answer())
            .keeps_all(),
            SetTenantUserRolesError
        ),
        with_errors!(
            operation!("inviteUserToRole", client => client.roles().invite_user_to_role(invitation()))
                .sends("POST /v0/roles/invite")
                .json(invitation_json.clone())
                .answers(200, user_json(), user()),
            InviteUserToRoleError
        ),
        with_errors!(
            operation!(
                "inviteUserToTenantRole",
                client => client.roles().invite_user_to_tenant_role("abcdefgh", invitation())
            )
            .sends("POST /v0/tenants/abcdefgh/roles/invite")
            .json(invitation_json)
            .answers(200, user_json(), user()),
            InviteUserToTenantRoleError
        ),
    ]
}

fn role_lists() -> Vec<Operation<Client>> {
    vec![
        with_errors!(
            operation!("listRoles", client => client.roles().list_roles())
                .sends("GET /v0/roles")
                .answers(200, roles_json(), roles()),
            ListRolesError
        ),
        with_errors!(
            operation!("listTenantRoles", client => client.roles().list_tenant_roles("abcdefgh"))
                .sends("GET /v0/tenants/abcdefgh/roles")
                .answers(200, roles_json(), roles()),
            ListTenantRolesError
        ),
    ]
}
