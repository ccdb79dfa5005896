// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::v1;

use crate::client::auth;
use crate::errors;
use crate::types::{
    CreateUserRequest, ErrorResponse, ReplaceUserWorkspaceRequest, UpdateUserRequest,
    UpdateUserRoleRequest, User, Workspace,
};

/// Manage users, the workspaces they belong to and their roles.
///
/// Returned by [`Client::users`](crate::Client::users).
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
    /// Documented errors: [`UpdateUserRoleError`].
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
    /// Returns a [`User`]. `200`: The user, with the workspaces they belong to.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GetUserByIdError`].
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
    /// Documented errors: [`UpdateUserError`].
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
    /// Documented errors: [`ReplaceUserWorkspaceError`].
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
    /// Documented errors: [`ReplaceUserWorkspacesRelationsError`].
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
    /// Returns a `Vec` of [`User`]. `200`: All users, each with the workspaces
    /// they belong to.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GetAllUsersError`].
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
    /// Returns a [`User`], or `None` if the body is empty. `201`: The user was
    /// created. An instance that does not send the new user sends no body at
    /// all.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateUserError`].
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }
}

/// Request builder for [`Users::update_user_role`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUserRole(v1::Call);

v1::request!(UpdateUserRole -> empty, UpdateUserRoleError);

/// The errors of [`Users::update_user_role`], by status.
pub type UpdateUserRoleError = errors::Errors39BCF36E;

static UPDATE_USER_ROLE: v1::Operation = v1::Operation::put(
        "updateUserRole",
        "/api/ext/update-user-role/workspace/{workspaceId}",
    )
    .security(&[&[auth::ACCESS_TOKEN]])
    .parameters(&[v1::path("workspaceId")]);

/// Request builder for [`Users::get_user_by_id`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GetUserById(v1::Call);

v1::request!(GetUserById -> json User, GetUserByIdError);

/// The errors of [`Users::get_user_by_id`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetUserByIdError {
    /// `403`: The access token is missing or wrong.
    Forbidden(Option<ErrorResponse>),
    /// `404`: There is no such user, or no such workspace.
    NotFound(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    GetUserByIdError {
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
    }
}

static GET_USER_BY_ID: v1::Operation = v1::Operation::get(
        "getUserById",
        "/api/ext/user/{id}",
    )
    .security(&[&[auth::ACCESS_TOKEN]])
    .parameters(&[v1::path("id")]);

/// Request builder for [`Users::update_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUser(v1::Call);

v1::request!(UpdateUser -> empty, UpdateUserError);

/// The errors of [`Users::update_user`], by status.
pub type UpdateUserError = errors::Errors39BCF36E;

static UPDATE_USER: v1::Operation = v1::Operation::patch(
        "updateUser",
        "/api/ext/user/{id}",
    )
    .security(&[&[auth::ACCESS_TOKEN]])
    .parameters(&[v1::path("id")]);

/// Request builder for [`Users::replace_user_workspace`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ReplaceUserWorkspace(v1::Call);

impl ReplaceUserWorkspace {
    /// The status and the groups that the user has in the workspace from now
    /// on.
    pub fn body(self, body: ReplaceUserWorkspaceRequest) -> Self {
        Self(self.0.json(&body))
    }

    /// Like `body`, from an `Option`.
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

static REPLACE_USER_WORKSPACE: v1::Operation = v1::Operation::patch(
        "replaceUserWorkspace",
        "/api/ext/user/{id}/workspace/{workspaceId}",
    )
    .security(&[&[auth::ACCESS_TOKEN]])
    .parameters(&[v1::path("id"), v1::path("workspaceId")]);

/// Request builder for [`Users::replace_user_workspaces_relations`].
/// Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ReplaceUserWorkspacesRelations(v1::Call);

v1::request!(ReplaceUserWorkspacesRelations -> empty, ReplaceUserWorkspacesRelationsError);

/// The errors of [`Users::replace_user_workspaces_relations`], by status.
pub type ReplaceUserWorkspacesRelationsError = errors::Errors39BCF36E;

static REPLACE_USER_WORKSPACES_RELATIONS: v1::Operation = v1::Operation::put(
        "replaceUserWorkspacesRelations",
        "/api/ext/user/{id}/workspaces",
    )
    .security(&[&[auth::ACCESS_TOKEN]])
    .parameters(&[v1::path("id")]);

/// Request builder for [`Users::get_all_users`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GetAllUsers(v1::Call);

v1::request!(GetAllUsers -> json Vec<User>, GetAllUsersError);

/// The errors of [`Users::get_all_users`], by status.
pub type GetAllUsersError = errors::Errors6C5AF256;

static GET_ALL_USERS: v1::Operation = v1::Operation::get("getAllUsers", "/api/ext/users")
    .security(&[&[auth::ACCESS_TOKEN]]);

/// Request builder for [`Users::create_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateUser(v1::Call);

v1::request!(CreateUser -> json Option<User>, CreateUserError);

/// The errors of [`Users::create_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    /// `400`: The request is not valid; `message` says what is wrong with it.
    BadRequest(Option<ErrorResponse>),
    /// `403`: The access token is missing or wrong.
    Forbidden(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
    }
}

static CREATE_USER: v1::Operation = v1::Operation::post("createUser", "/api/ext/users")
    .security(&[&[auth::ACCESS_TOKEN]]);
