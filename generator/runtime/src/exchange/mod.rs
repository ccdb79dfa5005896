//! One call, from its parts to a reply: the request, redirects, the limits of size and of time.

mod endpoint;
mod read;
mod redirect;
mod request;
mod send;
mod sending;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::operation::Operation;

pub(crate) use self::endpoint::Endpoint;
pub(crate) use self::send::exchange;
pub use self::sending::{Sending, SendingWithResponse};

/// What came back: a success's whole body, or the beginning of another's.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether there was more body than is kept.
    pub(crate) truncated: bool,
    /// `Retry-After`, counted from when the response came.
    pub(crate) retry_after: Option<Duration>,
}
