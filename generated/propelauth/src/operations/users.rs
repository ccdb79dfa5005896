// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::{Items, Pages, uuid::Uuid, v1};

use crate::types::{
    CreateUserRequest, ErrorResponse, QueryUsersOrderBy, ResendEmailConfirmationRequest,
    UpdateUserEmailRequest, UpdateUserPasswordRequest, UpdateUserRequest, User, UserPage,
};

/// Create, query, update, disable, delete, and inspect users.
///
/// Made by [`Client::users`](crate::Client::users).
#[derive(Clone, Debug)]
pub struct Users(pub(crate) v1::Client);

impl Users {
    /// Resend Email Confirmation.
    ///
    /// Resend the email verification message to a user.
    ///
    /// `POST /api/backend/v1/resend_email_confirmation`
    ///
    /// `200`: Confirmation email queued.
    ///
    /// # Errors
    ///
    /// [`ResendEmailConfirmationError`]: the document says nothing about any
    /// status but success.
    pub fn resend_email_confirmation(
        &self,
        body: ResendEmailConfirmationRequest,
    ) -> ResendEmailConfirmation {
        ResendEmailConfirmation(self.0.call(&RESEND_EMAIL_CONFIRMATION).json(&body))
    }

    /// Create User.
    ///
    /// Create a new user in your PropelAuth instance.
    ///
    /// `POST /api/backend/v1/user/`
    ///
    /// Gives [`User`]. `201`: User created.
    ///
    /// # Errors
    ///
    /// [`CreateUserError`], by status:
    ///
    /// * `400`: Bad request.
    /// * `401`: Missing or invalid API key.
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }

    /// Fetch User By Email.
    ///
    /// Returns the user with the supplied email address.
    ///
    /// `GET /api/backend/v1/user/email`
    ///
    /// * `email`: Format: `email`.
    ///
    /// Gives [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// [`FetchUserByEmailError`]: the document says nothing about any status
    /// but success.
    pub fn fetch_user_by_email(&self, email: impl Into<String>) -> FetchUserByEmail {
        FetchUserByEmail(self.0.call(&FETCH_USER_BY_EMAIL).query("email", &email.into()))
    }

    /// Query For Users.
    ///
    /// Page through users filtered by email substring, legacy user ID, role,
    /// and more.
    ///
    /// `GET /api/backend/v1/user/query`
    ///
    /// Gives [`UserPage`]. `200`: Page of users.
    ///
    /// # Errors
    ///
    /// [`QueryUsersError`]: the document says nothing about any status but
    /// success.
    pub fn query_users(&self) -> QueryUsers {
        QueryUsers(self.0.call(&QUERY_USERS))
    }

    /// Fetch User By Username.
    ///
    /// Returns the user with the supplied username.
    ///
    /// `GET /api/backend/v1/user/username`
    ///
    /// Gives [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// [`FetchUserByUsernameError`]: the document says nothing about any status
    /// but success.
    pub fn fetch_user_by_username(
        &self,
        username: impl Into<String>,
    ) -> FetchUserByUsername {
        FetchUserByUsername(
            self.0.call(&FETCH_USER_BY_USERNAME).query("username", &username.into()),
        )
    }

    /// Fetch User By User ID.
    ///
    /// Returns the user with the supplied user ID.
    ///
    /// `GET /api/backend/v1/user/{userId}`
    ///
    /// Gives [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// [`FetchUserByIdError`], by status:
    ///
    /// * `404`: Resource not found.
    pub fn fetch_user_by_id(&self, user_id: Uuid) -> FetchUserById {
        FetchUserById(self.0.call(&FETCH_USER_BY_ID).path("userId", &user_id))
    }

    /// Update User.
    ///
    /// Update mutable user fields (metadata, locked state, properties, etc.).
    ///
    /// `PUT /api/backend/v1/user/{userId}`
    ///
    /// `200`: User updated.
    ///
    /// # Errors
    ///
    /// [`UpdateUserError`]: the document says nothing about any status but
    /// success.
    pub fn update_user(&self, user_id: Uuid, body: UpdateUserRequest) -> UpdateUser {
        UpdateUser(self.0.call(&UPDATE_USER).path("userId", &user_id).json(&body))
    }

    /// Delete User.
    ///
    /// Permanently delete a user. This action cannot be undone.
    ///
    /// `DELETE /api/backend/v1/user/{userId}`
    ///
    /// `200`: User deleted.
    ///
    /// # Errors
    ///
    /// [`DeleteUserError`]: the document says nothing about any status but
    /// success.
    pub fn delete_user(&self, user_id: Uuid) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("userId", &user_id))
    }

    /// Clear User Password.
    ///
    /// Remove a user's password, forcing them to reset on next login.
    ///
    /// `PUT /api/backend/v1/user/{userId}/clear_password`
    ///
    /// `200`: Password cleared.
    ///
    /// # Errors
    ///
    /// [`ClearUserPasswordError`]: the document says nothing about any status
    /// but success.
    pub fn clear_user_password(&self, user_id: Uuid) -> ClearUserPassword {
        ClearUserPassword(self.0.call(&CLEAR_USER_PASSWORD).path("userId", &user_id))
    }

    /// Disable User.
    ///
    /// Block the user from signing in. Existing sessions are invalidated.
    ///
    /// `POST /api/backend/v1/user/{userId}/disable`
    ///
    /// `200`: User disabled.
    ///
    /// # Errors
    ///
    /// [`DisableUserError`]: the document says nothing about any status but
    /// success.
    pub fn disable_user(&self, user_id: Uuid) -> DisableUser {
        DisableUser(self.0.call(&DISABLE_USER).path("userId", &user_id))
    }

    /// Disable User 2FA.
    ///
    /// Remove the user's two-factor authentication enrollment.
    ///
    /// `POST /api/backend/v1/user/{userId}/disable_2fa`
    ///
    /// `200`: 2FA disabled.
    ///
    /// # Errors
    ///
    /// [`DisableUser2faError`]: the document says nothing about any status but
    /// success.
    pub fn disable_user2fa(&self, user_id: Uuid) -> DisableUser2fa {
        DisableUser2fa(self.0.call(&DISABLE_USER2FA).path("userId", &user_id))
    }

    /// Update User Email.
    ///
    /// Change a user's email address. Optionally require email verification.
    ///
    /// `PUT /api/backend/v1/user/{userId}/email`
    ///
    /// `200`: Email updated.
    ///
    /// # Errors
    ///
    /// [`UpdateUserEmailError`]: the document says nothing about any status but
    /// success.
    pub fn update_user_email(
        &self,
        user_id: Uuid,
        body: UpdateUserEmailRequest,
    ) -> UpdateUserEmail {
        UpdateUserEmail(
            self.0.call(&UPDATE_USER_EMAIL).path("userId", &user_id).json(&body),
        )
    }

    /// Enable User.
    ///
    /// Re-enable a previously disabled user.
    ///
    /// `POST /api/backend/v1/user/{userId}/enable`
    ///
    /// `200`: User enabled.
    ///
    /// # Errors
    ///
    /// [`EnableUserError`]: the document says nothing about any status but
    /// success.
    pub fn enable_user(&self, user_id: Uuid) -> EnableUser {
        EnableUser(self.0.call(&ENABLE_USER).path("userId", &user_id))
    }

    /// Update User Password.
    ///
    /// Programmatically set a user's password.
    ///
    /// `PUT /api/backend/v1/user/{userId}/password`
    ///
    /// `200`: Password updated.
    ///
    /// # Errors
    ///
    /// [`UpdateUserPasswordError`]: the document says nothing about any status
    /// but success.
    pub fn update_user_password(
        &self,
        user_id: Uuid,
        body: UpdateUserPasswordRequest,
    ) -> UpdateUserPassword {
        UpdateUserPassword(
            self.0.call(&UPDATE_USER_PASSWORD).path("userId", &user_id).json(&body),
        )
    }
}

