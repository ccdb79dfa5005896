// Generated from specs/softr/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{chrono::{DateTime, Utc}, serde_json::Value, v1};

/// The schema `Record`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// The `id` property.
    pub id: Option<String>,
    /// The `tableId` property.
    pub table_id: Option<String>,
    /// The `fields` property.
    pub fields: Option<BTreeMap<String, Value>>,
    /// The `createdAt` property.
    pub created_at: Option<DateTime<Utc>>,
    /// The `updatedAt` property.
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

    /// Sets [`id`](Self::id).
    #[must_use]
    #[inline]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`table_id`](Self::table_id).
    #[must_use]
    #[inline]
    pub fn table_id(mut self, table_id: impl Into<String>) -> Self {
        self.table_id = Some(table_id.into());
        self
    }

    /// Sets [`fields`](Self::fields).
    #[must_use]
    #[inline]
    pub fn fields(mut self, fields: BTreeMap<String, Value>) -> Self {
        self.fields = Some(fields);
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    #[inline]
    pub fn created_at(mut self, created_at: DateTime<Utc>) -> Self {
        self.created_at = Some(created_at);
        self
    }

    /// Sets [`updated_at`](Self::updated_at).
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
