// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{Secret, UnknownValue, uuid::Uuid, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct MigrateUserPasswordRequest {
    pub user_id: Uuid,
    pub password_hash: Secret,
    pub password_hash_type: MigrateUserPasswordRequestPasswordHashType,
}

impl MigrateUserPasswordRequest {
    /// A `MigrateUserPasswordRequest` of its fields.
    #[must_use]
    #[inline]
    pub fn new(
        user_id: Uuid,
        password_hash: impl Into<Secret>,
        password_hash_type: MigrateUserPasswordRequestPasswordHashType,
    ) -> Self {
        Self {
            user_id,
            password_hash: password_hash.into(),
            password_hash_type,
        }
    }
}

v1::record! {
    MigrateUserPasswordRequest {
        required user_id = "user_id",
        required password_hash = "password_hash",
        required password_hash_type = "password_hash_type",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MigrateUserPasswordRequestPasswordHashType {
    /// `bcrypt`
    Bcrypt,
    /// `argon2`
    Argon2,
    /// `scrypt`
    Scrypt,
    /// `pbkdf2_sha256`
    Pbkdf2Sha256,
    /// `firebase_scrypt`
    FirebaseScrypt,
    /// A value that this version of the crate does not know.
    Unknown(UnknownValue),
}

v1::string_enum! {
    MigrateUserPasswordRequestPasswordHashType {
        Bcrypt = "bcrypt",
        Argon2 = "argon2",
        Scrypt = "scrypt",
        Pbkdf2Sha256 = "pbkdf2_sha256",
        FirebaseScrypt = "firebase_scrypt",
    }
}
