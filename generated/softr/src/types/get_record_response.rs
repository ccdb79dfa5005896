// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::Record;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetRecordResponse {
    pub data: Option<Record>,
}

impl GetRecordResponse {
    /// A `GetRecordResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl GetRecordResponse {
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Record) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    GetRecordResponse {
        optional data = "data",
    }
}
