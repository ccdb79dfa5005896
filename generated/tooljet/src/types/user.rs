// Generated from specs/tooljet/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{Status, Workspace};

/// A user of the instance.
#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    /// The unique identifier of the user. Most look like UUIDs, but not all of
    /// them are.
    ///
    /// Example: `5b1608df-5e14-474b-b304-919623a9be57`.
    pub id: Option<String>,
    /// The name of the user.
    ///
    /// Example: `Sam Oliver`.
    pub name: Option<String>,
    /// The email address of the user.
    ///
    /// Example: `sam@example.com`.
    pub email: Option<String>,
    /// The status of the user.
    pub status: Option<Status>,
    /// The workspaces that the user belongs to.
    pub workspaces: Option<Vec<Workspace>>,
}

impl User {
    /// A `User` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl User {
    /// The unique identifier of the user.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The name of the user.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The email address of the user.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The status of the user.
    #[must_use]
    #[inline]
    pub fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// The workspaces that the user belongs to.
    #[must_use]
    #[inline]
    pub fn workspaces(mut self, workspaces: Vec<Workspace>) -> Self {
        self.workspaces = Some(workspaces);
        self
    }
}

v1::record! {
    User {
        optional id = "id",
        optional name = "name",
        optional email = "email",
        optional status = "status",
        optional workspaces = "workspaces",
    }
}
