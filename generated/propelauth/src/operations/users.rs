// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::{Items, Pages, uuid::Uuid, v1};

use crate::client::auth;
use crate::types::{
    CreateUserRequest, ErrorResponse, QueryUsersOrderBy, ResendEmailConfirmationRequest,
    UpdateUserEmailRequest, UpdateUserPasswordRequest, UpdateUserRequest, User, UserPage,
};

/// Create, query, update, disable, delete, and inspect users.
///
/// Returned by [`Client::users`](crate::Client::users).
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
    /// No documented errors: see [`ResendEmailConfirmationError`].
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
    /// Returns a [`User`]. `201`: User created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateUserError`].
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
    /// Returns a [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`FetchUserByEmailError`].
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
    /// Returns a [`UserPage`]. `200`: Page of users.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`QueryUsersError`].
    pub fn query_users(&self) -> QueryUsers {
        QueryUsers(self.0.call(&QUERY_USERS))
    }

    /// Fetch User By Username.
    ///
    /// Returns the user with the supplied username.
    ///
    /// `GET /api/backend/v1/user/username`
    ///
    /// Returns a [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`FetchUserByUsernameError`].
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
    /// Returns a [`User`]. `200`: User found.
    ///
    /// # Errors
    ///
    /// Documented errors: [`FetchUserByIdError`].
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
    /// No documented errors: see [`UpdateUserError`].
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
    /// No documented errors: see [`DeleteUserError`].
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
    /// No documented errors: see [`ClearUserPasswordError`].
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
    /// No documented errors: see [`DisableUserError`].
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
    /// No documented errors: see [`DisableUser2faError`].
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
    /// No documented errors: see [`UpdateUserEmailError`].
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
    /// No documented errors: see [`EnableUserError`].
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
    /// No documented errors: see [`UpdateUserPasswordError`].
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

/// Request builder for [`Users::resend_email_confirmation`]. Nothing is
/// sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ResendEmailConfirmation(v1::Call);

v1::request!(ResendEmailConfirmation -> empty, ResendEmailConfirmationError);

/// The errors of [`Users::resend_email_confirmation`], of which the document mentions none.
pub type ResendEmailConfirmationError = client_runtime::UndocumentedError;

static RESEND_EMAIL_CONFIRMATION: v1::Operation = v1::Operation::post(
        "resendEmailConfirmation",
        "/api/backend/v1/resend_email_confirmation",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .accept("");

/// Request builder for [`Users::create_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateUser(v1::Call);

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    /// `400`: Bad request.
    BadRequest(Option<ErrorResponse>),
    /// `401`: Missing or invalid API key.
    Unauthorized(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
    }
}

static CREATE_USER: v1::Operation = v1::Operation::post(
        "createUser",
        "/api/backend/v1/user/",
    )
    .security(&[&[auth::BACKEND_API_KEY]]);

/// Request builder for [`Users::fetch_user_by_email`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct FetchUserByEmail(v1::Call);

v1::request!(FetchUserByEmail -> json User, FetchUserByEmailError);

/// The errors of [`Users::fetch_user_by_email`], of which the document mentions none.
pub type FetchUserByEmailError = client_runtime::UndocumentedError;

static FETCH_USER_BY_EMAIL: v1::Operation = v1::Operation::get(
        "fetchUserByEmail",
        "/api/backend/v1/user/email",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::query("email")]);

/// Request builder for [`Users::query_users`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct QueryUsers(v1::Call);

impl QueryUsers {
    /// Default: `10`. At most 100.
    pub fn page_size(self, page_size: i64) -> Self {
        Self(self.0.query("page_size", &page_size))
    }

    /// Like `page_size`, from an `Option`.
    pub fn page_size_opt(self, page_size: Option<i64>) -> Self {
        Self(self.0.query("page_size", &page_size))
    }

