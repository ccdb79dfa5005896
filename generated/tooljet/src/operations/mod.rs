// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! The API's operations, by tag.

#[cfg(feature = "users")]
pub mod users;
#[cfg(feature = "workspaces")]
pub mod workspaces;

#[cfg(feature = "users")]
pub use self::users::Users;
#[cfg(feature = "workspaces")]
pub use self::workspaces::Workspaces;
