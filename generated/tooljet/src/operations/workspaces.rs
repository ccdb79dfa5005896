// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! Operations tagged `Workspaces`.

use client_runtime::v1;

use crate::errors;
use crate::types::Workspace;

/// See the workspaces of the instance.
///
/// Made by [`Client::workspaces`](crate::Client::workspaces).
#[derive(Clone, Debug)]
pub struct Workspaces(pub(crate) v1::Client);

impl Workspaces {
    /// Get all workspaces.
    ///
    /// Retrieves a list of all the workspaces, each with its groups.
    ///
    /// `GET /api/ext/workspaces`
    ///
    /// Gives a `Vec` of [`Workspace`]. `200`: All workspaces.
    ///
    /// # Errors
    ///
    /// [`GetAllWorkspacesError`], by status:
    ///
    /// * `403`: The access token is missing or wrong.
    pub fn get_all_workspaces(&self) -> GetAllWorkspaces {
        GetAllWorkspaces(self.0.call(&GET_ALL_WORKSPACES))
    }
}

/// A call of [`Workspaces::get_all_workspaces`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetAllWorkspaces(pub(crate) v1::Call);

v1::request!(GetAllWorkspaces -> json Vec<Workspace>, GetAllWorkspacesError);

/// The errors of [`Workspaces::get_all_workspaces`], by status.
pub type GetAllWorkspacesError = errors::Errors6C5AF256;

static GET_ALL_WORKSPACES: v1::Operation = v1::Operation {
    id: "getAllWorkspaces",
    method: v1::Method::GET,
    path: "/api/ext/workspaces",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[],
    client_parameters: &[],
    accept: "application/json",
};
