// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{Group, Status};

/// A workspace, or a user's part in one. In a request, either the
/// identifier or the name is enough to say which workspace is meant.
#[derive(Clone)]
#[non_exhaustive]
pub struct Workspace {
    /// The unique identifier of the workspace.
    ///
    /// Example: `a831db72-c3d2-4b36-a98e-0023ffb15e66`.
    pub id: Option<String>,
    /// The name of the workspace.
    ///
    /// Example: `demo-workspace`.
    pub name: Option<String>,
    /// The status of the workspace.
    pub status: Option<Status>,
    /// The groups associated with the workspace.
    pub groups: Option<Vec<Group>>,
}

impl Workspace {
    /// A `Workspace` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The unique identifier of the workspace.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The name of the workspace.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The status of the workspace.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// The groups associated with the workspace.
    #[must_use]
    #[inline]
    pub fn groups(mut self, groups: Vec<Group>) -> Self {
        self.groups = Some(groups);
        self
    }
}

v1::record! {
    Workspace {
        optional id = "id",
        optional name = "name",
        optional status = "status",
        optional groups = "groups",
    }
}
