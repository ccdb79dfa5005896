// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

use super::Record;

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateRecordResponse {
    pub data: Option<Record>,
}

impl CreateRecordResponse {
    /// A `CreateRecordResponse` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl CreateRecordResponse {
    #[must_use]
    #[inline]
    pub fn data(mut self, data: Record) -> Self {
        self.data = Some(data);
        self
    }
}

v1::record! {
    CreateRecordResponse {
        optional data = "data",
    }
}
