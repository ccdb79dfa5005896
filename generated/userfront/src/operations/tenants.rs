// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Tenants`.

use client_runtime::v1;

use crate::client::auth;
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
/// Returned by [`Client::tenants`](crate::Client::tenants).
#[derive(Clone, Debug)]
pub struct Tenants(pub(crate) v1::Client);

impl Tenants {
    /// Create tenant.
    ///
    /// Creates a new tenant.
    ///
    /// `POST /v0/tenants`
    ///
    /// Returns a [`Tenant`]. `200`: The tenant that was created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateTenantError`].
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
    /// Returns a [`Tenant`]. `200`: The tenant.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ReadTenantError`].
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
    /// Returns a [`Tenant`]. `200`: The tenant as it is now.
    ///
    /// # Errors
    ///
    /// Documented errors: [`UpdateTenantError`].
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
    /// Documented errors: [`DeleteTenantError`].
    pub fn delete_tenant(&self, tenant_id: impl Into<String>) -> DeleteTenant {
        DeleteTenant(self.0.call(&DELETE_TENANT).path("tenantId", &tenant_id.into()))
    }
}

/// Request builder for [`Tenants::create_tenant`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateTenant(v1::Call);

v1::request!(CreateTenant -> json Tenant, CreateTenantError);

/// The errors of [`Tenants::create_tenant`], by status.
pub type CreateTenantError = errors::Errors7288279B;

static CREATE_TENANT: v1::Operation = v1::Operation::post("createTenant", "/v0/tenants")
    .security(&[&[auth::API_KEY]]);

/// Request builder for [`Tenants::read_tenant`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ReadTenant(v1::Call);

v1::request!(ReadTenant -> json Tenant, ReadTenantError);

/// The errors of [`Tenants::read_tenant`], by status.
pub type ReadTenantError = errors::Errors7288279B;

static READ_TENANT: v1::Operation = v1::Operation::get(
        "readTenant",
        "/v0/tenants/{tenantId}",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`Tenants::update_tenant`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateTenant(v1::Call);

v1::request!(UpdateTenant -> json Tenant, UpdateTenantError);

/// The errors of [`Tenants::update_tenant`], by status.
pub type UpdateTenantError = errors::Errors7288279B;

static UPDATE_TENANT: v1::Operation = v1::Operation::put(
        "updateTenant",
        "/v0/tenants/{tenantId}",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`Tenants::delete_tenant`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeleteTenant(v1::Call);

v1::request!(DeleteTenant -> empty, DeleteTenantError);

/// The errors of [`Tenants::delete_tenant`], by status.
pub type DeleteTenantError = errors::Errors7288279B;

static DELETE_TENANT: v1::Operation = v1::Operation::delete(
        "deleteTenant",
        "/v0/tenants/{tenantId}",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);
