// Generated from specs/softr/openapi.yaml. Do not edit.

//! Operations tagged `Users`.

use client_runtime::v1;

use crate::errors;
use crate::types::{CreateUserRequest, MagicLink, User, ValidateTokenRequest};

/// Manage end users of a published Softr app.
///
/// Made by [`Client::users`](crate::Client::users).
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
    /// Gives [`User`]. `200`: User created.
    ///
    /// # Errors
    ///
    /// [`CreateUserError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// Gives [`MagicLink`]. `200`: Magic Link generated.
    ///
    /// # Errors
    ///
    /// [`GenerateMagicLinkError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`SyncUsersError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`ValidateTokenError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`DeleteUserError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`ActivateUserError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`DeactivateUserError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
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
    /// [`InviteUserError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
    pub fn invite_user(&self, email: impl Into<String>) -> InviteUser {
        InviteUser(self.0.call(&INVITE_USER).path("email", &email.into()))
    }
}

/// A call of [`Users::create_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateUser(pub(crate) v1::Call);

impl CreateUser {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(CreateUser -> json User, CreateUserError);

/// The errors of [`Users::create_user`], by status.
pub type CreateUserError = errors::Errors8A3880A4;

static CREATE_USER: v1::Operation = v1::Operation {
    id: "createUser",
    method: v1::Method::POST,
    path: "/users",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[0],
    accept: "application/json",
};

/// A call of [`Users::generate_magic_link`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GenerateMagicLink(pub(crate) v1::Call);

impl GenerateMagicLink {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(GenerateMagicLink -> json MagicLink, GenerateMagicLinkError);

/// The errors of [`Users::generate_magic_link`], by status.
pub type GenerateMagicLinkError = errors::Errors8A3880A4;

static GENERATE_MAGIC_LINK: v1::Operation = v1::Operation {
    id: "generateMagicLink",
    method: v1::Method::POST,
    path: "/users/magic-link/generate/{email}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("email")],
    client_parameters: &[0],
    accept: "application/json",
};

/// A call of [`Users::sync_users`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SyncUsers(pub(crate) v1::Call);

impl SyncUsers {
    /// The e-mail addresses of the users to synchronize; all users where there
    /// is no body.
    pub fn body(self, body: Vec<String>) -> Self {
        Self(self.0.json(&body))
    }

    /// Sets the body where there is one.
    pub fn body_opt(self, body: Option<Vec<String>>) -> Self {
        match body {
            Some(body) => self.body(body),
            None => Self(self.0.without_body()),
        }
    }

    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(SyncUsers -> empty, SyncUsersError);

/// The errors of [`Users::sync_users`], by status.
pub type SyncUsersError = errors::Errors8A3880A4;

static SYNC_USERS: v1::Operation = v1::Operation {
    id: "syncUsers",
    method: v1::Method::POST,
    path: "/users/sync",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[0],
    accept: "",
};

/// A call of [`Users::validate_token`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ValidateToken(pub(crate) v1::Call);

impl ValidateToken {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(ValidateToken -> empty, ValidateTokenError);

/// The errors of [`Users::validate_token`], by status.
pub type ValidateTokenError = errors::Errors8A3880A4;

static VALIDATE_TOKEN: v1::Operation = v1::Operation {
    id: "validateToken",
    method: v1::Method::POST,
    path: "/users/validate-token",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[0],
    accept: "",
};

/// A call of [`Users::delete_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteUser(pub(crate) v1::Call);

impl DeleteUser {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(DeleteUser -> empty, DeleteUserError);

/// The errors of [`Users::delete_user`], by status.
pub type DeleteUserError = errors::Errors8A3880A4;

static DELETE_USER: v1::Operation = v1::Operation {
    id: "deleteUser",
    method: v1::Method::DELETE,
    path: "/users/{email}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("email")],
    client_parameters: &[0],
    accept: "",
};

/// A call of [`Users::activate_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ActivateUser(pub(crate) v1::Call);

impl ActivateUser {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(ActivateUser -> empty, ActivateUserError);

/// The errors of [`Users::activate_user`], by status.
pub type ActivateUserError = errors::Errors8A3880A4;

static ACTIVATE_USER: v1::Operation = v1::Operation {
    id: "activateUser",
    method: v1::Method::POST,
    path: "/users/{email}/activate",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("email")],
    client_parameters: &[0],
    accept: "",
};

/// A call of [`Users::deactivate_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeactivateUser(pub(crate) v1::Call);

impl DeactivateUser {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(DeactivateUser -> empty, DeactivateUserError);

/// The errors of [`Users::deactivate_user`], by status.
pub type DeactivateUserError = errors::Errors8A3880A4;

static DEACTIVATE_USER: v1::Operation = v1::Operation {
    id: "deactivateUser",
    method: v1::Method::POST,
    path: "/users/{email}/deactivate",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("email")],
    client_parameters: &[0],
    accept: "",
};

/// A call of [`Users::invite_user`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct InviteUser(pub(crate) v1::Call);

impl InviteUser {
    /// Sets `Softr-Domain` for this call, in place of the client's.
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &softr_domain.into()))
    }
}

v1::request!(InviteUser -> empty, InviteUserError);

/// The errors of [`Users::invite_user`], by status.
pub type InviteUserError = errors::Errors8A3880A4;

static INVITE_USER: v1::Operation = v1::Operation {
    id: "inviteUser",
    method: v1::Method::POST,
    path: "/users/{email}/invite",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("email")],
    client_parameters: &[0],
    accept: "",
};
