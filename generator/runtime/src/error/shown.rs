//! What errors show of a response: its length and its media type.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

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
        match media_type(self.headers) {
            Some(media_type) => write!(formatter, " of {media_type}"),
            None => Ok(()),
        }
    }
}

/// `type/subtype`, both tokens of a sensible length (RFC 6838, 4.2).
fn media_type(headers: &HeaderMap) -> Option<&str> {
    let essence = headers
        .get(CONTENT_TYPE)?
        .to_str()
        .ok()?
        .split(';')
        .next()?
        .trim();
    let (kind, subtype) = essence.split_once('/')?;
    let restricted = |name: &str| {
        (1..=64).contains(&name.len())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
    };
    (restricted(kind) && restricted(subtype)).then_some(essence)
}
