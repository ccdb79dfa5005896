// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// What is to change about a tenant. What is not set is left unchanged.
#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateTenantRequest {
    /// The tenant's name.
    pub name: Option<String>,
    /// A URL to the tenant's image.
    ///
    /// Format: `uri`.
    pub image: Option<String>,
}

impl UpdateTenantRequest {
    /// An `UpdateTenantRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// The tenant's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// A URL to the tenant's image.
    #[must_use]
    pub fn image(mut self, image: impl Into<String>) -> Self {
        self.image = Some(image.into());
        self
    }
}

v1::record! {
    UpdateTenantRequest {
        optional name = "name",
        optional image = "image",
    }
}
