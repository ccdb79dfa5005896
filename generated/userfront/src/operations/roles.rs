// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Roles`.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

use crate::client::auth;
use crate::errors;
use crate::types::{InviteToRoleRequest, RoleList, SetRolesRequest, User};

/// Roles are labels you can use to determine each user's access control
/// within your application.
///
/// You can assign one or more roles to each user, and roles can apply to
/// your entire application or to tenants within your application.
///
/// Returned by [`Client::roles`](crate::Client::roles).
#[derive(Clone, Debug)]
pub struct Roles(pub(crate) v1::Client);

impl Roles {
    /// List roles.
    ///
    /// Lists all the roles available in your account.
    ///
    /// `GET /v0/roles`
    ///
    /// Returns a [`RoleList`]. `200`: The roles.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ListRolesError`].
    pub fn list_roles(&self) -> ListRoles {
        ListRoles(self.0.call(&LIST_ROLES))
    }

    /// Invite user to a role.
    ///
    /// Invite a user to join the application with the given role(s).
    ///
    /// The role(s) that is created will be at the application-wide level. To
    /// invite a user to a role within a specific tenant, see
    /// `inviteUserToTenantRole`.
    ///
    /// `POST /v0/roles/invite`
    ///
    /// Returns a [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// Documented errors: [`InviteUserToRoleError`].
    pub fn invite_user_to_role(&self, body: InviteToRoleRequest) -> InviteUserToRole {
        InviteUserToRole(self.0.call(&INVITE_USER_TO_ROLE).json(&body))
    }

    /// List roles (tenant level).
    ///
    /// Lists all the roles available within the specified tenant.
    ///
    /// `GET /v0/tenants/{tenantId}/roles`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`RoleList`]. `200`: The roles.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ListTenantRolesError`].
    pub fn list_tenant_roles(&self, tenant_id: impl Into<String>) -> ListTenantRoles {
        ListTenantRoles(
            self.0.call(&LIST_TENANT_ROLES).path("tenantId", &tenant_id.into()),
        )
    }

    /// Invite user to a role (tenant level).
    ///
    /// Invite a user to join the application with the given role(s) in the
    /// specified tenant.
    ///
    /// `POST /v0/tenants/{tenantId}/roles/invite`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// Documented errors: [`InviteUserToTenantRoleError`].
    pub fn invite_user_to_tenant_role(
        &self,
        tenant_id: impl Into<String>,
        body: InviteToRoleRequest,
    ) -> InviteUserToTenantRole {
        InviteUserToTenantRole(
            self.0
                .call(&INVITE_USER_TO_TENANT_ROLE)
                .path("tenantId", &tenant_id.into())
                .json(&body),
        )
    }

    /// Set user roles (tenant level).
    ///
    /// Sets the roles for a given user within the specified tenant.
    ///
    /// To remove all roles for a user within the specified tenant, pass an
    /// empty array for `roles`.
    ///
    /// `PUT /v0/tenants/{tenantId}/users/{userId}/roles`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a `BTreeMap<String, Value>`, or `None` if the body is empty.
    /// `200`: The roles were set. What is sent back, if anything, is not
    /// documented.
    ///
    /// # Errors
    ///
    /// Documented errors: [`SetTenantUserRolesError`].
    pub fn set_tenant_user_roles(
        &self,
        tenant_id: impl Into<String>,
        user_id: i64,
        body: SetRolesRequest,
    ) -> SetTenantUserRoles {
        SetTenantUserRoles(
            self.0
                .call(&SET_TENANT_USER_ROLES)
                .path("tenantId", &tenant_id.into())
                .path("userId", &user_id)
                .json(&body),
        )
    }

    /// Set user roles.
    ///
    /// Sets the roles for a given user.
    ///
    /// The role(s) set with this route will be at the application-wide level.
    /// To set a user's role(s) within a specific tenant, see
    /// `setTenantUserRoles`.
    ///
    /// To remove all roles for a user, pass an empty array for `roles`.
    ///
    /// `PUT /v0/users/{userId}/roles`
    ///
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a `BTreeMap<String, Value>`, or `None` if the body is empty.
    /// `200`: The roles were set. What is sent back, if anything, is not
    /// documented.
    ///
    /// # Errors
    ///
    /// Documented errors: [`SetUserRolesError`].
    pub fn set_user_roles(&self, user_id: i64, body: SetRolesRequest) -> SetUserRoles {
        SetUserRoles(self.0.call(&SET_USER_ROLES).path("userId", &user_id).json(&body))
    }
}

/// Request builder for [`Roles::list_roles`]. Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ListRoles(v1::Call);

v1::request!(ListRoles -> json RoleList, ListRolesError);

/// The errors of [`Roles::list_roles`], by status.
pub type ListRolesError = errors::Errors7288279B;

static LIST_ROLES: v1::Operation = v1::Operation::get("listRoles", "/v0/roles")
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Roles::invite_user_to_role`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct InviteUserToRole(v1::Call);

v1::request!(InviteUserToRole -> json User, InviteUserToRoleError);

/// The errors of [`Roles::invite_user_to_role`], by status.
pub type InviteUserToRoleError = errors::Errors7288279B;

static INVITE_USER_TO_ROLE: v1::Operation = v1::Operation::post(
        "inviteUserToRole",
        "/v0/roles/invite",
    )
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Roles::list_tenant_roles`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ListTenantRoles(v1::Call);

v1::request!(ListTenantRoles -> json RoleList, ListTenantRolesError);

/// The errors of [`Roles::list_tenant_roles`], by status.
pub type ListTenantRolesError = errors::Errors7288279B;

static LIST_TENANT_ROLES: v1::Operation = v1::Operation::get(
        "listTenantRoles",
        "/v0/tenants/{tenantId}/roles",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`Roles::invite_user_to_tenant_role`]. Nothing is
/// sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct InviteUserToTenantRole(v1::Call);

v1::request!(InviteUserToTenantRole -> json User, InviteUserToTenantRoleError);

/// The errors of [`Roles::invite_user_to_tenant_role`], by status.
pub type InviteUserToTenantRoleError = errors::Errors7288279B;

static INVITE_USER_TO_TENANT_ROLE: v1::Operation = v1::Operation::post(
        "inviteUserToTenantRole",
        "/v0/tenants/{tenantId}/roles/invite",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`Roles::set_tenant_user_roles`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct SetTenantUserRoles(v1::Call);

v1::request!(SetTenantUserRoles -> json Option<BTreeMap<String, Value>>, SetTenantUserRolesError);

/// The errors of [`Roles::set_tenant_user_roles`], by status.
pub type SetTenantUserRolesError = errors::Errors7288279B;

static SET_TENANT_USER_ROLES: v1::Operation = v1::Operation::put(
        "setTenantUserRoles",
        "/v0/tenants/{tenantId}/users/{userId}/roles",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId"), v1::path("userId")]);

/// Request builder for [`Roles::set_user_roles`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct SetUserRoles(v1::Call);

v1::request!(SetUserRoles -> json Option<BTreeMap<String, Value>>, SetUserRolesError);

/// The errors of [`Roles::set_user_roles`], by status.
pub type SetUserRolesError = errors::Errors7288279B;

static SET_USER_ROLES: v1::Operation = v1::Operation::put(
        "setUserRoles",
        "/v0/users/{userId}/roles",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("userId")]);
