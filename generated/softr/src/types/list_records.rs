// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::{ListMetadata, Record};

/// The response of `listRecords`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListRecordsResponse {
    /// The `data` property.
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

    /// Sets [`data`](Self::data).
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Vec<Record>) -> Self {
        self.data = Some(data);
        self
    }

    /// Sets [`metadata`](Self::metadata).
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
