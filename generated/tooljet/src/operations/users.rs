// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::v1;

use crate::errors;
use crate::types::{
    CreateUserRequest, ErrorResponse, ReplaceUserWorkspaceRequest, UpdateUserRequest,
    UpdateUserRoleRequest, User, Workspace,
};

/// Manage users, the workspaces they belong to and their roles.
///
/// Made by [`Client::users`](crate::Client::users).
#[derive(Clone, Debug)]
pub struct Users(pub(crate) v1::Client);

impl Users {
    /// Update a user's role.
    ///
    /// Gives a user another role in a workspace.
    ///
    /// `PUT /api/ext/update-user-role/workspace/{workspaceId}`
    ///
    /// * `workspace_id`: The ID of the workspace.
    /// * `body`: The user and the role.
    ///
    /// `200`: The role was updated.
    ///
    /// # Errors
    ///
    /// [`UpdateUserRoleError`], by status:
    ///
    /// * `400`: The request is not valid; `message` says what is wrong with it.
    /// * `403`: The access token is missing or wrong.
    /// * `404`: There is no such user, or no such workspace.
    pub fn update_user_role(
        &self,
        workspace_id: impl Into<String>,
        body: UpdateUserRoleRequest,
    ) -> UpdateUserRole {
        UpdateUserRole(
            self.0
                .call(&UPDATE_USER_ROLE)
                .path("workspaceId", &workspace_id.into())
                .json(&body),
        )
    }

    /// Get a user by ID.
    ///
    /// Returns a user by their ID.
    ///
    /// `GET /api/ext/user/{id}`
    ///
    /// * `id`: The ID of the user.
    ///
    /// Gives [`User`]. `200`: The user, with the workspaces they belong to.
    ///
    /// # Errors
    ///
    /// [`GetUserByIdError`], by status:
    ///
    /// * `403`: The access token is missing or wrong.
    /// * `404`: There is no such user, or no such workspace.
    pub fn get_user_by_id(&self, id: impl Into<String>) -> GetUserById {
        GetUserById(self.0.call(&GET_USER_BY_ID).path("id", &id.into()))
    }

    /// Update a user.
    ///
    /// Finds and updates a user by their ID. What the body leaves out stays as
    /// it is.
    ///
    /// `PATCH /api/ext/user/{id}`
    ///
    /// * `id`: The ID of the user.
    /// * `body`: What changes.
    ///
    /// `200`: The user was updated.
    ///
    /// # Errors
    ///
    /// [`UpdateUserError`], by status:
    ///
    /// * `400`: The request is not valid; `message` says what is wrong with it.
    /// * `403`: The access token is missing or wrong.
    /// * `404`: There is no such user, or no such workspace.
    pub fn update_user(
        &self,
        id: impl Into<String>,
        body: UpdateUserRequest,
    ) -> UpdateUser {
        UpdateUser(self.0.call(&UPDATE_USER).path("id", &id.into()).json(&body))
    }

    /// Replace a user's relation with a workspace.
    ///
    /// Replaces the status and the groups of a user in one of their workspaces.
    ///
    /// `PATCH /api/ext/user/{id}/workspace/{workspaceId}`
    ///
    /// * `id`: The ID of the user.
    /// * `workspace_id`: The ID of the workspace.
    ///
    /// `200`: The relation was replaced.
    ///
    /// # Errors
    ///
    /// [`ReplaceUserWorkspaceError`], by status:
    ///
    /// * `400`: The request is not valid; `message` says what is wrong with it.
    /// * `403`: The access token is missing or wrong.
    /// * `404`: There is no such user, or no such workspace.
    pub fn replace_user_workspace(
        &self,
        id: impl Into<String>,
        workspace_id: impl Into<String>,
    ) -> ReplaceUserWorkspace {
        ReplaceUserWorkspace(
            self.0
                .call(&REPLACE_USER_WORKSPACE)
                .path("id", &id.into())
                .path("workspaceId", &workspace_id.into()),
        )
    }

    /// Replace a user's workspaces relations.
    ///
    /// Replaces all the workspaces that a user belongs to. The user loses those
    /// that the body does not list.
    ///
    /// `PUT /api/ext/user/{id}/workspaces`
    ///
    /// * `id`: The ID of the user.
    /// * `body`: The workspaces that the user belongs to from now on. An empty
    ///   array removes the user from all of them.
    ///
    /// `200`: The workspaces were replaced.
    ///
    /// # Errors
    ///
    /// [`ReplaceUserWorkspacesRelationsError`], by status:
    ///
    /// * `400`: The request is not valid; `message` says what is wrong with it.
    /// * `403`: The access token is missing or wrong.
    /// * `404`: There is no such user, or no such workspace.
    pub fn replace_user_workspaces_relations(
        &self,
        id: impl Into<String>,
        body: Vec<Workspace>,
    ) -> ReplaceUserWorkspacesRelations {
        ReplaceUserWorkspacesRelations(
            self.0
                .call(&REPLACE_USER_WORKSPACES_RELATIONS)
                .path("id", &id.into())
                .json(&body),
        )
    }

