// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{UnknownValue, v1};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QueryUsersOrderBy {
    /// `CREATED_AT_ASC`
    CreatedAtAsc,
    /// `CREATED_AT_DESC`
    CreatedAtDesc,
    /// `LAST_ACTIVE_AT_ASC`
    LastActiveAtAsc,
    /// `LAST_ACTIVE_AT_DESC`
    LastActiveAtDesc,
    /// `EMAIL`
    Email,
    /// `USERNAME`
    Username,
    /// A value that this version of the crate does not know.
    Unknown(UnknownValue),
}

v1::string_enum! {
    QueryUsersOrderBy {
        CreatedAtAsc = "CREATED_AT_ASC",
        CreatedAtDesc = "CREATED_AT_DESC",
        LastActiveAtAsc = "LAST_ACTIVE_AT_ASC",
        LastActiveAtDesc = "LAST_ACTIVE_AT_DESC",
        Email = "EMAIL",
        Username = "USERNAME",
    }
}
