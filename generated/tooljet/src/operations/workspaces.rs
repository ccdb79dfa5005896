// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Operations tagged `Workspaces`.

use client_runtime::v1;

use crate::client::auth;
use crate::types::{ErrorResponse, Workspace};

/// See the workspaces of the instance.
///
/// Returned by [`Client::workspaces`](crate::Client::workspaces).
#[derive(Clone, Debug)]
pub struct Workspaces(pub(crate) v1::Client);

impl Workspaces {
    /// Get all workspaces.
    ///
    /// Retrieves a list of all the workspaces, each with its groups.
    ///
    /// `GET /api/ext/workspaces`
    ///
    /// Returns a `Vec` of [`Workspace`]. `200`: All workspaces.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GetAllWorkspacesError`].
    pub fn get_all_workspaces(&self) -> GetAllWorkspaces {
        GetAllWorkspaces(self.0.call(&GET_ALL_WORKSPACES))
    }
}

/// Request builder for [`Workspaces::get_all_workspaces`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GetAllWorkspaces(v1::Call);

v1::request!(GetAllWorkspaces -> json Vec<Workspace>, GetAllWorkspacesError);

/// The errors of [`Workspaces::get_all_workspaces`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetAllWorkspacesError {
    /// `403`: The access token is missing or wrong.
    Forbidden(ErrorResponse),
    /// Another status, or a documented one whose body does not fit, which
    /// [`decode_error`](client_runtime::ApiError::decode_error) explains.
    Undocumented,
}

v1::operation_error! {
    GetAllWorkspacesError {
        403 => Forbidden(json ErrorResponse),
    }
}

static GET_ALL_WORKSPACES: v1::Operation = v1::Operation::get(
        "getAllWorkspaces",
        "/api/ext/workspaces",
    )
    .security(&[&[auth::ACCESS_TOKEN]]);
