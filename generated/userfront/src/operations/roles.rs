// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Roles`.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

use crate::errors;
use crate::types::{InviteToRoleRequest, RoleList, SetRolesRequest, User};

/// Roles are labels you can use to determine each user's access control
/// within your application.
///
/// You can assign one or more roles to each user, and roles can apply to
/// your entire application or to tenants within your application.
///
/// Made by [`Client::roles`](crate::Client::roles).
#[derive(Clone, Debug)]
pub struct Roles(pub(crate) v1::Client);

impl Roles {
    /// List roles.
    ///
    /// Lists all the roles available in your account.
    ///
    /// `GET /v0/roles`
    ///
    /// Gives [`RoleList`]. `200`: The roles.
    ///
    /// # Errors
    ///
    /// [`ListRolesError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// [`InviteUserToRoleError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`RoleList`]. `200`: The roles.
    ///
    /// # Errors
    ///
    /// [`ListTenantRolesError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives [`User`]. `200`: The user that was invited.
    ///
    /// # Errors
    ///
    /// [`InviteUserToTenantRoleError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives `BTreeMap<String, Value>`. `200`: The roles were set.
    ///
    /// # Errors
    ///
    /// [`SetTenantUserRolesError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
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
    /// Gives `BTreeMap<String, Value>`. `200`: The roles were set.
    ///
    /// # Errors
    ///
    /// [`SetUserRolesError`], by status:
    ///
    /// * `400`: The request was unacceptable, often due to missing a required
    ///   parameter.
    /// * `401`: No valid API key provided.
    /// * `402`: The parameters were valid but the request failed.
    /// * `403`: The API key doesn't have permissions to perform the request.
    /// * `404`: The requested resource doesn't exist.
    /// * `429`: Too many requests hit the API too quickly. We recommend an
    ///   exponential backoff of your requests.
    /// * `500`: Something went wrong on Userfront's end. (These are rare.)
    pub fn set_user_roles(&self, user_id: i64, body: SetRolesRequest) -> SetUserRoles {
        SetUserRoles(self.0.call(&SET_USER_ROLES).path("userId", &user_id).json(&body))
    }
}

/// A call of [`Roles::list_roles`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListRoles(pub(crate) v1::Call);

v1::request!(ListRoles -> json RoleList, ListRolesError);

/// The errors of [`Roles::list_roles`], by status.
pub type ListRolesError = errors::Errors7288279B;

static LIST_ROLES: v1::Operation = v1::Operation {
    id: "listRoles",
    method: v1::Method::GET,
    path: "/v0/roles",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Roles::invite_user_to_role`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct InviteUserToRole(pub(crate) v1::Call);

v1::request!(InviteUserToRole -> json User, InviteUserToRoleError);

/// The errors of [`Roles::invite_user_to_role`], by status.
pub type InviteUserToRoleError = errors::Errors7288279B;

static INVITE_USER_TO_ROLE: v1::Operation = v1::Operation {
    id: "inviteUserToRole",
    method: v1::Method::POST,
    path: "/v0/roles/invite",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Roles::list_tenant_roles`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListTenantRoles(pub(crate) v1::Call);

v1::request!(ListTenantRoles -> json RoleList, ListTenantRolesError);

/// The errors of [`Roles::list_tenant_roles`], by status.
pub type ListTenantRolesError = errors::Errors7288279B;

static LIST_TENANT_ROLES: v1::Operation = v1::Operation {
    id: "listTenantRoles",
    method: v1::Method::GET,
    path: "/v0/tenants/{tenantId}/roles",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Roles::invite_user_to_tenant_role`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct InviteUserToTenantRole(pub(crate) v1::Call);

v1::request!(InviteUserToTenantRole -> json User, InviteUserToTenantRoleError);

/// The errors of [`Roles::invite_user_to_tenant_role`], by status.
pub type InviteUserToTenantRoleError = errors::Errors7288279B;

static INVITE_USER_TO_TENANT_ROLE: v1::Operation = v1::Operation {
    id: "inviteUserToTenantRole",
    method: v1::Method::POST,
    path: "/v0/tenants/{tenantId}/roles/invite",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Roles::set_tenant_user_roles`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SetTenantUserRoles(pub(crate) v1::Call);

v1::request!(SetTenantUserRoles -> json BTreeMap<String, Value>, SetTenantUserRolesError);

/// The errors of [`Roles::set_tenant_user_roles`], by status.
pub type SetTenantUserRolesError = errors::Errors7288279B;

static SET_TENANT_USER_ROLES: v1::Operation = v1::Operation {
    id: "setTenantUserRoles",
    method: v1::Method::PUT,
    path: "/v0/tenants/{tenantId}/users/{userId}/roles",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId"), v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Roles::set_user_roles`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct SetUserRoles(pub(crate) v1::Call);

v1::request!(SetUserRoles -> json BTreeMap<String, Value>, SetUserRolesError);

/// The errors of [`Roles::set_user_roles`], by status.
pub type SetUserRolesError = errors::Errors7288279B;

static SET_USER_ROLES: v1::Operation = v1::Operation {
    id: "setUserRoles",
    method: v1::Method::PUT,
    path: "/v0/users/{userId}/roles",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "application/json",
};
