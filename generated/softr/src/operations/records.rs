// Generated from specs/softr/openapi.yaml. Do not edit.

//! Operations tagged `Records`.

use client_runtime::{Items, Pages, serde::Serialize, v1};

use crate::client::auth;
use crate::client::hosts;
use crate::errors;
use crate::types::{
    CreateRecordRequest, CreateRecordResponse, GetRecordResponse, ListRecordsResponse, Record,
    SearchRecordsResponse, UpdateRecordResponse,
};

/// Create, read, update, delete, and search records.
///
/// Returned by [`Client::records`](crate::Client::records).
#[derive(Clone, Debug)]
pub struct Records(pub(crate) v1::Client);

impl Records {
    /// List records.
    ///
    /// Retrieves records from a table with pagination. Use fieldNames=true to
    /// return human-readable field names instead of field IDs.
    ///
    /// `GET /databases/{databaseId}/tables/{tableId}/records`
    ///
    /// Returns a [`ListRecordsResponse`]. `200`: A page of records.
    ///
    /// # Errors
    ///
    /// Documented errors: [`ListRecordsError`].
    pub fn list_records(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
    ) -> ListRecords {
        ListRecords(
            self.0
                .call(&LIST_RECORDS)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into()),
        )
    }

    /// Create a record.
    ///
    /// Creates a record in the specified table.
    ///
    /// `POST /databases/{databaseId}/tables/{tableId}/records`
    ///
    /// Returns a [`CreateRecordResponse`]. `200`: Record created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateRecordError`].
    pub fn create_record(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
        body: CreateRecordRequest,
    ) -> CreateRecord {
        CreateRecord(
            self.0
                .call(&CREATE_RECORD)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into())
                .json(&body),
        )
    }

    /// Search records.
    ///
    /// Searches and filters records in a table.
    ///
    /// `POST /databases/{databaseId}/tables/{tableId}/records/search`
    ///
    /// Returns a [`SearchRecordsResponse`]. `200`: Matching records.
    ///
    /// # Errors
    ///
    /// Documented errors: [`SearchRecordsError`].
    pub fn search_records(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
        body: impl Serialize,
    ) -> SearchRecords {
        SearchRecords(
            self.0
                .call(&SEARCH_RECORDS)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into())
                .free_object(&body),
        )
    }

    /// Get a single record.
    ///
    /// `GET /databases/{databaseId}/tables/{tableId}/records/{recordId}`
    ///
    /// Returns a [`GetRecordResponse`]. `200`: The requested record.
    ///
    /// # Errors
    ///
    /// Documented errors: [`GetRecordError`].
    pub fn get_record(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
        record_id: impl Into<String>,
    ) -> GetRecord {
        GetRecord(
            self.0
                .call(&GET_RECORD)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into())
                .path("recordId", &record_id.into()),
        )
    }

    /// Delete a record.
    ///
    /// `DELETE /databases/{databaseId}/tables/{tableId}/records/{recordId}`
    ///
    /// `200`: Record deleted.
    ///
    /// # Errors
    ///
    /// Documented errors: [`DeleteRecordError`].
    pub fn delete_record(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
        record_id: impl Into<String>,
    ) -> DeleteRecord {
        DeleteRecord(
            self.0
                .call(&DELETE_RECORD)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into())
                .path("recordId", &record_id.into()),
        )
    }

    /// Update a record.
    ///
    /// `PATCH /databases/{databaseId}/tables/{tableId}/records/{recordId}`
    ///
    /// Returns an [`UpdateRecordResponse`]. `200`: Record updated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`UpdateRecordError`].
    pub fn update_record(
        &self,
        database_id: impl Into<String>,
        table_id: impl Into<String>,
        record_id: impl Into<String>,
        body: CreateRecordRequest,
    ) -> UpdateRecord {
        UpdateRecord(
            self.0
                .call(&UPDATE_RECORD)
                .path("databaseId", &database_id.into())
                .path("tableId", &table_id.into())
                .path("recordId", &record_id.into())
                .json(&body),
        )
    }
}

/// Request builder for [`Records::list_records`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct ListRecords(v1::Call);

impl ListRecords {
    /// Maximum number of records to return (max 200, default 20).
    ///
    /// Default: `20`. At most 200.
    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", &limit))
    }

    /// Like `limit`, from an `Option`.
    pub fn limit_opt(self, limit: Option<i64>) -> Self {
        Self(self.0.query("limit", &limit))
    }

    /// Number of records to skip for pagination.
    pub fn offset(self, offset: i64) -> Self {
        Self(self.0.query("offset", &offset))
    }

    /// Like `offset`, from an `Option`.
    pub fn offset_opt(self, offset: Option<i64>) -> Self {
        Self(self.0.query("offset", &offset))
    }

    /// When true, uses human-readable field names instead of field IDs.
    pub fn field_names(self, field_names: bool) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// Like `field_names`, from an `Option`.
    pub fn field_names_opt(self, field_names: Option<bool>) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// All pages, each fetched when it is asked for.
    pub fn pages(self) -> Pages<ListRecordsResponse, ListRecordsError> {
        self.0
            .pages(
                v1::PageParameter::offset("offset"),
                |page: &ListRecordsResponse| {
                    v1::PageState::of(page.data.as_deref())
                        .total(
                            page
                                .metadata
                                .as_ref()
                                .and_then(|it| it.total.as_ref())
                                .copied(),
                        )
                },
            )
    }

    /// The items of all pages, fetched page by page as they are needed.
    pub fn items(self) -> Items<Record, ListRecordsError> {
        self.pages().items(|page| page.data.unwrap_or_default())
    }
}

