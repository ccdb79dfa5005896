// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_user_request;
mod error_message;
mod error_response;
mod group;
mod replace_user_workspace_request;
mod status;
mod update_user_request;
mod update_user_role_request;
mod user;
mod workspace;

pub use self::create_user_request::CreateUserRequest;
pub use self::error_message::ErrorMessage;
pub use self::error_response::ErrorResponse;
pub use self::group::Group;
pub use self::replace_user_workspace_request::ReplaceUserWorkspaceRequest;
pub use self::status::Status;
pub use self::update_user_request::UpdateUserRequest;
pub use self::update_user_role_request::UpdateUserRoleRequest;
pub use self::user::User;
pub use self::workspace::Workspace;
