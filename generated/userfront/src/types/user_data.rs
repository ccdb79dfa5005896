// Generated from specs/userfront/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::serde_json::Value;

/// Data of your own about a user, of any kind and by any name.
pub type UserData = BTreeMap<String, Value>;
