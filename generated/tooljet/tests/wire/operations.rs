//! The table of ToolJet's 8 operations.

use client_runtime::chrono::{DateTime, Utc};
use client_runtime::serde_json::{Value, json};
use tooljet_client::Client;
use tooljet_client::operations::users::*;
use tooljet_client::operations::workspaces::*;
use tooljet_client::types::*;

use crate::wire::Operation;
use crate::wire::table::operation;

/// The user whom the table is about.
pub(crate) const USER: &str = "5b1608df-5e14-474b-b304-919623a9be57";

/// The only header: the token as it was given.
const HEADERS: &[(&str, &str)] = &[("authorization", "Basic tooljet:token+41c9/==")];

/// All rows.
pub(crate) fn table() -> Vec<Operation<Client>> {
    [users(), single_users(), relations(), workspaces()]
        .into_iter()
        .flatten()
        .collect()
}

fn users() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateUserRequest::new("Alice Johnson", "alice@example.com", vec![workspace()])
            .password("qwy@4xt123")
            .status(Status::Active)
    };
    vec![
        operation!("getAllUsers", client => client.users().get_all_users())
            .sends("GET /api/ext/users")
            .headers(HEADERS)
            .answers(
                200,
                json!([user_json(), {"id": "919623a-5e14-4v4b-63b4-3343a9be57"}]),
                vec![user(), User::new().id("919623a-5e14-4v4b-63b4-3343a9be57")],
            )
            .fails(
                403,
                error_json(),
                GetAllUsersError::Forbidden(Some(error())),
            )
            .into(),
        operation!("createUser", client => client.users().create_user(new_user()))
            .sends("POST /api/ext/users")
            .headers(HEADERS)
            .json(json!({
                "name": "Alice Johnson",
                "email": "alice@example.com",
                "password": "qwy@4xt123",
                "status": "active",
                "workspaces": [workspace_json()],
            }))
            .answers(201, user_json(), Some(user()))
            .or_nothing(201, None)
            .fails(
                400,
                error_json(),
                CreateUserError::BadRequest(Some(error())),
            )
            .fails(403, error_json(), CreateUserError::Forbidden(Some(error())))
            .into(),
    ]
}

fn single_users() -> Vec<Operation<Client>> {
    let changes = || {
        UpdateUserRequest::new()
            .name("Jane Doe")
            .email("jane.doe@example.com")
            .password("newsecurepassword")
            .status(Status::Archived)
    };
    vec![
        operation!("getUserById", client => client.users().get_user_by_id("a/b c"))
            .sends("GET /api/ext/user/a%2Fb%20c")
            .headers(HEADERS)
            .answers(200, user_json(), user())
            .fails(
                403,
                error_json(),
                GetUserByIdError::Forbidden(Some(error())),
            )
            .fails(404, error_json(), GetUserByIdError::NotFound(Some(error())))
            .into(),
        operation!("updateUser", client => client.users().update_user(USER, changes()))
            .sends("PATCH /api/ext/user/5b1608df-5e14-474b-b304-919623a9be57")
            .headers(HEADERS)
            .json(json!({
                "name": "Jane Doe",
                "email": "jane.doe@example.com",
                "password": "newsecurepassword",
                "status": "archived",
            }))
            .answers(200, (), ())
            .fails(
                400,
                error_json(),
                UpdateUserError::BadRequest(Some(error())),
            )
            .fails(403, error_json(), UpdateUserError::Forbidden(Some(error())))
            .fails(404, error_json(), UpdateUserError::NotFound(Some(error())))
            .into(),
    ]
}

