// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{UnknownValue, v1};

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
