// Generated from specs/softr/openapi.yaml. Do not edit.

//! Operations tagged `Databases`.

use client_runtime::v1;

use crate::client::auth;
use crate::client::hosts;
use crate::errors;
use crate::types::ListDatabasesResponse;

/// List and manage Softr Databases.
///
/// Returned by [`Client::databases`](crate::Client::databases).
#[derive(Clone, Debug)]
pub struct Databases(pub(crate) v1::Client);

impl Databases {
    /// List databases.
    ///
    /// Lists the Softr Databases accessible to the API token.
    ///
    /// `GET /databases`
    ///
    /// Returns a [`ListDatabasesResponse`]. `200`: A list of databases.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ListDatabasesError`].
    pub fn list_databases(&self) -> ListDatabases {
        ListDatabases(self.0.call(&LIST_DATABASES))
    }
}

/// Request builder for [`Databases::list_databases`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ListDatabases(v1::Call);

v1::request!(ListDatabases -> json ListDatabasesResponse, ListDatabasesError);

/// The errors of [`Databases::list_databases`], by status.
pub type ListDatabasesError = errors::Errors8A3880A4;

static LIST_DATABASES: v1::Operation = v1::Operation::get("listDatabases", "/databases")
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]]);
