// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{uuid::Uuid, v1};

/// The schema `OrgMembership`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrgMembership {
    /// The `org_id` property.
    pub org_id: Option<Uuid>,
    /// The `org_name` property.
    pub org_name: Option<String>,
    /// The `user_role` property.
    pub user_role: Option<String>,
    /// The `inherited_user_roles_plus_current_role` property.
    pub inherited_user_roles_plus_current_role: Option<Vec<String>>,
    /// The `user_permissions` property.
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

    /// Sets [`org_id`](Self::org_id).
    #[must_use]
    #[inline]
    pub fn org_id(mut self, org_id: Uuid) -> Self {
        self.org_id = Some(org_id);
        self
    }

    /// Sets [`org_name`](Self::org_name).
    #[must_use]
    #[inline]
    pub fn org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// Sets [`user_role`](Self::user_role).
    #[must_use]
    #[inline]
    pub fn user_role(mut self, user_role: impl Into<String>) -> Self {
        self.user_role = Some(user_role.into());
        self
    }

    /// Sets [`inherited_user_roles_plus_current_role`](Self::inherited_user_roles_plus_current_role).
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

    /// Sets [`user_permissions`](Self::user_permissions).
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
