// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Errors that several operations share.
//!
//! Each operation has an alias of its own, such as `CreateUserError`: name that one, since these are named after what they hold.

use client_runtime::v1;

use crate::types::ErrorResponse;

/// Errors by status: `400`, `403`, `404`.
///
/// Operations: `Users::update_user_role`, `Users::update_user`,
/// `Users::replace_user_workspace`,
/// `Users::replace_user_workspaces_relations`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Errors39BCF36E {
    /// `400`: The request is not valid; `message` says what is wrong with it.
    BadRequest(Option<ErrorResponse>),
    /// `403`: The access token is missing or wrong.
    Forbidden(Option<ErrorResponse>),
    /// `404`: There is no such user, or no such workspace.
    NotFound(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    Errors39BCF36E {
        400 => BadRequest(json ErrorResponse),
        403 => Forbidden(json ErrorResponse),
        404 => NotFound(json ErrorResponse),
    }
}

/// Errors by status: `403`.
///
/// Operations: `Users::get_all_users`, `Workspaces::get_all_workspaces`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Errors6C5AF256 {
    /// `403`: The access token is missing or wrong.
    Forbidden(Option<ErrorResponse>),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    Errors6C5AF256 {
        403 => Forbidden(json ErrorResponse),
    }
}
