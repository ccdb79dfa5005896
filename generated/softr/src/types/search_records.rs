// Generated from specs/softr/openapi.yaml. Do not edit.

use super::ListRecordsResponse;

/// The response of `searchRecords`.
pub type SearchRecordsResponse = ListRecordsResponse;
