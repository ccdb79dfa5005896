// Generated from specs/userfront/openapi.yaml. Do not edit.

//! The API's types: what requests are made of and what responses hold.

mod create_or_update_user_request;
mod create_tenant_request;
mod create_tenant_user_request;
mod create_user_request;
mod error_detail;
mod error_response;
mod invite_to_role_request;
mod invite_user_request;
mod page_meta;
mod role;
mod role_list;
mod search_users_request;
mod set_roles_request;
mod tenant;
mod update_tenant_request;
mod update_user_request;
mod user;
mod user_activity;
mod user_data;
mod user_page;

pub use self::create_or_update_user_request::CreateOrUpdateUserRequest;
pub use self::create_tenant_request::CreateTenantRequest;
pub use self::create_tenant_user_request::CreateTenantUserRequest;
pub use self::create_user_request::CreateUserRequest;
pub use self::error_detail::ErrorDetail;
pub use self::error_response::ErrorResponse;
pub use self::invite_to_role_request::InviteToRoleRequest;
pub use self::invite_user_request::InviteUserRequest;
pub use self::page_meta::PageMeta;
pub use self::role::Role;
pub use self::role_list::RoleList;
pub use self::search_users_request::SearchUsersRequest;
pub use self::set_roles_request::SetRolesRequest;
pub use self::tenant::Tenant;
pub use self::update_tenant_request::UpdateTenantRequest;
pub use self::update_user_request::UpdateUserRequest;
pub use self::user::User;
pub use self::user_activity::UserActivity;
pub use self::user_data::UserData;
pub use self::user_page::UserPage;
