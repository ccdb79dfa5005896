// Generated from specs/softr/openapi.yaml. Do not edit.

//! Errors that several operations share.
//!
//! Each operation has an alias of its own, such as `CreateUserError`: name that one, since these are named after what they hold.

use client_runtime::{Empty, v1};

/// Errors by status: `401`.
///
/// Operations: `Databases::list_databases`, `Users::create_user`,
/// `Users::generate_magic_link`, `Users::sync_users`,
/// `Users::validate_token`, `Users::delete_user`, `Users::activate_user`,
/// `Users::deactivate_user`, `Users::invite_user`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Errors8A3880A4 {
    /// `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
    Unauthorized(Empty),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    Errors8A3880A4 {
        401 => Unauthorized(empty),
    }
}

/// Errors by status: `401`, `429`.
///
/// Operations: `Records::list_records`, `Records::create_record`,
/// `Records::search_records`, `Records::get_record`,
/// `Records::delete_record`, `Records::update_record`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorsDCAB0A01 {
    /// `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
    Unauthorized(Empty),
    /// `429`: Rate limit exceeded. Reads are capped at 40 requests/second and
    /// writes at 30 requests/second per token.
    TooManyRequests(Empty),
    /// An undocumented status.
    Undocumented,
}

v1::operation_error! {
    ErrorsDCAB0A01 {
        401 => Unauthorized(empty),
        429 => TooManyRequests(empty),
    }
}
