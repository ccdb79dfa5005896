// Generated from specs/softr/openapi.yaml. Do not edit.

use super::CreateRecordResponse;

pub type GetRecordResponse = CreateRecordResponse;
