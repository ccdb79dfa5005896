//! A response before it is decoded.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::content::{BYTE_ORDER_MARK, Content, ContentKind, Cut, Fault};
use crate::media_type::{MediaType, is_encoded};
use crate::operation::Operation;

/// A response before it is decoded: with the whole body of a success, or the first part of an error's.
#[derive(Clone)]
pub struct RawResponse {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Why there is more body than is kept, if there is.
    pub(crate) cut: Option<Cut>,
    /// `Retry-After`, counted from when the response came.
    pub(crate) retry_after: Option<Duration>,
    /// The paths of what was left out when the body was decoded.
    pub(crate) unread: Vec<String>,
}

impl RawResponse {
    /// The status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The JSON in the body (RFC 8259, 8.1: a byte order mark may be left aside).
    pub(crate) fn json(&self) -> &[u8] {
        self.body
            .strip_prefix(BYTE_ORDER_MARK)
            .unwrap_or(&self.body)
    }

    /// The body as a kind of content, if it is whole and says itself that it is one of the media types that are documented, as in an
    /// `Accept` header. A body that is not there says nothing.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn read<C: Content>(&self, documented: &str) -> Result<C::Output, Fault> {
        if let Some(cut) = self.cut {
            return Err(Fault::Cut(cut));
        }
        if self.body.is_empty() {
            return C::read(&self.body);
        }
        if is_encoded(&self.headers) {
            return Err(Fault::Encoded);
        }
        let fault = match MediaType::of(&self.headers) {
            Some(media_type) => C::KIND.fault(media_type, documented, &self.body),
            // It names no type that is documented, and none of a page.
            None => (C::KIND != ContentKind::Nothing && MediaType::is_given(&self.headers))
                .then_some(Fault::MediaType),
        };
        fault.map_or_else(|| C::read(&self.body), Err)
    }
}
