// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{uuid::Uuid, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct OrgMembership {
    pub org_id: Option<Uuid>,
    pub org_name: Option<String>,
    pub user_role: Option<String>,
    pub inherited_user_roles_plus_current_role: Option<Vec<String>>,
    pub user_permissions: Option<Vec<String>>,
}

impl OrgMembership {
    /// An `OrgMembership` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl OrgMembership {
    #[must_use]
    #[inline]
    pub fn org_id(mut self, org_id: Uuid) -> Self {
        self.org_id = Some(org_id);
        self
    }

    #[must_use]
    pub fn org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    #[must_use]
    pub fn user_role(mut self, user_role: impl Into<String>) -> Self {
        self.user_role = Some(user_role.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn inherited_user_roles_plus_current_role(
        mut self,
        inherited_user_roles_plus_current_role: Vec<String>,
    ) -> Self {
        self.inherited_user_roles_plus_current_role = Some(
            inherited_user_roles_plus_current_role,
        );
        self
    }

    #[must_use]
    #[inline]
    pub fn user_permissions(mut self, user_permissions: Vec<String>) -> Self {
        self.user_permissions = Some(user_permissions);
        self
    }
}

v1::record! {
    OrgMembership {
        optional org_id = "org_id",
        optional org_name = "org_name",
        optional user_role = "user_role",
        optional inherited_user_roles_plus_current_role = "inherited_user_roles_plus_current_role",
        optional user_permissions = "user_permissions",
    }
}
