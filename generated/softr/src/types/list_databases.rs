// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{Database, ListMetadata};

#[derive(Clone)]
#[non_exhaustive]
pub struct ListDatabasesResponse {
    pub data: Option<Vec<Database>>,
    /// Which part of a list a response holds.
    pub metadata: Option<ListMetadata>,
}

impl ListDatabasesResponse {
    /// A `ListDatabasesResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl ListDatabasesResponse {
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Vec<Database>) -> Self {
        self.data = Some(data);
        self
    }

    /// Which part of a list a response holds.
    #[must_use]
    #[inline]
    pub fn metadata(mut self, metadata: ListMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }
}

v1::record! {
    ListDatabasesResponse {
        optional data = "data",
        optional metadata = "metadata",
    }
}
