// Generated from specs/softr/openapi.yaml. Do not edit.

use super::ListRecordsResponse;

pub type SearchRecordsResponse = ListRecordsResponse;
