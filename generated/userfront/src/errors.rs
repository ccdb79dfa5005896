// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Errors that several operations share.
//!
//! Each operation has an alias of its own, such as `CreateUserError`: name that one, since these are named after what they hold.

use client_runtime::v1;

use crate::types::ErrorResponse;

/// Errors by status: `400`, `401`, `402`, `403`, `404`, `429`, `500`.
///
/// Operations: `Roles::list_roles`, `Roles::invite_user_to_role`,
/// `Client::get_status`, `Tenants::create_tenant`, `Tenants::read_tenant`,
/// `Tenants::update_tenant`, `Tenants::delete_tenant`,
/// `Roles::list_tenant_roles`, `Roles::invite_user_to_tenant_role`,
/// `TenantUsers::create_tenant_user`,
/// `TenantUsers::create_or_update_tenant_user`,
/// `TenantUsers::find_tenant_users`, `TenantUsers::invite_tenant_user`,
/// `TenantUsers::record_tenant_user_activity`,
/// `Roles::set_tenant_user_roles`, `Users::create_user`,
/// `Users::create_or_update_user`, `Users::search_users`,
/// `Users::invite_user`, `Users::read_user`, `Users::update_user`,
/// `Users::delete_user`, `Users::mark_user_active`,
/// `Roles::set_user_roles`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Errors7288279B {
    /// `400`: The request was unacceptable, often due to missing a required
    /// parameter.
    BadRequest(Option<ErrorResponse>),
    /// `401`: No valid API key provided.
    Unauthorized(Option<ErrorResponse>),
    /// `402`: The parameters were valid but the request failed.
    PaymentRequired(Option<ErrorResponse>),
    /// `403`: The API key doesn't have permissions to perform the request.
    Forbidden(Option<ErrorResponse>),
    /// `404`: The requested resource doesn't exist.
    NotFound(Option<ErrorResponse>),
    /// `429`: Too many requests hit the API too quickly. We recommend an
    /// exponential backoff of your requests.
    TooManyRequests(Option<ErrorResponse>),
    /// `500`: Something went wrong on Userfront's end. (These are rare.)
    InternalServerError(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    Errors7288279B {
        400 => BadRequest(json ErrorResponse),
        401 => Unauthorized(json ErrorResponse),
        402 => PaymentRequired(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
        429 => TooManyRequests(json ErrorResponse),
        500 => InternalServerError(json ErrorResponse),
    }
}