    /// Default: `0`.
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("page_number", &page_number))
    }

    /// Like `page_number`, from an `Option`.
    pub fn page_number_opt(self, page_number: Option<i64>) -> Self {
        Self(self.0.query("page_number", &page_number))
    }

    pub fn order_by(self, order_by: QueryUsersOrderBy) -> Self {
        Self(self.0.query("order_by", &order_by))
    }

    /// Like `order_by`, from an `Option`.
    pub fn order_by_opt(self, order_by: Option<QueryUsersOrderBy>) -> Self {
        Self(self.0.query("order_by", &order_by))
    }

    pub fn email_or_username(self, email_or_username: impl Into<String>) -> Self {
        Self(self.0.query("email_or_username", &email_or_username.into()))
    }

    /// Like `email_or_username`, from an `Option`.
    pub fn email_or_username_opt(
        self,
        email_or_username: Option<impl Into<String>>,
    ) -> Self {
        Self(
            self.0
                .query("email_or_username", &email_or_username.map(Into::<String>::into)),
        )
    }

    pub fn include_orgs(self, include_orgs: bool) -> Self {
        Self(self.0.query("include_orgs", &include_orgs))
    }

    /// Like `include_orgs`, from an `Option`.
    pub fn include_orgs_opt(self, include_orgs: Option<bool>) -> Self {
        Self(self.0.query("include_orgs", &include_orgs))
    }

    /// All pages, each fetched when it is asked for.
    pub fn pages(self) -> Pages<UserPage, QueryUsersError> {
        self.0
            .pages(
                v1::PageParameter::page_number("page_number", 0),
                |page: &UserPage| {
                    v1::PageState::of(page.users.as_deref()).more(page.has_more_results)
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

static QUERY_USERS: v1::Operation = v1::Operation::get(
        "queryUsers",
        "/api/backend/v1/user/query",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(
        &[
            v1::query("page_size"),
            v1::query("page_number"),
            v1::query("order_by"),
            v1::query("email_or_username"),
            v1::query("include_orgs"),
        ],
    );

/// Request builder for [`Users::fetch_user_by_username`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct FetchUserByUsername(v1::Call);

v1::request!(FetchUserByUsername -> json User, FetchUserByUsernameError);

/// The errors of [`Users::fetch_user_by_username`], of which the document mentions none.
pub type FetchUserByUsernameError = client_runtime::UndocumentedError;

static FETCH_USER_BY_USERNAME: v1::Operation = v1::Operation::get(
        "fetchUserByUsername",
        "/api/backend/v1/user/username",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::query("username")]);

/// Request builder for [`Users::fetch_user_by_id`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct FetchUserById(v1::Call);

v1::request!(FetchUserById -> json User, FetchUserByIdError);

/// The errors of [`Users::fetch_user_by_id`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FetchUserByIdError {
    /// `404`: Resource not found.
    NotFound(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    FetchUserByIdError {
        404 => NotFound(json ErrorResponse),
    }
}

static FETCH_USER_BY_ID: v1::Operation = v1::Operation::get(
        "fetchUserById",
        "/api/backend/v1/user/{userId}",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")]);

/// Request builder for [`Users::update_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUser(v1::Call);

v1::request!(UpdateUser -> empty, UpdateUserError);

/// The errors of [`Users::update_user`], of which the document mentions none.
pub type UpdateUserError = client_runtime::UndocumentedError;

static UPDATE_USER: v1::Operation = v1::Operation::put(
        "updateUser",
        "/api/backend/v1/user/{userId}",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::delete_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeleteUser(v1::Call);

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], of which the document mentions none.
pub type DeleteUserError = client_runtime::UndocumentedError;

static DELETE_USER: v1::Operation = v1::Operation::delete(
        "deleteUser",
        "/api/backend/v1/user/{userId}",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::clear_user_password`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ClearUserPassword(v1::Call);

v1::request!(ClearUserPassword -> empty, ClearUserPasswordError);

/// The errors of [`Users::clear_user_password`], of which the document mentions none.
pub type ClearUserPasswordError = client_runtime::UndocumentedError;

static CLEAR_USER_PASSWORD: v1::Operation = v1::Operation::put(
        "clearUserPassword",
        "/api/backend/v1/user/{userId}/clear_password",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::disable_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DisableUser(v1::Call);

v1::request!(DisableUser -> empty, DisableUserError);

/// The errors of [`Users::disable_user`], of which the document mentions none.
pub type DisableUserError = client_runtime::UndocumentedError;

static DISABLE_USER: v1::Operation = v1::Operation::post(
        "disableUser",
        "/api/backend/v1/user/{userId}/disable",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::disable_user2fa`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DisableUser2fa(v1::Call);

v1::request!(DisableUser2fa -> empty, DisableUser2faError);

/// The errors of [`Users::disable_user2fa`], of which the document mentions none.
pub type DisableUser2faError = client_runtime::UndocumentedError;

static DISABLE_USER2FA: v1::Operation = v1::Operation::post(
        "disableUser2fa",
        "/api/backend/v1/user/{userId}/disable_2fa",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::update_user_email`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUserEmail(v1::Call);

v1::request!(UpdateUserEmail -> empty, UpdateUserEmailError);

/// The errors of [`Users::update_user_email`], of which the document mentions none.
pub type UpdateUserEmailError = client_runtime::UndocumentedError;

static UPDATE_USER_EMAIL: v1::Operation = v1::Operation::put(
        "updateUserEmail",
        "/api/backend/v1/user/{userId}/email",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::enable_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct EnableUser(v1::Call);

v1::request!(EnableUser -> empty, EnableUserError);

/// The errors of [`Users::enable_user`], of which the document mentions none.
pub type EnableUserError = client_runtime::UndocumentedError;

static ENABLE_USER: v1::Operation = v1::Operation::post(
        "enableUser",
        "/api/backend/v1/user/{userId}/enable",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");

/// Request builder for [`Users::update_user_password`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateUserPassword(v1::Call);

v1::request!(UpdateUserPassword -> empty, UpdateUserPasswordError);

/// The errors of [`Users::update_user_password`], of which the document mentions none.
pub type UpdateUserPasswordError = client_runtime::UndocumentedError;

static UPDATE_USER_PASSWORD: v1::Operation = v1::Operation::put(
        "updateUserPassword",
        "/api/backend/v1/user/{userId}/password",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");
