// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{Group, Status};

/// A user's part in a workspace.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceUserWorkspaceRequest {
    /// The status of the user in the workspace.
    pub status: Option<Status>,
    /// The groups of the workspace that the user belongs to.
    pub groups: Option<Vec<Group>>,
}

impl ReplaceUserWorkspaceRequest {
    /// A `ReplaceUserWorkspaceRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The status of the user in the workspace.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// The groups of the workspace that the user belongs to.
    #[must_use]
    #[inline]
    pub fn groups(mut self, groups: Vec<Group>) -> Self {
        self.groups = Some(groups);
        self
    }
}

v1::record! {
    ReplaceUserWorkspaceRequest {
        optional status = "status",
        optional groups = "groups",
    }
}
