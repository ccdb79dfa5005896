//! A response before it is decoded.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::content::{BYTE_ORDER_MARK, Content, Fault};
use crate::media_type::{MediaType, is_encoded};
use crate::operation::Operation;

/// A response before it is decoded: a success's whole body, or the beginning of another's.
#[derive(Clone)]
pub struct RawResponse {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether there was more body than is kept.
    pub(crate) truncated: bool,
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

    /// The body as a kind of content says, if it says itself that it is that; of an error's text and bytes nothing is asked.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn read<C: Content>(&self) -> Result<C::Output, Fault> {
        if is_encoded(&self.headers) {
            return Err(Fault::Encoded);
        }
        let documented = match self.status.is_success() {
            true => self.operation.accept,
            false => "*/*",
        };
        let media_type = MediaType::of(&self.headers).filter(|_| !self.body.is_empty());
        let fault = media_type.and_then(|it| C::KIND.fault(it, documented, &self.body));
        fault.map_or_else(|| C::read(&self.body), Err)
    }
}
