//! A response before it is decoded.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::content::{Content, Fault};
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
}

impl RawResponse {
    /// The status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The body as a kind of content says.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn read<C: Content>(&self) -> Result<C::Output, Fault> {
        C::read(&self.body)
    }
}
