// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

/// Which part of a list a response holds.
#[derive(Clone)]
#[non_exhaustive]
pub struct ListMetadata {
    /// How many items stand before the first one of this page.
    pub offset: Option<i64>,
    /// How many items a page holds at most.
    pub limit: Option<i64>,
    /// How many items there are on all pages.
    pub total: Option<i64>,
}

impl ListMetadata {
    /// A `ListMetadata` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl ListMetadata {
    /// How many items stand before the first one of this page.
    #[must_use]
    #[inline]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// How many items a page holds at most.
    #[must_use]
    #[inline]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// How many items there are on all pages.
    #[must_use]
    #[inline]
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }
}

v1::record! {
    ListMetadata {
        optional offset = "offset",
        optional limit = "limit",
        optional total = "total",
    }
}