    /// Get all users.
    ///
    /// Retrieves a list of all the users.
    ///
    /// `GET /api/ext/users`
    ///
    /// Gives a `Vec` of [`User`]. `200`: All users, each with the workspaces
    /// they belong to.
    ///
    /// # Errors
    ///
    /// [`GetAllUsersError`], by status:
    ///
    /// * `403`: The access token is missing or wrong.
    pub fn get_all_users(&self) -> GetAllUsers {
        GetAllUsers(self.0.call(&GET_ALL_USERS))
    }

    /// Create a user.
    ///
    /// Creates a new user.
    ///
    /// `POST /api/ext/users`
    ///
    /// * `body`: The new user.
    ///
    /// Gives [`User`], or `None` where a success comes without a body. `201`:
    /// The user was created. An instance that does not send the new user sends
    /// no body at all.
    ///
    /// # Errors
    ///
    /// [`CreateUserError`], by status:
    ///
    /// * `400`: The request is not valid; `message` says what is wrong with it.
    /// * `403`: The access token is missing or wrong.
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }
}

/// A call of [`Users::update_user_role`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserRole(pub(crate) v1::Call);

v1::request!(UpdateUserRole -> empty, UpdateUserRoleError);

/// The errors of [`Users::update_user_role`], by status.
pub type UpdateUserRoleError = errors::Errors39BCF36E;

static UPDATE_USER_ROLE: v1::Operation = v1::Operation {
    id: "updateUserRole",
    method: v1::Method::PUT,
    path: "/api/ext/update-user-role/workspace/{workspaceId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("workspaceId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::get_user_by_id`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetUserById(pub(crate) v1::Call);

v1::request!(GetUserById -> json User, GetUserByIdError);

/// The errors of [`Users::get_user_by_id`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetUserByIdError {
    /// `403`: The access token is missing or wrong.
    Forbidden(ErrorResponse),
    /// `404`: There is no such user, or no such workspace.
    NotFound(ErrorResponse),
    /// An undocumented status, or a body that failed to decode (see
    /// [`decode_error`](client_runtime::ApiError::decode_error)).
    Undocumented,
}

v1::operation_error! {
    GetUserByIdError {
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
    }
}

static GET_USER_BY_ID: v1::Operation = v1::Operation {
    id: "getUserById",
    method: v1::Method::GET,
    path: "/api/ext/user/{id}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("id")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::update_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUser(pub(crate) v1::Call);

v1::request!(UpdateUser -> empty, UpdateUserError);

/// The errors of [`Users::update_user`], by status.
pub type UpdateUserError = errors::Errors39BCF36E;

static UPDATE_USER: v1::Operation = v1::Operation {
    id: "updateUser",
    method: v1::Method::PATCH,
    path: "/api/ext/user/{id}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("id")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::replace_user_workspace`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ReplaceUserWorkspace(pub(crate) v1::Call);

impl ReplaceUserWorkspace {
    /// The status and the groups that the user has in the workspace from now
    /// on.
    pub fn body(self, body: ReplaceUserWorkspaceRequest) -> Self {
        Self(self.0.json(&body))
    }

    /// Sets the body where there is one.
    pub fn body_opt(self, body: Option<ReplaceUserWorkspaceRequest>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self(self.0.without_body()),
        }
    }
}

v1::request!(ReplaceUserWorkspace -> empty, ReplaceUserWorkspaceError);

/// The errors of [`Users::replace_user_workspace`], by status.
pub type ReplaceUserWorkspaceError = errors::Errors39BCF36E;

static REPLACE_USER_WORKSPACE: v1::Operation = v1::Operation {
    id: "replaceUserWorkspace",
    method: v1::Method::PATCH,
    path: "/api/ext/user/{id}/workspace/{workspaceId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("id"), v1::path("workspaceId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::replace_user_workspaces_relations`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ReplaceUserWorkspacesRelations(pub(crate) v1::Call);

v1::request!(ReplaceUserWorkspacesRelations -> empty, ReplaceUserWorkspacesRelationsError);

/// The errors of [`Users::replace_user_workspaces_relations`], by status.
pub type ReplaceUserWorkspacesRelationsError = errors::Errors39BCF36E;

static REPLACE_USER_WORKSPACES_RELATIONS: v1::Operation = v1::Operation {
    id: "replaceUserWorkspacesRelations",
    method: v1::Method::PUT,
    path: "/api/ext/user/{id}/workspaces",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("id")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::get_all_users`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetAllUsers(pub(crate) v1::Call);

v1::request!(GetAllUsers -> json Vec<User>, GetAllUsersError);

/// The errors of [`Users::get_all_users`], by status.
pub type GetAllUsersError = errors::Errors6C5AF256;

static GET_ALL_USERS: v1::Operation = v1::Operation {
    id: "getAllUsers",
    method: v1::Method::GET,
    path: "/api/ext/users",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::create_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser(pub(crate) v1::Call);

v1::request!(CreateUser -> json Option<User>, CreateUserError);

/// The errors of [`Users::create_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    /// `400`: The request is not valid; `message` says what is wrong with it.
    BadRequest(ErrorResponse),
    /// `403`: The access token is missing or wrong.
    Forbidden(ErrorResponse),
    /// An undocumented status, or a body that failed to decode (see
    /// [`decode_error`](client_runtime::ApiError::decode_error)).
    Undocumented,
}

v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
    }
}

static CREATE_USER: v1::Operation = v1::Operation {
    id: "createUser",
    method: v1::Method::POST,
    path: "/api/ext/users",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};