fn relations() -> Vec<Operation<Client>> {
    let relation = || {
        ReplaceUserWorkspaceRequest::new()
            .status(Status::Active)
            .groups(vec![group()])
    };
    let role = || UpdateUserRoleRequest::new("end-user").user_id(USER);
    vec![
        operation!(
            "replaceUserWorkspacesRelations",
            client => client.users().replace_user_workspaces_relations("u?1", vec![workspace()])
        )
        .sends("PUT /api/ext/user/u%3F1/workspaces")
        .headers(HEADERS)
        .json(json!([workspace_json()]))
        .answers(200, (), ())
        .fails(
            400,
            error_json(),
            ReplaceUserWorkspacesRelationsError::BadRequest(Some(error())),
        )
        .fails(
            403,
            error_json(),
            ReplaceUserWorkspacesRelationsError::Forbidden(Some(error())),
        )
        .fails(
            404,
            error_json(),
            ReplaceUserWorkspacesRelationsError::NotFound(Some(error())),
        )
        .into(),
        operation!(
            "replaceUserWorkspace",
            client => client.users().replace_user_workspace("u1", "w/1").body(relation())
        )
        .sends("PATCH /api/ext/user/u1/workspace/w%2F1")
        .headers(HEADERS)
        .json(json!({"status": "active", "groups": [group_json()]}))
        .answers(200, (), ())
        .fails(
            400,
            error_json(),
            ReplaceUserWorkspaceError::BadRequest(Some(error())),
        )
        .fails(
            403,
            error_json(),
            ReplaceUserWorkspaceError::Forbidden(Some(error())),
        )
        .fails(
            404,
            error_json(),
            ReplaceUserWorkspaceError::NotFound(Some(error())),
        )
        .into(),
        operation!("updateUserRole", client => client.users().update_user_role("w#1", role()))
            .sends("PUT /api/ext/update-user-role/workspace/w%231")
            .headers(HEADERS)
            .json(json!({"newRole": "end-user", "userId": "5b1608df-5e14-474b-b304-919623a9be57"}))
            .answers(200, (), ())
            .fails(
                400,
                error_json(),
                UpdateUserRoleError::BadRequest(Some(error())),
            )
            .fails(
                403,
                error_json(),
                UpdateUserRoleError::Forbidden(Some(error())),
            )
            .fails(
                404,
                error_json(),
                UpdateUserRoleError::NotFound(Some(error())),
            )
            .into(),
    ]
}

fn workspaces() -> Vec<Operation<Client>> {
    vec![
        operation!("getAllWorkspaces", client => client.workspaces().get_all_workspaces())
            .sends("GET /api/ext/workspaces")
            .headers(HEADERS)
            .answers(200, json!([workspace_json()]), vec![workspace()])
            .fails(
                403,
                error_json(),
                GetAllWorkspacesError::Forbidden(Some(error())),
            )
            .into(),
    ]
}

/// A user, as the service writes it.
pub(crate) fn user_json() -> Value {
    json!({
        "id": "5b1608df-5e14-474b-b304-919623a9be57",
        "name": "Sam Oliver",
        "email": "sam@example.com",
        "status": "active",
        "workspaces": [workspace_json()],
    })
}

/// The same user, as the caller gets it.
pub(crate) fn user() -> User {
    User::new()
        .id(USER)
        .name("Sam Oliver")
        .email("sam@example.com")
        .status(Status::Active)
        .workspaces(vec![workspace()])
}

fn workspace_json() -> Value {
    json!({
        "id": "a831db72-c3d2-4b36-a98e-0023ffb15e66",
        "name": "demo-workspace",
        "status": "active",
        "groups": [group_json()],
    })
}

fn workspace() -> Workspace {
    Workspace::new()
        .id("a831db72-c3d2-4b36-a98e-0023ffb15e66")
        .name("demo-workspace")
        .status(Status::Active)
        .groups(vec![group()])
}

fn group_json() -> Value {
    json!({"id": "b3ae95dd-b1ca-4a21-abac-b321ee76698e", "name": "all_users", "status": "archived"})
}

fn group() -> Group {
    Group::new()
        .id("b3ae95dd-b1ca-4a21-abac-b321ee76698e")
        .name("all_users")
        .status(Status::Archived)
}

/// An error, as the service writes it.
fn error_json() -> Value {
    json!({
        "statusCode": 400,
        "timestamp": "2024-07-01T09:30:00.000Z",
        "path": "/api/ext/users",
        "message": ["email must be an email", "name should not be empty"],
        "code": "E400",
    })
}

/// The same error, as the caller gets it.
fn error() -> ErrorResponse {
    let timestamp: DateTime<Utc> = "2024-07-01T09:30:00Z".parse().expect("a date-time");
    ErrorResponse::new()
        .status_code(400)
        .timestamp(timestamp)
        .path("/api/ext/users")
        .message(ErrorMessage::List(vec![
            "email must be an email".to_owned(),
            "name should not be empty".to_owned(),
        ]))
        .code("E400")
}
