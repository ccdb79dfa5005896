// Generated from specs/softr/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{chrono::{DateTime, Utc}, serde_json::Value, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct Record {
    pub id: Option<String>,
    /// JSON property `tableId`.
    pub table_id: Option<String>,
    pub fields: Option<BTreeMap<String, Value>>,
    /// JSON property `createdAt`.
    pub created_at: Option<DateTime<Utc>>,
    /// JSON property `updatedAt`.
    pub updated_at: Option<DateTime<Utc>>,
}

impl Record {
    /// A `Record` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl Record {
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[must_use]
    pub fn table_id(mut self, table_id: impl Into<String>) -> Self {
        self.table_id = Some(table_id.into());
        self
    }

    #[must_use]
    #[inline]
    pub fn fields(mut self, fields: BTreeMap<String, Value>) -> Self {
        self.fields = Some(fields);
        self
    }

    #[must_use]
    #[inline]
    pub fn created_at(mut self, created_at: DateTime<Utc>) -> Self {
        self.created_at = Some(created_at);
        self
    }

    #[must_use]
    #[inline]
    pub fn updated_at(mut self, updated_at: DateTime<Utc>) -> Self {
        self.updated_at = Some(updated_at);
        self
    }
}

v1::record! {
    Record {
        optional id = "id",
        optional table_id = "tableId",
        optional fields = "fields",
        optional created_at = "createdAt",
        optional updated_at = "updatedAt",
    }
}
