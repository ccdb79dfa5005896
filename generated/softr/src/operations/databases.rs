// Generated from specs/softr/openapi.yaml. Do not edit.

//! Operations tagged `Databases`.

use client_runtime::v1;

use crate::errors;
use crate::types::ListDatabasesResponse;

/// List and manage Softr Databases.
///
/// Made by [`Client::databases`](crate::Client::databases).
#[derive(Clone, Debug)]
pub struct Databases(pub(crate) v1::Client);

impl Databases {
    /// List databases.
    ///
    /// Lists the Softr Databases accessible to the API token.
    ///
    /// `GET /databases`
    ///
    /// Gives [`ListDatabasesResponse`]. `200`: A list of databases.
    ///
    /// # Errors
    ///
    /// [`ListDatabasesError`], by status:
    ///
    /// * `401`: Missing or invalid Softr-Api-Key (or Softr-Domain).
    pub fn list_databases(&self) -> ListDatabases {
        ListDatabases(self.0.call(&LIST_DATABASES))
    }
}

/// A call of [`Databases::list_databases`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListDatabases(pub(crate) v1::Call);

v1::request!(ListDatabases -> json ListDatabasesResponse, ListDatabasesError);

/// The errors of [`Databases::list_databases`], by status.
pub type ListDatabasesError = errors::Errors8A3880A4;

static LIST_DATABASES: v1::Operation = v1::Operation {
    id: "listDatabases",
    method: v1::Method::GET,
    path: "/databases",
    server: v1::OperationServer::Own(0),
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};
