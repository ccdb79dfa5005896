// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    pub full_name: Option<String>,
    /// Format: `email`.
    pub email: Option<String>,
    /// Example: `Active`.
    pub status: Option<String>,
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
    #[must_use]
    pub fn full_name(mut self, full_name: impl Into<String>) -> Self {
        self.full_name = Some(full_name.into());
        self
    }

    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }
}

v1::record! {
    User {
        optional full_name = "full_name",
        optional email = "email",
        optional status = "status",
    }
}
