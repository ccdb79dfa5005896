// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::{Items, Pages, v1};

use crate::client::auth;
use crate::errors;
use crate::types::{
    CreateOrUpdateUserRequest, CreateUserRequest, InviteUserRequest, SearchUsersRequest,
    UpdateUserRequest, User, UserActivity, UserPage,
};

/// Users are the user records within your account or within your account's
/// tenants.
///
/// You can create, read, update, and delete a user with standard REST
/// operations.
///
/// Additionally, there are POST operations for inviting a user to a tenant,
/// creating or updating a user (if you don't know whether they already
/// exist), and marking a user as "active" for data purposes.
///
/// Returned by [`Client::users`](crate::Client::users).
#[derive(Clone, Debug)]
pub struct Users(pub(crate) v1::Client);

impl Users {
    /// Create user.
    ///
    /// Creates a new user.
    ///
    /// If you want to import or create many users, see [user import &
    /// export](https://userfront.com/guide/import-export.html).
    ///
    /// `POST /v0/users`
    ///
    /// Returns a [`User`]. `200`: The user that was created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateUserError`].
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }

    /// Create or update user.
    ///
    /// Create a user or, if the user already exists, update it.
    ///
    /// `POST /v0/users/createOrUpdate`
    ///
    /// Returns a [`User`]. `200`: The user that was created or updated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateOrUpdateUserError`].
    pub fn create_or_update_user(
        &self,
        body: CreateOrUpdateUserRequest,
    ) -> CreateOrUpdateUser {
        CreateOrUpdateUser(self.0.call(&CREATE_OR_UPDATE_USER).json(&body))
    }

    /// Search users.
    ///
    /// Search user records.
    ///
    /// `POST /v0/users/find`
    ///
    /// Returns a [`UserPage`]. `200`: A page of the users that were found.
    ///
    /// # Errors
    ///
    /// Documented errors: [`SearchUsersError`].
    pub fn search_users(&self) -> SearchUsers {
        SearchUsers(self.0.call(&SEARCH_USERS))
    }

    /// Invite user.
    ///
    /// Invite a user by email address.
    ///
    /// `POST /v0/users/invite`
    ///
    /// Returns a [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// Documented errors: [`InviteUserError`].
    pub fn invite_user(&self, body: InviteUserRequest) -> InviteUser {
        InviteUser(self.0.call(&INVITE_USER).json(&body))
    }

    /// Read user.
    ///
    /// Reads a user record by its `userId`.
    ///
    /// `GET /v0/users/{userId}`
    ///
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a [`User`]. `200`: The user.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ReadUserError`].
    pub fn read_user(&self, user_id: i64) -> ReadUser {
        ReadUser(self.0.call(&READ_USER).path("userId", &user_id))
    }

    /// Update user.
    ///
    /// Updates the specified user by setting the values of the parameters
    /// passed. Any parameters not provided will be left unchanged. For example,
    /// if you pass the `name` parameter, that becomes the user's name to be
    /// used in the future.
    ///
    /// This request accepts mostly the same arguments as the user creation
    /// call.
    ///
    /// `PUT /v0/users/{userId}`
    ///
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a [`User`]. `200`: The user as it is now.
    ///
    /// # Errors
    ///
    /// Documented errors: [`UpdateUserError`].
    pub fn update_user(&self, user_id: i64, body: UpdateUserRequest) -> UpdateUser {
        UpdateUser(self.0.call(&UPDATE_USER).path("userId", &user_id).json(&body))
    }

    /// Delete user.
    ///
    /// Deletes a user record.
    ///
    /// `DELETE /v0/users/{userId}`
    ///
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// `200`: The user was deleted.
    ///
    /// # Errors
    ///
    /// Documented errors: [`DeleteUserError`].
    pub fn delete_user(&self, user_id: i64) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("userId", &user_id))
    }

    /// Mark user active.
    ///
    /// Mark a user as active. This updates a user's `lastActiveAt` timestamp to
    /// the current time.
    ///
    /// `POST /v0/users/{userId}/active`
    ///
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a [`UserActivity`]. `200`: The activity was recorded.
    ///
    /// # Errors
    ///
    /// Documented errors: [`MarkUserActiveError`].
    pub fn mark_user_active(&self, user_id: i64) -> MarkUserActive {
        MarkUserActive(self.0.call(&MARK_USER_ACTIVE).path("userId", &user_id))
    }
}

/// Request builder for [`Users::create_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateUser(v1::Call);

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
pub type CreateUserError = errors::Errors7288279B;

