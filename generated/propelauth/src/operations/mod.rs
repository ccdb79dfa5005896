// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! The API's operations, by tag.

#[cfg(feature = "access-tokens")]
pub mod access_tokens;
#[cfg(feature = "employees")]
pub mod employees;
#[cfg(feature = "magic-links")]
pub mod magic_links;
#[cfg(feature = "migration")]
pub mod migration;
#[cfg(feature = "sessions")]
pub mod sessions;
#[cfg(feature = "users")]
pub mod users;

#[cfg(feature = "access-tokens")]
pub use self::access_tokens::AccessTokens;
#[cfg(feature = "employees")]
pub use self::employees::Employees;
#[cfg(feature = "magic-links")]
pub use self::magic_links::MagicLinks;
#[cfg(feature = "migration")]
pub use self::migration::Migration;
#[cfg(feature = "sessions")]
pub use self::sessions::Sessions;
#[cfg(feature = "users")]
pub use self::users::Users;
