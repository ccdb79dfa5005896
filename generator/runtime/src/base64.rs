//! Base64 (`format: byte`).

use std::ops::Deref;

use bytes::Bytes;

/// Bytes, encoded in JSON as base64 (RFC 4648, section 4). Decodes the standard and the URL-safe alphabet, with or without padding;
/// encodes the standard one with padding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Base64(pub Bytes);

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Bytes> for Base64 {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<&'static [u8]> for Base64 {
    fn from(bytes: &'static [u8]) -> Self {
        Self(Bytes::from_static(bytes))
    }
}

impl From<Base64> for Bytes {
    fn from(bytes: Base64) -> Self {
        bytes.0
    }
}
