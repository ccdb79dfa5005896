//! Describes a response in errors: its length and its media type.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;

use crate::media_type::MediaType;

/// `123 bytes of application/json`. The media type is shown without its parameters, and only where it is one.
pub(crate) struct Shown<'a> {
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a Bytes,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.body.len() {
            0 => return formatter.write_str("no body"),
            1 => formatter.write_str("1 byte")?,
            length => write!(formatter, "{length} bytes")?,
        }
        match MediaType::of(self.headers) {
            Some(media_type) => write!(formatter, " of {}", media_type.essence),
            None => Ok(()),
        }
    }
}
