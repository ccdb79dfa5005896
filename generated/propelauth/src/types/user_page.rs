// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::User;

#[derive(Clone)]
#[non_exhaustive]
pub struct UserPage {
    pub users: Option<Vec<User>>,
    pub total_users: Option<i64>,
    pub current_page: Option<i64>,
    pub page_size: Option<i64>,
    pub has_more_results: Option<bool>,
}

impl UserPage {
    /// A `UserPage` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl UserPage {
    #[must_use]
    #[inline]
    pub fn users(mut self, users: Vec<User>) -> Self {
        self.users = Some(users);
        self
    }

    #[must_use]
    #[inline]
    pub fn total_users(mut self, total_users: i64) -> Self {
        self.total_users = Some(total_users);
        self
    }

    #[must_use]
    #[inline]
    pub fn current_page(mut self, current_page: i64) -> Self {
        self.current_page = Some(current_page);
        self
    }

    #[must_use]
    #[inline]
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    #[must_use]
    #[inline]
    pub fn has_more_results(mut self, has_more_results: bool) -> Self {
        self.has_more_results = Some(has_more_results);
        self
    }
}

v1::record! {
    UserPage {
        optional users = "users",
        optional total_users = "total_users",
        optional current_page = "current_page",
        optional page_size = "page_size",
        optional has_more_results = "has_more_results",
    }
}
