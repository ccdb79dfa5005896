//! What generated API clients call: one place for transport, errors, limits, paging, and the reading and writing of JSON.
//!
//! You rarely name this crate: a generated client re-exports what its caller needs. You do when you catch an error of any client,
//! when you keep a stream of records, or when you bring a transport of your own.
//!
//! # Map
//!
//! | to | see |
//! |---|---|
//! | tell errors apart, and know whether and when to call again | [`Error`], [`ApiError`], [`DecodeError`] |
//! | see status, headers and bytes of a success | [`Response`] |
//! | learn which values of a response or of a webhook could not be read | [`Response::unread`], [`list_unread`] |
//! | go through all pages, and know where it stopped | [`Items`], [`Pages`], [`PagingError`] |
//! | hold a credential, or a field that is one | [`Secret`] |
//! | send null on purpose | [`Nullable`] |
//! | go through the items of an open tuple | [`Rest`] |
//! | meet what a later version of an API sends | [`UnknownValue`] |
//! | send base64 | [`Base64`] |
//! | share a pool of connections, or use a proxy | [`ReqwestTransport`] |
//! | test without a network, or carry requests otherwise | [`TransportFn`], [`Transport`], [`Body`] |
//!
//! The crates whose types stand in signatures are re-exported: [`bytes`], [`chrono`], [`http`], [`serde`], [`serde_json`], [`uuid`].
//!
//! # What every call does
//!
//! * It fails before anything is sent where an argument, a credential or a host is missing or cannot be sent: [`Error::Build`] names what to
//!   call. Path arguments are one segment each, whatever they hold; empty ones, `.` and `..` are refused, since no URL can carry
//!   them. So are line breaks in headers.
//! * With credentials it goes by `https`, or to this machine: elsewhere by `http` only where the builder's `allow_http(true)` says so. Beside
//!   a `base_url` no call goes to another host of the document.
//! * It has 10 seconds to connect and 60 in all, redirects and the reading and decoding of the body included. Both can be changed. A
//!   status that is no success is kept when the time is over within its body.
//! * It takes 64 MiB of body once that is decompressed, eight times that of values, and keeps 64 KiB of an error's.
//! * It follows up to ten redirects on the origin that it was sent to, with everything it was sent with. A redirect to another origin is an
//!   error, and nothing is sent there. A POST becomes a GET after a 301 or a 302; everything but a HEAD does after a 303.
//! * It reads any 2xx as a success: a status that the document does not mention, as the lowest one that it does. Any other status is
//!   [`Error::Api`], with status, headers and body, whether the document mentions it or not. A success whose media type is not
//!   documented, or whose content encoding is not undone, is [`Error::Decode`]: the page of a proxy is no success.
//! * Optional strings that do not fit their `format`, and nulls in maps whose values are never null, are left out and listed by
//!   [`Response::unread`]: a call that took effect does not fail for them, unless `strict` of the client's builder says so. Serde's own
//!   `Deserialize` of a type is always strict.
//! * Of a value that is one of several types, no property is lost: one of which no type keeps all stays JSON, and
//!   `as_…` of the enum reads it as one of them. A type that would leave a value out fits worse than one that reads it whole. Of a key that comes twice
//!   in an object the last value counts; of a discriminator that does, the first one chooses the type.
//! * It is not repeated. [`Error::is_retryable`] and [`Error::retry_after`] say what a loop of yours needs.
//!
//! Nothing prints a secret: `Debug` and `Display` of clients, calls and errors show the method, the *template* of the path, statuses, lengths
//! and media types, and neither arguments nor bodies, headers or queries.
//!
//! # Errors
//!
//! ```
//! use client_runtime::Error;
//!
//! fn report(error: &Error) -> String {
//!     match error {
//!         Error::Api(response) => format!("status {}, request {:?}", response.status(), response.headers().get("x-request-id")),
//!         Error::Timeout(_) => "too slow".to_owned(),
//!         other => other.to_string(),
//!     }
//! }
//! # let _ = report;
//! ```
//!
//! # Features
//!
//! * `reqwest` (on): [`ReqwestTransport`], the default transport, on tokio and rustls with ring. Without it, a client's builder must be given a
//!   transport.

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

mod argument;
mod base64;
mod body;
mod call;
mod client;
mod endpoint;
mod error;
mod file;
mod form;
mod header;
mod json;
mod macros;
mod media_type;
mod mismatch;
mod nullable;
mod operation;
mod paging;
mod response;
mod rest;
mod secret;
mod transport;
mod unknown;
#[doc(hidden)]
pub mod v1;
mod webhook;

pub use crate::base64::Base64;
pub use crate::body::{Body, BoxError};
pub use crate::call::{Sending, SendingWithResponse};
pub use crate::error::{
    ApiError, BuildError, DecodeError, Error, LimitError, PagingError, PagingErrorKind,
    RedirectError, RedirectErrorKind, TimeoutError, UndocumentedError, Untyped,
};
pub use crate::file::File;
pub use crate::mismatch::{NoMatchingVariant, VariantMismatch};
pub use crate::nullable::Nullable;
pub use crate::paging::{Items, Pages};
pub use crate::response::{OperationError, Response, list_unread};
pub use crate::rest::Rest;
pub use crate::secret::Secret;
pub use crate::transport::{BoxFuture, Transport, TransportError, TransportErrorKind, TransportFn};
#[cfg(feature = "reqwest")]
pub use crate::transport::{ReqwestTransport, ReqwestTransportBuilder};
pub use crate::unknown::{Empty, UnknownValue};
pub use crate::webhook::{UnknownWebhook, WebhookError};
pub use {bytes, chrono, http, serde, serde_json, uuid};
