// Generated from specs/softr/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct CreateRecordRequest {
    /// Map of field ID (or field name when fieldNames=true) to value.
    pub fields: BTreeMap<String, Value>,
}

impl CreateRecordRequest {
    /// A `CreateRecordRequest` of its fields.
    #[must_use]
    #[inline]
    pub fn new(fields: BTreeMap<String, Value>) -> Self {
        Self { fields }
    }
}

v1::record! {
    CreateRecordRequest {
        required fields = "fields",
    }
}
