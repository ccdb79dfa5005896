// Generated from specs/softr/openapi.yaml. Do not edit.

use super::CreateRecordResponse;

pub type UpdateRecordResponse = CreateRecordResponse;
