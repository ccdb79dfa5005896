// Generated from specs/softr/openapi.yaml. Do not edit.

//! The API's operations, by tag.

#[cfg(feature = "databases")]
pub mod databases;
#[cfg(feature = "records")]
pub mod records;
#[cfg(feature = "users")]
pub mod users;

#[cfg(feature = "databases")]
pub use self::databases::Databases;
#[cfg(feature = "records")]
pub use self::records::Records;
#[cfg(feature = "users")]
pub use self::users::Users;