/// A call of [`Users::resend_email_confirmation`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendEmailConfirmation(pub(crate) v1::Call);

v1::request!(ResendEmailConfirmation -> empty, ResendEmailConfirmationError);

/// The errors of [`Users::resend_email_confirmation`], of which the document mentions none.
pub type ResendEmailConfirmationError = client_runtime::UndocumentedError;

static RESEND_EMAIL_CONFIRMATION: v1::Operation = v1::Operation {
    id: "resendEmailConfirmation",
    method: v1::Method::POST,
    path: "/api/backend/v1/resend_email_confirmation",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::create_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser(pub(crate) v1::Call);

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    /// `400`: Bad request.
    BadRequest(ErrorResponse),
    /// `401`: Missing or invalid API key.
    Unauthorized(ErrorResponse),
    /// An undocumented status, or a body that failed to decode (see
    /// [`decode_error`](client_runtime::ApiError::decode_error)).
    Undocumented,
}

v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
    }
}

static CREATE_USER: v1::Operation = v1::Operation {
    id: "createUser",
    method: v1::Method::POST,
    path: "/api/backend/v1/user/",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::fetch_user_by_email`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FetchUserByEmail(pub(crate) v1::Call);

v1::request!(FetchUserByEmail -> json User, FetchUserByEmailError);

/// The errors of [`Users::fetch_user_by_email`], of which the document mentions none.
pub type FetchUserByEmailError = client_runtime::UndocumentedError;

static FETCH_USER_BY_EMAIL: v1::Operation = v1::Operation {
    id: "fetchUserByEmail",
    method: v1::Method::GET,
    path: "/api/backend/v1/user/email",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::query("email")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::query_users`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct QueryUsers(pub(crate) v1::Call);

impl QueryUsers {
    /// Sets `page_size`.
    ///
    /// Default: `10`. At most 100.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("page_size", &page_size))
    }

    /// Sets `page_size` where there is one.
    pub fn page_size_opt(self, page_size: Option<i64>) -> Self {
        Self(self.0.query("page_size", &page_size))
    }

    /// Sets `page_number`.
    ///
    /// Default: `0`.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("page_number", &page_number))
    }

    /// Sets `page_number` where there is one.
    pub fn page_number_opt(self, page_number: Option<i64>) -> Self {
        Self(self.0.query("page_number", &page_number))
    }

    /// Sets `order_by`.
    pub fn order_by(self, order_by: QueryUsersOrderBy) -> Self {
        Self(self.0.query("order_by", &order_by))
    }

    /// Sets `order_by` where there is one.
    pub fn order_by_opt(self, order_by: Option<QueryUsersOrderBy>) -> Self {
        Self(self.0.query("order_by", &order_by))
    }

    /// Sets `email_or_username`.
    pub fn email_or_username(self, email_or_username: impl Into<String>) -> Self {
        Self(self.0.query("email_or_username", &email_or_username.into()))
    }

    /// Sets `email_or_username` where there is one.
    pub fn email_or_username_opt(
        self,
        email_or_username: Option<impl Into<String>>,
    ) -> Self {
        Self(
            self.0
                .query("email_or_username", &email_or_username.map(Into::<String>::into)),
        )
    }

    /// Sets `include_orgs`.
    pub fn include_orgs(self, include_orgs: bool) -> Self {
        Self(self.0.query("include_orgs", &include_orgs))
    }

    /// Sets `include_orgs` where there is one.
    pub fn include_orgs_opt(self, include_orgs: Option<bool>) -> Self {
        Self(self.0.query("include_orgs", &include_orgs))
    }

    /// Every page, each fetched when it is asked for.
    pub fn pages(self) -> Pages<UserPage, QueryUsersError> {
        self.0
            .pages(
                v1::Cursor::PageNumber {
                    parameter: "page_number",
                    first: 0,
                },
                |page: &UserPage| v1::PageState {
                    items: page.users.as_ref().map_or(0, Vec::len),
                    total: None,
                    more: page.has_more_results,
                },
            )
    }

    /// The items of all pages, fetched page by page as they are needed.
    pub fn items(self) -> Items<User, QueryUsersError> {
        self.pages().items(|page| page.users.unwrap_or_default())
    }
}

