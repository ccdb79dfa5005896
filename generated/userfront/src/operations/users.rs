// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::{Items, Pages, v1};

use crate::types::{
    CreateOrUpdateUserRequest, CreateUserRequest, ErrorResponse, InviteUserRequest,
    SearchUsersRequest, UpdateUserRequest, User, UserActivity, UserPage,
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
/// Made by [`Client::users`](crate::Client::users).
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
    /// Gives [`User`]. `200`: The user that was created.
    ///
    /// # Errors
    ///
    /// [`CreateUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }

    /// Create or update user.
    ///
    /// Create a user or, if the user already exists, update it.
    ///
    /// `POST /v0/users/createOrUpdate`
    ///
    /// Gives [`User`]. `200`: The user that was created or updated.
    ///
    /// # Errors
    ///
    /// [`CreateOrUpdateUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`UserPage`]. `200`: A page of the users that were found.
    ///
    /// # Errors
    ///
    /// [`SearchUsersError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
    pub fn search_users(&self) -> SearchUsers {
        SearchUsers(self.0.call(&SEARCH_USERS))
    }

    /// Invite user.
    ///
    /// Invite a user by email address.
    ///
    /// `POST /v0/users/invite`
    ///
    /// Gives [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// [`InviteUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`User`]. `200`: The user.
    ///
    /// # Errors
    ///
    /// [`ReadUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`User`]. `200`: The user as it is now.
    ///
    /// # Errors
    ///
    /// [`UpdateUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// [`DeleteUserError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`UserActivity`]. `200`: The activity was recorded.
    ///
    /// # Errors
    ///
    /// [`MarkUserActiveError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
    pub fn mark_user_active(&self, user_id: i64) -> MarkUserActive {
        MarkUserActive(self.0.call(&MARK_USER_ACTIVE).path("userId", &user_id))
    }
}

/// A call of [`Users::create_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser(pub(crate) v1::Call);

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static CREATE_USER: v1::Operation = v1::Operation {
    id: "createUser",
    method: v1::Method::POST,
    path: "/v0/users",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::create_or_update_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateOrUpdateUser(pub(crate) v1::Call);

v1::request!(CreateOrUpdateUser -> json User, CreateOrUpdateUserError);

/// The errors of [`Users::create_or_update_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateOrUpdateUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    CreateOrUpdateUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static CREATE_OR_UPDATE_USER: v1::Operation = v1::Operation {
    id: "createOrUpdateUser",
    method: v1::Method::POST,
    path: "/v0/users/createOrUpdate",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::search_users`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SearchUsers(pub(crate) v1::Call);

impl SearchUsers {
    /// What to look for; all users where there is no body.
    pub fn body(self, body: SearchUsersRequest) -> Self {
        Self(self.0.json(&body))
    }

    /// Sets the body where there is one.
    pub fn body_opt(self, body: Option<SearchUsersRequest>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self(self.0.without_body()),
        }
    }

    /// Every page, each fetched when it is asked for.
    pub fn pages(self) -> Pages<UserPage, SearchUsersError> {
        self.0
            .pages_by_body(
                v1::Cursor::PageNumber {
                    parameter: "page",
                    first: 1,
                },
                |page: &UserPage| v1::PageState {
                    items: page.results.as_ref().map_or(0, Vec::len),
                    total: page.total_count,
                    more: None,
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
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SearchUsersError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    SearchUsersError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static SEARCH_USERS: v1::Operation = v1::Operation {
    id: "searchUsers",
    method: v1::Method::POST,
    path: "/v0/users/find",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::invite_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct InviteUser(pub(crate) v1::Call);

v1::request!(InviteUser -> json User, InviteUserError);

/// The errors of [`Users::invite_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InviteUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    InviteUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static INVITE_USER: v1::Operation = v1::Operation {
    id: "inviteUser",
    method: v1::Method::POST,
    path: "/v0/users/invite",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::read_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ReadUser(pub(crate) v1::Call);

v1::request!(ReadUser -> json User, ReadUserError);

/// The errors of [`Users::read_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReadUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    ReadUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static READ_USER: v1::Operation = v1::Operation {
    id: "readUser",
    method: v1::Method::GET,
    path: "/v0/users/{userId}",
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

v1::request!(UpdateUser -> json User, UpdateUserError);

/// The errors of [`Users::update_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    UpdateUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static UPDATE_USER: v1::Operation = v1::Operation {
    id: "updateUser",
    method: v1::Method::PUT,
    path: "/v0/users/{userId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::delete_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser(pub(crate) v1::Call);

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteUserError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    DeleteUserError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static DELETE_USER: v1::Operation = v1::Operation {
    id: "deleteUser",
    method: v1::Method::DELETE,
    path: "/v0/users/{userId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Users::mark_user_active`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct MarkUserActive(pub(crate) v1::Call);

v1::request!(MarkUserActive -> json UserActivity, MarkUserActiveError);

/// The errors of [`Users::mark_user_active`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MarkUserActiveError {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(ErrorResponse),
    /// `401`: No valid API key provided.
    Unauthorized(ErrorResponse),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(ErrorResponse),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(ErrorResponse),
    /// `404`: The requested resource doesn't exist.
    NotFound(ErrorResponse),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(ErrorResponse),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    MarkUserActiveError {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}

static MARK_USER_ACTIVE: v1::Operation = v1::Operation {
    id: "markUserActive",
    method: v1::Method::POST,
    path: "/v0/users/{userId}/active",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};
