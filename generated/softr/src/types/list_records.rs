// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{ListMetadata, Record};

#[derive(Clone)]
#[non_exhaustive]
pub struct ListRecordsResponse {
    pub data: Option<Vec<Record>>,
    /// Which part of a list a response holds.
    pub metadata: Option<ListMetadata>,
}

impl ListRecordsResponse {
    /// A `ListRecordsResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl ListRecordsResponse {
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Vec<Record>) -> Self {
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
    ListRecordsResponse {
        optional data = "data",
        optional metadata = "metadata",
    }
}
