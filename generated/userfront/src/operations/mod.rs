// Generated from specs/userfront/openapi.yaml. Do not edit.

//! The API's operations, by tag.

#[cfg(feature = "roles")]
pub mod roles;
#[cfg(feature = "tenant-users")]
pub mod tenant_users;
#[cfg(feature = "tenants")]
pub mod tenants;
#[cfg(feature = "users")]
pub mod users;
pub mod untagged;

#[cfg(feature = "roles")]
pub use self::roles::Roles;
#[cfg(feature = "tenant-users")]
pub use self::tenant_users::TenantUsers;
#[cfg(feature = "tenants")]
pub use self::tenants::Tenants;
#[cfg(feature = "users")]
pub use self::users::Users;
