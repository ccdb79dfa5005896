// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::Record;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateRecordResponse {
    pub data: Option<Record>,
}

impl UpdateRecordResponse {
    /// An `UpdateRecordResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl UpdateRecordResponse {
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Record) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    UpdateRecordResponse {
        optional data = "data",
    }
}
