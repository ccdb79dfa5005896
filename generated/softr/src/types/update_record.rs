// Generated from specs/softr/openapi.yaml. Do not edit.

use super::CreateRecordResponse;

/// The response of `updateRecord`.
pub type UpdateRecordResponse = CreateRecordResponse;
