// Generated from specs/tooljet/openapi.yaml. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{serde_json::Value, v1};

/// What went wrong, in one of the forms that an instance has for it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ErrorMessage {
    /// One sentence.
    Text(String),
    /// A sentence for each thing that is wrong.
    List(Vec<String>),
    /// What else is known about it.
    Object(BTreeMap<String, Value>),
    /// A value that is none of those that this version of the crate knows.
    Unknown(Value),
}

impl From<BTreeMap<String, Value>> for ErrorMessage {
    fn from(value: BTreeMap<String, Value>) -> Self {
        Self::Object(value)
    }
}

impl From<String> for ErrorMessage {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<String>> for ErrorMessage {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

v1::union! {
    ErrorMessage {
        Text as_text(String),
        List as_list(Vec<String>),
        Object as_object(BTreeMap<String, Value>),
    }
}
