// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// A label you can use to determine users' access control.
#[derive(Clone)]
#[non_exhaustive]
pub struct Role {
    /// The role's name.
    pub name: Option<String>,
}

impl Role {
    /// A `Role` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl Role {
    /// The role's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

v1::record! {
    Role {
        optional name = "name",
    }
}
