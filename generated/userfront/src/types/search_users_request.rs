// Generated from specs/userfront/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

/// What users to look for.
#[derive(Clone)]
#[non_exhaustive]
pub struct SearchUsersRequest {
    /// How results should be returned, with attribute_ORDER format:
    /// `lastActiveAt_ASC` or `username_DESC`.
    pub order: Option<String>,
    /// The page of results to be returned. The first page is 1.
    pub page: Option<i64>,
    /// What the users must be like.
    pub filters: Option<BTreeMap<String, Value>>,
    /// Properties without a field of their own.
    pub additional_properties: BTreeMap<String, Value>,
}

impl SearchUsersRequest {
    /// A `SearchUsersRequest` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// How results should be returned, with attribute_ORDER format:
    /// `lastActiveAt_ASC` or `username_DESC`.
    #[must_use]
    pub fn order(mut self, order: impl Into<String>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The page of results to be returned.
    #[must_use]
    #[inline]
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// What the users must be like.
    #[must_use]
    #[inline]
    pub fn filters(mut self, filters: BTreeMap<String, Value>) -> Self {
        self.filters = Some(filters);
        self
    }
}

v1::record! {
    SearchUsersRequest {
        optional order = "order",
        optional page = "page",
        optional filters = "filters",
        ..additional_properties
    }
}
