// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Migration`.

use client_runtime::v1;

use crate::client::auth;
use crate::types::{MigrateUserPasswordRequest, MigrateUserRequest};

/// Migrate users from external authentication providers.
///
/// Returned by [`Client::migration`](crate::Client::migration).
#[derive(Clone, Debug)]
pub struct Migration(pub(crate) v1::Client);

impl Migration {
    /// Migrate User From External Source.
    ///
    /// Import a user from another auth provider, optionally including a hashed
    /// password.
    ///
    /// `POST /api/backend/v1/migrate_user/`
    ///
    /// `200`: User migrated.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`MigrateUserError`].
    pub fn migrate_user(&self, body: MigrateUserRequest) -> MigrateUser {
        MigrateUser(self.0.call(&MIGRATE_USER).json(&body))
    }

    /// Migrate User Password.
    ///
    /// Attach a legacy hashed password to an existing user.
    ///
    /// `POST /api/backend/v1/migrate_user/password`
    ///
    /// `200`: Password migrated.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`MigrateUserPasswordError`].
    pub fn migrate_user_password(
        &self,
        body: MigrateUserPasswordRequest,
    ) -> MigrateUserPassword {
        MigrateUserPassword(self.0.call(&MIGRATE_USER_PASSWORD).json(&body))
    }
}

/// Request builder for [`Migration::migrate_user`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct MigrateUser(v1::Call);

v1::request!(MigrateUser -> empty, MigrateUserError);

/// The errors of [`Migration::migrate_user`], of which the document mentions none.
pub type MigrateUserError = client_runtime::UndocumentedError;

static MIGRATE_USER: v1::Operation = v1::Operation::post(
        "migrateUser",
        "/api/backend/v1/migrate_user/",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .accept("");

/// Request builder for [`Migration::migrate_user_password`]. Nothing is
/// sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct MigrateUserPassword(v1::Call);

v1::request!(MigrateUserPassword -> empty, MigrateUserPasswordError);

/// The errors of [`Migration::migrate_user_password`], of which the document mentions none.
pub type MigrateUserPasswordError = client_runtime::UndocumentedError;

static MIGRATE_USER_PASSWORD: v1::Operation = v1::Operation::post(
        "migrateUserPassword",
        "/api/backend/v1/migrate_user/password",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .accept("");
