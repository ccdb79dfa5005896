// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::Status;

/// A group of a workspace. In a request, either the identifier or the name
/// is enough to say which group is meant.
#[derive(Clone)]
#[non_exhaustive]
pub struct Group {
    /// The unique identifier of the group.
    ///
    /// Example: `b3ae95dd-b1ca-4a21-abac-b321ee76698e`.
    pub id: Option<String>,
    /// The name of the group.
    ///
    /// Example: `all_users`.
    pub name: Option<String>,
    /// The status of the group.
    pub status: Option<Status>,
}

impl Group {
    /// A `Group` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The unique identifier of the group.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The name of the group.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The status of the group.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }
}

v1::record! {
    Group {
        optional id = "id",
        optional name = "name",
        optional status = "status",
    }
}
