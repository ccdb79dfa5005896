// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// A part of your application with users of its own.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tenant {
    /// The tenant's ID.
    pub tenant_id: Option<String>,
    /// The tenant's name.
    pub name: Option<String>,
    /// A URL to the tenant's image.
    ///
    /// Format: `uri`.
    pub image: Option<String>,
    /// Where users go after they log in.
    pub login_redirect_path: Option<String>,
    /// Where users go after they log out.
    pub logout_redirect_path: Option<String>,
}

impl Tenant {
    /// A `Tenant` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl Tenant {
    /// The tenant's ID.
    #[must_use]
    pub fn tenant_id(mut self, tenant_id: impl Into<String>) -> Self {
        self.tenant_id = Some(tenant_id.into());
        self
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

    /// Where users go after they log in.
    #[must_use]
    pub fn login_redirect_path(
        mut self,
        login_redirect_path: impl Into<String>,
    ) -> Self {
        self.login_redirect_path = Some(login_redirect_path.into());
        self
    }

    /// Where users go after they log out.
    #[must_use]
    pub fn logout_redirect_path(
        mut self,
        logout_redirect_path: impl Into<String>,
    ) -> Self {
        self.logout_redirect_path = Some(logout_redirect_path.into());
        self
    }
}

v1::record! {
    Tenant {
        optional tenant_id = "tenantId",
        optional name = "name",
        optional image = "image",
        optional login_redirect_path = "loginRedirectPath",
        optional logout_redirect_path = "logoutRedirectPath",
    }
}
