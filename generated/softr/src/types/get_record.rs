// Generated from specs/softr/openapi.yaml. Do not edit.

use super::CreateRecordResponse;

/// The response of `getRecord`.
pub type GetRecordResponse = CreateRecordResponse;
