//! What generated API clients call.

// A document, a server or a caller never makes it panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing
    )
)]

mod base64;
mod body;
mod client;
mod describe;
mod error;
mod exchange;
mod macros;
mod nullable;
mod outcome;
mod paging;
mod request;
mod response;
mod secret;
mod transport;
mod unknown;
#[doc(hidden)]
pub mod v1;

pub use crate::base64::Base64;
pub use crate::body::{Body, BoxError};
pub use crate::error::{
    ApiError, BuildError, DecodeError, Error, LimitError, RedirectError, RedirectErrorKind,
    TimeoutError, Untyped,
};
pub use crate::nullable::Nullable;
pub use crate::outcome::OperationError;
pub use crate::paging::{Items, Pages};
pub use crate::response::Response;
pub use crate::secret::Secret;
pub use crate::transport::{BoxFuture, Transport, TransportError, TransportErrorKind, TransportFn};
#[cfg(feature = "reqwest")]
pub use crate::transport::{ReqwestTransport, ReqwestTransportBuilder};
pub use crate::unknown::{Empty, UnknownValue};
pub use {bytes, chrono, http, serde_json, uuid};
