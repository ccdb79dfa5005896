// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Tenants`.

use client_runtime::v1;

use crate::errors;
use crate::types::{CreateTenantRequest, Tenant, UpdateTenantRequest};

/// Tenants allow you to sub-divide your application so that certain users
/// only have access to certain parts.
///
/// For example, your account could have Tenant A and Tenant B. You could
/// give some users access to Tenant A, some users access to Tenant B, some
/// users access to both Tenants, and some users access to neither Tenant.
///
/// You can create and read tenants with standard REST operations.
///
/// Made by [`Client::tenants`](crate::Client::tenants).
#[derive(Clone, Debug)]
pub struct Tenants(pub(crate) v1::Client);

impl Tenants {
    /// Create tenant.
    ///
    /// Creates a new tenant.
    ///
    /// `POST /v0/tenants`
    ///
    /// Gives [`Tenant`]. `200`: The tenant that was created.
    ///
    /// # Errors
    ///
    /// [`CreateTenantError`], by status:
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
    pub fn create_tenant(&self, body: CreateTenantRequest) -> CreateTenant {
        CreateTenant(self.0.call(&CREATE_TENANT).json(&body))
    }

    /// Read tenant.
    ///
    /// Reads a tenant record by its `tenantId`.
    ///
    /// `GET /v0/tenants/{tenantId}`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Gives [`Tenant`]. `200`: The tenant.
    ///
    /// # Errors
    ///
    /// [`ReadTenantError`], by status:
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
    pub fn read_tenant(&self, tenant_id: impl Into<String>) -> ReadTenant {
        ReadTenant(self.0.call(&READ_TENANT).path("tenantId", &tenant_id.into()))
    }

    /// Update tenant.
    ///
    /// Updates an existing tenant.
    ///
    /// `PUT /v0/tenants/{tenantId}`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Gives [`Tenant`]. `200`: The tenant as it is now.
    ///
    /// # Errors
    ///
    /// [`UpdateTenantError`], by status:
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
    pub fn update_tenant(
        &self,
        tenant_id: impl Into<String>,
        body: UpdateTenantRequest,
    ) -> UpdateTenant {
        UpdateTenant(
            self.0.call(&UPDATE_TENANT).path("tenantId", &tenant_id.into()).json(&body),
        )
    }

    /// Delete tenant.
    ///
    /// Deletes an existing tenant.
    ///
    /// `DELETE /v0/tenants/{tenantId}`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// `200`: The tenant was deleted.
    ///
    /// # Errors
    ///
    /// [`DeleteTenantError`], by status:
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
    pub fn delete_tenant(&self, tenant_id: impl Into<String>) -> DeleteTenant {
        DeleteTenant(self.0.call(&DELETE_TENANT).path("tenantId", &tenant_id.into()))
    }
}

/// A call of [`Tenants::create_tenant`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateTenant(pub(crate) v1::Call);

v1::request!(CreateTenant -> json Tenant, CreateTenantError);

/// The errors of [`Tenants::create_tenant`], by status.
pub type CreateTenantError = errors::Errors7288279B;

static CREATE_TENANT: v1::Operation = v1::Operation {
    id: "createTenant",
    method: v1::Method::POST,
    path: "/v0/tenants",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Tenants::read_tenant`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ReadTenant(pub(crate) v1::Call);

v1::request!(ReadTenant -> json Tenant, ReadTenantError);

/// The errors of [`Tenants::read_tenant`], by status.
pub type ReadTenantError = errors::Errors7288279B;

static READ_TENANT: v1::Operation = v1::Operation {
    id: "readTenant",
    method: v1::Method::GET,
    path: "/v0/tenants/{tenantId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Tenants::update_tenant`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateTenant(pub(crate) v1::Call);

v1::request!(UpdateTenant -> json Tenant, UpdateTenantError);

/// The errors of [`Tenants::update_tenant`], by status.
pub type UpdateTenantError = errors::Errors7288279B;

static UPDATE_TENANT: v1::Operation = v1::Operation {
    id: "updateTenant",
    method: v1::Method::PUT,
    path: "/v0/tenants/{tenantId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId")],
    client_parameters: &[],
    accept: "application/json",
};

/// A call of [`Tenants::delete_tenant`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteTenant(pub(crate) v1::Call);

v1::request!(DeleteTenant -> empty, DeleteTenantError);

/// The errors of [`Tenants::delete_tenant`], by status.
pub type DeleteTenantError = errors::Errors7288279B;

static DELETE_TENANT: v1::Operation = v1::Operation {
    id: "deleteTenant",
    method: v1::Method::DELETE,
    path: "/v0/tenants/{tenantId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("tenantId")],
    client_parameters: &[],
    accept: "application/json",
};