static CREATE_USER: v1::Operation = v1::Operation::post("createUser", "/v0/users")
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Users::create_or_update_user`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateOrUpdateUser(v1::Call);

v1::request!(CreateOrUpdateUser -> json User, CreateOrUpdateUserError);

/// The errors of [`Users::create_or_update_user`], by status.
pub type CreateOrUpdateUserError = errors::Errors7288279B;

static CREATE_OR_UPDATE_USER: v1::Operation = v1::Operation::post(
        "createOrUpdateUser",
        "/v0/users/createOrUpdate",
    )
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Users::search_users`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct SearchUsers(v1::Call);

impl SearchUsers {
    /// What to look for; all users where there is no body.
    pub fn body(self, body: SearchUsersRequest) -> Self {
        Self(self.0.json(&body))
    }

    /// Like `body`, from an `Option`.
    pub fn body_opt(self, body: Option<SearchUsersRequest>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self(self.0.without_body()),
        }
    }

    /// All pages, each fetched when it is asked for.
    pub fn pages(self) -> Pages<UserPage, SearchUsersError> {
        self.0
            .pages(
                v1::PageParameter::page_number("page", 1).in_body(),
                |page: &UserPage| {
                    v1::PageState::of(page.results.as_deref()).total(page.total_count)
                },
            )
    }

    /// The items of all pages, fetched page by page as they are needed.
    pub fn items(self) -> Items<User, SearchUsersError> {
        self.pages().items(|page| page.results.unwrap_or_default())
    }
}

v1::request!(SearchUsers -> json UserPage, SearchUsersError);

/// The errors of [`Users::search_users`], by status.
pub type SearchUsersError = errors::Errors7288279B;

static SEARCH_USERS: v1::Operation = v1::Operation::post("searchUsers", "/v0/users/find")
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Users::invite_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct InviteUser(v1::Call);

v1::request!(InviteUser -> json User, InviteUserError);

/// The errors of [`Users::invite_user`], by status.
pub type InviteUserError = errors::Errors7288279B;

static INVITE_USER: v1::Operation = v1::Operation::post("inviteUser", "/v0/users/invite")
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Users::read_user`]. Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ReadUser(v1::Call);

v1::request!(ReadUser -> json User, ReadUserError);

/// The errors of [`Users::read_user`], by status.
pub type ReadUserError = errors::Errors7288279B;

static READ_USER: v1::Operation = v1::Operation::get("readUser", "/v0/users/{userId}")
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("userId")]);

/// Request builder for [`Users::update_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUser(v1::Call);

v1::request!(UpdateUser -> json User, UpdateUserError);

/// The errors of [`Users::update_user`], by status.
pub type UpdateUserError = errors::Errors7288279B;

static UPDATE_USER: v1::Operation = v1::Operation::put(
        "updateUser",
        "/v0/users/{userId}",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("userId")]);

/// Request builder for [`Users::delete_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeleteUser(v1::Call);

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], by status.
pub type DeleteUserError = errors::Errors7288279B;

static DELETE_USER: v1::Operation = v1::Operation::delete(
        "deleteUser",
        "/v0/users/{userId}",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("userId")]);

/// Request builder for [`Users::mark_user_active`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct MarkUserActive(v1::Call);

v1::request!(MarkUserActive -> json UserActivity, MarkUserActiveError);

/// The errors of [`Users::mark_user_active`], by status.
pub type MarkUserActiveError = errors::Errors7288279B;

static MARK_USER_ACTIVE: v1::Operation = v1::Operation::post(
        "markUserActive",
        "/v0/users/{userId}/active",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("userId")]);
