// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_access_token;
mod create_user_request;
mod error_response;
mod magic_link;
mod magic_link_request;
mod migrate_user_password;
mod migrate_user_request;
mod org_membership;
mod query_users;
mod resend_email_confirmation;
mod update_user_email;
mod update_user_password;
mod update_user_request;
mod user;
mod user_page;

pub use self::create_access_token::{CreateAccessTokenRequest, CreateAccessTokenResponse};
pub use self::create_user_request::CreateUserRequest;
pub use self::error_response::ErrorResponse;
pub use self::magic_link::MagicLink;
pub use self::magic_link_request::MagicLinkRequest;
pub use self::migrate_user_password::{
    MigrateUserPasswordRequest, MigrateUserPasswordRequestPasswordHashType,
};
pub use self::migrate_user_request::MigrateUserRequest;
pub use self::org_membership::OrgMembership;
pub use self::query_users::QueryUsersOrderBy;
pub use self::resend_email_confirmation::ResendEmailConfirmationRequest;
pub use self::update_user_email::UpdateUserEmailRequest;
pub use self::update_user_password::UpdateUserPasswordRequest;
pub use self::update_user_request::UpdateUserRequest;
pub use self::user::User;
pub use self::user_page::UserPage;
