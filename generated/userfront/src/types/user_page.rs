// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{PageMeta, User};

/// A page of users, and how many there are.
#[derive(Clone)]
#[non_exhaustive]
pub struct UserPage {
    /// The users on this page.
    pub results: Option<Vec<User>>,
    /// How many users there are on all pages.
    pub total_count: Option<i64>,
    /// Where the page stands among the others.
    pub meta: Option<PageMeta>,
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
    /// The users on this page.
    #[must_use]
    #[inline]
    pub fn results(mut self, results: Vec<User>) -> Self {
        self.results = Some(results);
        self
    }

    /// How many users there are on all pages.
    #[must_use]
    #[inline]
    pub fn total_count(mut self, total_count: i64) -> Self {
        self.total_count = Some(total_count);
        self
    }

    /// Where the page stands among the others.
    #[must_use]
    #[inline]
    pub fn meta(mut self, meta: PageMeta) -> Self {
        self.meta = Some(meta);
        self
    }
}

v1::record! {
    UserPage {
        optional results = "results",
        optional total_count = "totalCount",
        optional meta = "meta",
    }
}