v1::request!(QueryUsers -> json UserPage, QueryUsersError);

/// The errors of [`Users::query_users`], of which the document mentions none.
pub type QueryUsersError = client_runtime::UndocumentedError;

static QUERY_USERS: v1::Operation = v1::Operation {
    id: "queryUsers",
    method: v1::Method::GET,
    path: "/api/backend/v1/user/query",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[
        v1::query("page_size"),
        v1::query("page_number"),
        v1::query("order_by"),
        v1::query("email_or_username"),
        v1::query("include_orgs"),
    ],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::fetch_user_by_username`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FetchUserByUsername(pub(crate) v1::Call);

v1::request!(FetchUserByUsername -> json User, FetchUserByUsernameError);

/// The errors of [`Users::fetch_user_by_username`], of which the document mentions none.
pub type FetchUserByUsernameError = client_runtime::UndocumentedError;

static FETCH_USER_BY_USERNAME: v1::Operation = v1::Operation {
    id: "fetchUserByUsername",
    method: v1::Method::GET,
    path: "/api/backend/v1/user/username",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::query("username")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::fetch_user_by_id`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FetchUserById(pub(crate) v1::Call);

v1::request!(FetchUserById -> json User, FetchUserByIdError);

/// The errors of [`Users::fetch_user_by_id`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FetchUserByIdError {
    /// `404`: Resource not found.
    NotFound(ErrorResponse),
    /// An undocumented status, or a body that failed to decode (see
    /// [`decode_error`](client_runtime::ApiError::decode_error)).
    Undocumented,
}

