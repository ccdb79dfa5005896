// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::Role;

/// All roles of an account or of a tenant.
#[derive(Clone)]
#[non_exhaustive]
pub struct RoleList {
    /// The roles.
    pub results: Option<Vec<Role>>,
}

impl RoleList {
    /// A `RoleList` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl RoleList {
    /// The roles.
    #[must_use]
    #[inline]
    pub fn results(mut self, results: Vec<Role>) -> Self {
        self.results = Some(results);
        self
    }
}

v1::record! {
    RoleList {
        optional results = "results",
    }
}
