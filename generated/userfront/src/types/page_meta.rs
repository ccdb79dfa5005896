// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::v1;

/// Where a page stands among the others.
#[derive(Clone)]
#[non_exhaustive]
pub struct PageMeta {
    /// How many users the page holds.
    pub count: Option<i64>,
    /// How many users there are on all pages.
    pub total_count: Option<i64>,
    /// How many pages there are.
    pub total_pages: Option<i64>,
    /// The page that follows.
    ///
    /// Format: `uri-reference`.
    pub next: Option<String>,
    /// The page before this one.
    ///
    /// Format: `uri-reference`.
    pub previous: Option<String>,
    /// This page.
    ///
    /// Format: `uri-reference`.
    pub self_: Option<String>,
    /// The first page.
    ///
    /// Format: `uri-reference`.
    pub first: Option<String>,
    /// The last page.
    ///
    /// Format: `uri-reference`.
    pub last: Option<String>,
}

impl PageMeta {
    /// A `PageMeta` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl PageMeta {
    /// How many users the page holds.
    #[must_use]
    #[inline]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// How many users there are on all pages.
    #[must_use]
    #[inline]
    pub fn total_count(mut self, total_count: i64) -> Self {
        self.total_count = Some(total_count);
        self
    }

    /// How many pages there are.
    #[must_use]
    #[inline]
    pub fn total_pages(mut self, total_pages: i64) -> Self {
        self.total_pages = Some(total_pages);
        self
    }

    /// The page that follows.
    #[must_use]
    pub fn next_(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// The page before this one.
    #[must_use]
    pub fn previous(mut self, previous: impl Into<String>) -> Self {
        self.previous = Some(previous.into());
        self
    }

    /// This page.
    #[must_use]
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// The first page.
    #[must_use]
    pub fn first(mut self, first: impl Into<String>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// The last page.
    #[must_use]
    pub fn last(mut self, last: impl Into<String>) -> Self {
        self.last = Some(last.into());
        self
    }
}

v1::record! {
    PageMeta {
        optional count = "count",
        optional total_count = "totalCount",
        optional total_pages = "totalPages",
        optional next = "next",
        optional previous = "previous",
        optional self_ = "self",
        optional first = "first",
        optional last = "last",
    }
}
