// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Operations tagged `Workspaces`.

use client_runtime::v1;

use crate::client::auth;
use crate::errors;
use crate::types::Workspace;

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
pub type GetAllWorkspacesError = errors::Errors6C5AF256;

static GET_ALL_WORKSPACES: v1::Operation = v1::Operation::get(
        "getAllWorkspaces",
        "/api/ext/workspaces",
    )
    .security(&[&[auth::ACCESS_TOKEN]]);