v1::operation_error! {
    FetchUserByIdError {
        404 => NotFound(json ErrorResponse),
    }
}

static FETCH_USER_BY_ID: v1::Operation = v1::Operation {
    id: "fetchUserById",
    method: v1::Method::GET,
    path: "/api/backend/v1/user/{userId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::update_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUser(pub(crate) v1::Call);

v1::request!(UpdateUser -> empty, UpdateUserError);

/// The errors of [`Users::update_user`], of which the document mentions none.
pub type UpdateUserError = client_runtime::UndocumentedError;

static UPDATE_USER: v1::Operation = v1::Operation {
    id: "updateUser",
    method: v1::Method::PUT,
    path: "/api/backend/v1/user/{userId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::delete_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser(pub(crate) v1::Call);

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], of which the document mentions none.
pub type DeleteUserError = client_runtime::UndocumentedError;

static DELETE_USER: v1::Operation = v1::Operation {
    id: "deleteUser",
    method: v1::Method::DELETE,
    path: "/api/backend/v1/user/{userId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::clear_user_password`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ClearUserPassword(pub(crate) v1::Call);

v1::request!(ClearUserPassword -> empty, ClearUserPasswordError);

/// The errors of [`Users::clear_user_password`], of which the document mentions none.
pub type ClearUserPasswordError = client_runtime::UndocumentedError;

static CLEAR_USER_PASSWORD: v1::Operation = v1::Operation {
    id: "clearUserPassword",
    method: v1::Method::PUT,
    path: "/api/backend/v1/user/{userId}/clear_password",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::disable_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DisableUser(pub(crate) v1::Call);

v1::request!(DisableUser -> empty, DisableUserError);

/// The errors of [`Users::disable_user`], of which the document mentions none.
pub type DisableUserError = client_runtime::UndocumentedError;

static DISABLE_USER: v1::Operation = v1::Operation {
    id: "disableUser",
    method: v1::Method::POST,
    path: "/api/backend/v1/user/{userId}/disable",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::disable_user2fa`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DisableUser2fa(pub(crate) v1::Call);

v1::request!(DisableUser2fa -> empty, DisableUser2faError);

/// The errors of [`Users::disable_user2fa`], of which the document mentions none.
pub type DisableUser2faError = client_runtime::UndocumentedError;

static DISABLE_USER2FA: v1::Operation = v1::Operation {
    id: "disableUser2fa",
    method: v1::Method::POST,
    path: "/api/backend/v1/user/{userId}/disable_2fa",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::update_user_email`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserEmail(pub(crate) v1::Call);

v1::request!(UpdateUserEmail -> empty, UpdateUserEmailError);

/// The errors of [`Users::update_user_email`], of which the document mentions none.
pub type UpdateUserEmailError = client_runtime::UndocumentedError;

static UPDATE_USER_EMAIL: v1::Operation = v1::Operation {
    id: "updateUserEmail",
    method: v1::Method::PUT,
    path: "/api/backend/v1/user/{userId}/email",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::enable_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct EnableUser(pub(crate) v1::Call);

v1::request!(EnableUser -> empty, EnableUserError);

/// The errors of [`Users::enable_user`], of which the document mentions none.
pub type EnableUserError = client_runtime::UndocumentedError;

static ENABLE_USER: v1::Operation = v1::Operation {
    id: "enableUser",
    method: v1::Method::POST,
    path: "/api/backend/v1/user/{userId}/enable",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};

/// A call of [`Users::update_user_password`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateUserPassword(pub(crate) v1::Call);

v1::request!(UpdateUserPassword -> empty, UpdateUserPasswordError);

/// The errors of [`Users::update_user_password`], of which the document mentions none.
pub type UpdateUserPasswordError = client_runtime::UndocumentedError;

static UPDATE_USER_PASSWORD: v1::Operation = v1::Operation {
    id: "updateUserPassword",
    method: v1::Method::PUT,
    path: "/api/backend/v1/user/{userId}/password",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};
