// Generated from specs/softr/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::v1;

use crate::client::auth;
use crate::client::parameters;
use crate::errors;
use crate::types::{CreateUserRequest, MagicLink, User, ValidateTokenRequest};

/// Manage end users of a published Softr app.
///
/// Returned by [`Client::users`](crate::Client::users).
#[derive(Clone, Debug)]
pub struct Users(pub(crate) v1::Client);

impl Users {
    /// Create a user.
    ///
    /// Creates a user inside the specified Softr app. If no password is
    /// supplied one is generated automatically. The app must be published and
    /// the Softr-Domain header must identify the app.
    ///
    /// `POST /users`
    ///
    /// Returns a [`User`]. `200`: User created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateUserError`].
    pub fn create_user(&self, body: CreateUserRequest) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }

    /// Generate a Magic Link.
    ///
    /// Generates a Magic Link granting passwordless access for the specified
    /// user.
    ///
    /// `POST /users/magic-link/generate/{email}`
    ///
    /// * `email`: The email address identifying the user. Format: `email`.
    ///
    /// Returns a [`MagicLink`]. `200`: Magic Link generated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GenerateMagicLinkError`].
    pub fn generate_magic_link(&self, email: impl Into<String>) -> GenerateMagicLink {
        GenerateMagicLink(self.0.call(&GENERATE_MAGIC_LINK).path("email", &email.into()))
    }

    /// Sync users.
    ///
    /// Syncs a single user, a group of users, or all users of the Softr app.
    ///
    /// `POST /users/sync`
    ///
    /// `200`: Sync started.
    ///
    /// # Errors
    ///
    /// Documented errors: [`SyncUsersError`].
    pub fn sync_users(&self) -> SyncUsers {
        SyncUsers(self.0.call(&SYNC_USERS))
    }

    /// Validate an auth token.
    ///
    /// Checks the token (a JWT) that a published Softr app gave to one of its
    /// users.
    ///
    /// `POST /users/validate-token`
    ///
    /// `200`: The token is valid.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ValidateTokenError`].
    pub fn validate_token(&self, body: ValidateTokenRequest) -> ValidateToken {
        ValidateToken(self.0.call(&VALIDATE_TOKEN).json(&body))
    }

    /// Delete a user.
    ///
    /// Removes an existing user from the Softr app. This action is
    /// irreversible.
    ///
    /// `DELETE /users/{email}`
    ///
    /// * `email`: The email address identifying the user. Format: `email`.
    ///
    /// `200`: User deleted.
    ///
    /// # Errors
    ///
    /// Documented errors: [`DeleteUserError`].
    pub fn delete_user(&self, email: impl Into<String>) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("email", &email.into()))
    }

    /// Activate a user.
    ///
    /// Reactivates a previously deactivated user in the specified Softr app.
    ///
    /// `POST /users/{email}/activate`
    ///
    /// * `email`: The email address identifying the user. Format: `email`.
    ///
    /// `200`: User activated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ActivateUserError`].
    pub fn activate_user(&self, email: impl Into<String>) -> ActivateUser {
        ActivateUser(self.0.call(&ACTIVATE_USER).path("email", &email.into()))
    }

    /// Deactivate a user.
    ///
    /// Deactivates a user, disabling login while preserving the user record.
    ///
    /// `POST /users/{email}/deactivate`
    ///
    /// * `email`: The email address identifying the user. Format: `email`.
    ///
    /// `200`: User deactivated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`DeactivateUserError`].
    pub fn deactivate_user(&self, email: impl Into<String>) -> DeactivateUser {
        DeactivateUser(self.0.call(&DEACTIVATE_USER).path("email", &email.into()))
    }

    /// Invite a user.
    ///
    /// Sends an invitation email to an existing user of the Softr app and sets
    /// the user status to Invited. The app must be published for invitations to
    /// be sent.
    ///
    /// `POST /users/{email}/invite`
    ///
    /// * `email`: The email address identifying the user. Format: `email`.
    ///
    /// `200`: Invitation sent.
    ///
    /// # Errors
    ///
    /// Documented errors: [`InviteUserError`].
    pub fn invite_user(&self, email: impl Into<String>) -> InviteUser {
        InviteUser(self.0.call(&INVITE_USER).path("email", &email.into()))
    }
}

