// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_access_token_request;
mod create_access_token_response;
mod create_user_request;
mod error_response;
mod magic_link;
mod magic_link_request;
mod migrate_user_password_request;
mod migrate_user_password_request_password_hash_type;
mod migrate_user_request;
mod org_membership;
mod query_users_order_by;
mod resend_email_confirmation_request;
mod update_user_email_request;
mod update_user_password_request;
mod update_user_request;
mod user;
mod user_page;

pub use self::create_access_token_request::CreateAccessTokenRequest;
pub use self::create_access_token_response::CreateAccessTokenResponse;
pub use self::create_user_request::CreateUserRequest;
pub use self::error_response::ErrorResponse;
pub use self::magic_link::MagicLink;
pub use self::magic_link_request::MagicLinkRequest;
pub use self::migrate_user_password_request::MigrateUserPasswordRequest;
pub use self::migrate_user_password_request_password_hash_type::MigrateUserPasswordRequestPasswordHashType;
pub use self::migrate_user_request::MigrateUserRequest;
pub use self::org_membership::OrgMembership;
pub use self::query_users_order_by::QueryUsersOrderBy;
pub use self::resend_email_confirmation_request::ResendEmailConfirmationRequest;
pub use self::update_user_email_request::UpdateUserEmailRequest;
pub use self::update_user_password_request::UpdateUserPasswordRequest;
pub use self::update_user_request::UpdateUserRequest;
pub use self::user::User;
pub use self::user_page::UserPage;