v1::request!(ListRecords -> json ListRecordsResponse, ListRecordsError);

/// The errors of [`Records::list_records`], by status.
pub type ListRecordsError = errors::ErrorsDCAB0A01;

static LIST_RECORDS: v1::Operation = v1::Operation::get(
        "listRecords",
        "/databases/{databaseId}/tables/{tableId}/records",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(
        &[
            v1::path("databaseId"),
            v1::path("tableId"),
            v1::query("limit"),
            v1::query("offset"),
            v1::query("fieldNames"),
        ],
    );

/// Request builder for [`Records::create_record`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateRecord(v1::Call);

impl CreateRecord {
    /// When true, uses human-readable field names instead of field IDs.
    pub fn field_names(self, field_names: bool) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// Like `field_names`, from an `Option`.
    pub fn field_names_opt(self, field_names: Option<bool>) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }
}

v1::request!(CreateRecord -> json CreateRecordResponse, CreateRecordError);

/// The errors of [`Records::create_record`], by status.
pub type CreateRecordError = errors::ErrorsDCAB0A01;

static CREATE_RECORD: v1::Operation = v1::Operation::post(
        "createRecord",
        "/databases/{databaseId}/tables/{tableId}/records",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(&[v1::path("databaseId"), v1::path("tableId"), v1::query("fieldNames")]);

/// Request builder for [`Records::search_records`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct SearchRecords(v1::Call);

impl SearchRecords {
    /// When true, uses human-readable field names instead of field IDs.
    pub fn field_names(self, field_names: bool) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// Like `field_names`, from an `Option`.
    pub fn field_names_opt(self, field_names: Option<bool>) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }
}

v1::request!(SearchRecords -> json SearchRecordsResponse, SearchRecordsError);

/// The errors of [`Records::search_records`], by status.
pub type SearchRecordsError = errors::ErrorsDCAB0A01;

static SEARCH_RECORDS: v1::Operation = v1::Operation::post(
        "searchRecords",
        "/databases/{databaseId}/tables/{tableId}/records/search",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(&[v1::path("databaseId"), v1::path("tableId"), v1::query("fieldNames")]);

/// Request builder for [`Records::get_record`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct GetRecord(v1::Call);

impl GetRecord {
    /// When true, uses human-readable field names instead of field IDs.
    pub fn field_names(self, field_names: bool) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// Like `field_names`, from an `Option`.
    pub fn field_names_opt(self, field_names: Option<bool>) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }
}

v1::request!(GetRecord -> json GetRecordResponse, GetRecordError);

/// The errors of [`Records::get_record`], by status.
pub type GetRecordError = errors::ErrorsDCAB0A01;

static GET_RECORD: v1::Operation = v1::Operation::get(
        "getRecord",
        "/databases/{databaseId}/tables/{tableId}/records/{recordId}",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(
        &[
            v1::path("databaseId"),
            v1::path("tableId"),
            v1::path("recordId"),
            v1::query("fieldNames"),
        ],
    );

/// Request builder for [`Records::delete_record`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct DeleteRecord(v1::Call);

v1::request!(DeleteRecord -> empty, DeleteRecordError);

/// The errors of [`Records::delete_record`], by status.
pub type DeleteRecordError = errors::ErrorsDCAB0A01;

static DELETE_RECORD: v1::Operation = v1::Operation::delete(
        "deleteRecord",
        "/databases/{databaseId}/tables/{tableId}/records/{recordId}",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(&[v1::path("databaseId"), v1::path("tableId"), v1::path("recordId")])
    .accept("");

/// Request builder for [`Records::update_record`]. Nothing is sent until
/// `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct UpdateRecord(v1::Call);

impl UpdateRecord {
    /// When true, uses human-readable field names instead of field IDs.
    pub fn field_names(self, field_names: bool) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }

    /// Like `field_names`, from an `Option`.
    pub fn field_names_opt(self, field_names: Option<bool>) -> Self {
        Self(self.0.query("fieldNames", &field_names))
    }
}

v1::request!(UpdateRecord -> json UpdateRecordResponse, UpdateRecordError);

/// The errors of [`Records::update_record`], by status.
pub type UpdateRecordError = errors::ErrorsDCAB0A01;

static UPDATE_RECORD: v1::Operation = v1::Operation::patch(
        "updateRecord",
        "/databases/{databaseId}/tables/{tableId}/records/{recordId}",
    )
    .server(hosts::TABLES)
    .security(&[&[auth::SOFTR_API_KEY]])
    .parameters(
        &[
            v1::path("databaseId"),
            v1::path("tableId"),
            v1::path("recordId"),
            v1::query("fieldNames"),
        ],
    );