/// Request builder for [`Users::create_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateUser(v1::Call);

impl CreateUser {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
pub type CreateUserError = errors::Errors8A3880A4;

static CREATE_USER: v1::Operation = v1::Operation::post("createUser", "/users")
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN]);

/// Request builder for [`Users::generate_magic_link`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GenerateMagicLink(v1::Call);

impl GenerateMagicLink {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(GenerateMagicLink -> json MagicLink, GenerateMagicLinkError);

/// The errors of [`Users::generate_magic_link`], by status.
pub type GenerateMagicLinkError = errors::Errors8A3880A4;

static GENERATE_MAGIC_LINK: v1::Operation = v1::Operation::post(
        "generateMagicLink",
        "/users/magic-link/generate/{email}",
    )
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .parameters(&[v1::path("email")]);

/// Request builder for [`Users::sync_users`]. Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct SyncUsers(v1::Call);

impl SyncUsers {
    /// The e-mail addresses of the users to synchronize; all users where there
    /// is no body.
    pub fn body(self, body: Vec<String>) -> Self {
        Self(self.0.json(&body))
    }

    /// Like `body`, from an `Option`.
    pub fn body_opt(self, body: Option<Vec<String>>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self(self.0.without_body()),
        }
    }

    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(SyncUsers -> empty, SyncUsersError);

/// The errors of [`Users::sync_users`], by status.
pub type SyncUsersError = errors::Errors8A3880A4;

static SYNC_USERS: v1::Operation = v1::Operation::post("syncUsers", "/users/sync")
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .accept("");

/// Request builder for [`Users::validate_token`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ValidateToken(v1::Call);

impl ValidateToken {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(ValidateToken -> empty, ValidateTokenError);

/// The errors of [`Users::validate_token`], by status.
pub type ValidateTokenError = errors::Errors8A3880A4;

static VALIDATE_TOKEN: v1::Operation = v1::Operation::post(
        "validateToken",
        "/users/validate-token",
    )
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .accept("");

/// Request builder for [`Users::delete_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeleteUser(v1::Call);

impl DeleteUser {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], by status.
pub type DeleteUserError = errors::Errors8A3880A4;

static DELETE_USER: v1::Operation = v1::Operation::delete("deleteUser", "/users/{email}")
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .parameters(&[v1::path("email")])
    .accept("");

/// Request builder for [`Users::activate_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ActivateUser(v1::Call);

impl ActivateUser {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(ActivateUser -> empty, ActivateUserError);

/// The errors of [`Users::activate_user`], by status.
pub type ActivateUserError = errors::Errors8A3880A4;

static ACTIVATE_USER: v1::Operation = v1::Operation::post(
        "activateUser",
        "/users/{email}/activate",
    )
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .parameters(&[v1::path("email")])
    .accept("");

/// Request builder for [`Users::deactivate_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeactivateUser(v1::Call);

impl DeactivateUser {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(DeactivateUser -> empty, DeactivateUserError);

/// The errors of [`Users::deactivate_user`], by status.
pub type DeactivateUserError = errors::Errors8A3880A4;

static DEACTIVATE_USER: v1::Operation = v1::Operation::post(
        "deactivateUser",
        "/users/{email}/deactivate",
    )
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .parameters(&[v1::path("email")])
    .accept("");

/// Request builder for [`Users::invite_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct InviteUser(v1::Call);

impl InviteUser {
    /// Overrides the client's `Softr-Domain` for this request.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(InviteUser -> empty, InviteUserError);

/// The errors of [`Users::invite_user`], by status.
pub type InviteUserError = errors::Errors8A3880A4;

static INVITE_USER: v1::Operation = v1::Operation::post(
        "inviteUser",
        "/users/{email}/invite",
    )
    .security(&[&[auth::SOFTR_API_KEY]])
    .client_parameters(&[parameters::SOFTR_DOMAIN])
    .parameters(&[v1::path("email")])
    .accept("");
