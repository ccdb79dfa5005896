//! Bodies into types of the generated clients, and back.

use std::collections::BTreeMap;

use client_runtime::serde_json::Value;
use client_runtime::v1;
use client_runtime::{Nullable, Rest};

use super::zoo;

/// Every type reads the input: those whose shape it has not refuse it at once.
const TYPES: &[fn(&[u8])] = &[
    through::<Value>,
    through::<Option<f64>>,
    through::<i64>,
    through::<u64>,
    through::<BTreeMap<String, Option<Value>>>,
    through::<Vec<client_runtime::chrono::DateTime<client_runtime::chrono::Utc>>>,
    through::<Vec<client_runtime::uuid::Uuid>>,
    through::<Vec<client_runtime::Base64>>,
    through::<(f64, Option<zoo::Depth>, Nullable<String>)>,
    through::<(Nullable<i64>, Rest<Value>)>,
    through::<zoo::Account>,
    through::<zoo::Status>,
    through::<zoo::Size>,
    through::<zoo::Pet>,
    through::<zoo::Tree>,
    through::<softr_client::types::Record>,
    through::<softr_client::types::User>,
    through::<softr_client::types::Database>,
    through::<softr_client::types::CreateRecordRequest>,
    through::<propelauth_client::types::User>,
    through::<propelauth_client::types::UserPage>,
    through::<propelauth_client::types::ErrorResponse>,
    through::<tooljet_client::types::Group>,
    through::<tooljet_client::types::ErrorResponse>,
    through::<userfront_client::types::User>,
];

/// The input is a JSON body.
pub(crate) fn body(input: &[u8]) {
    for through in TYPES {
        through(input);
    }
}

/// What was read is written, and reads as the same again; what is said of a fault shows nothing of the body.
fn through<T: v1::Value>(body: &[u8]) {
    let value: T = match v1::decode(body) {
        Ok(value) => value,
        Err(fault) => {
            let shows = fault.to_string().contains("hunter2");
            assert!(!shows, "a fault shows the body: {fault}");
            return;
        }
    };
    let written = v1::encode(&value).expect("what was read can be written");
    let again: T = match v1::decode(&written) {
        Ok(again) => again,
        Err(fault) => panic!("what was written does not read: {fault}"),
    };
    assert!(value == again, "{value:?} comes back as {again:?}");
    assert_eq!(v1::encode(&again).ok(), Some(written));
}
