// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::{UnknownValue, v1};

/// Whether a user, a workspace or a group is in use. Instances also answer
/// statuses that are not listed, such as `invited`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// `active`
    Active,
    /// `archived`
    Archived,
    /// A value that this version of the crate does not know.
    Unknown(UnknownValue),
}

v1::string_enum! {
    Status {
        Active = "active",
        Archived = "archived",
    }
}
