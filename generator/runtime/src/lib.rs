//! The runtime of generated API clients: transport, errors, limits, paging and JSON.
//!
//! Generated clients re-export this crate. Name it to handle errors of any client, to store a stream of items, or to write a custom
//! transport.
//!
//! # Map
//!
//! | to | see |
//! |---|---|
//! | handle errors, and decide whether and when to retry | [`Error`], [`ApiError`], [`DecodeError`] |
//! | read status, headers and raw body of a success | [`Response`] |
//! | decode a body as another type than the documented one | [`Response::decode`], [`ApiError::decode`], [`DecodeError::decode`] |
//! | list the values of a response or of a webhook that could not be read | [`Response::unread`], [`list_unread`] |
//! | iterate over pages and their items, and continue after an error | [`Items`], [`Pages`], [`PagingError`] |
//! | hold credentials, and fields of `format: password` | [`Secret`] |
//! | distinguish null from absent | [`Nullable`] |
//! | hold the remaining items of an open tuple | [`Rest`] |
//! | handle unknown values of an open enum | [`UnknownValue`] |
//! | send base64 | [`Base64`] |
//! | send a file in a form | [`File`] |
//! | share a connection pool, or use a proxy | [`ReqwestTransport`] |
//! | test without a network, or write a custom transport | [`TransportFn`], [`Transport`], [`Body`] |
//!
//! Crates whose types appear in signatures are re-exported: [`bytes`], [`chrono`], [`http`], [`serde`], [`serde_json`], [`uuid`].
//!
//! # What every call does
//!
//! * It fails with [`Error::Build`] before anything is sent if an argument, a credential or a host is missing or invalid; the error
//!   names the method to call. A path argument is always one segment: empty ones, `.` and `..` are errors, since no URL can
//!   represent them. Line breaks in headers are errors too.
//! * Credentials are sent over `https`, or to this machine. Sending them to other machines over `http` requires `allow_http(true)`
//!   on the client's builder. A client with a `base_url` never calls another host of the description.
//! * It times out after 10 seconds of connecting or 60 seconds in total, including redirects, reading and decoding the body. Both
//!   limits can be changed. If the time ends within the body of an error response, the call still returns that error.
//! * It reads at most 64 MiB of body after decompression, and eight times that of decoded values. Of an error's body it keeps 64
//!   KiB.
//! * It follows up to ten redirects within the origin, with the same headers. A redirect to another origin is an error, and nothing
//!   is sent there. A POST becomes a GET after 301 or 302, any method but HEAD after 303.
//! * Every 2xx is a success; an undocumented one is decoded like the lowest documented one. Every other status is [`Error::Api`]
//!   with status, headers and body, documented or not. A success with an undocumented media type or an unsupported content
//!   encoding, such as the login page of a proxy, is [`Error::Decode`].
//! * Decoding skips optional strings that do not match their `format`, and nulls in maps whose values are not nullable;
//!   [`Response::unread`] lists them. `strict(true)` on the client's builder makes them errors. Serde's `Deserialize` of generated
//!   types is always strict.
//! * Unions lose no property: a value of which every branch would lose a part is kept as JSON, and the enum's `as_…` methods read
//!   it as a branch. A branch that skips a value matches worse than one that reads all of it. The last value of a repeated key
//!   wins; of a repeated discriminator, the first.
//! * It is never retried. [`Error::is_retryable`] and [`Error::retry_after`] help to write a retry loop.
//!
//! `Debug` and `Display` of clients, calls and errors print no secrets: they show the method, the *template* of the path, statuses,
//! lengths and media types, but no arguments, bodies, headers or queries.
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
//! * `reqwest` (on): [`ReqwestTransport`], the default transport, on tokio and rustls with ring. Without it, every client needs a
//!   custom transport.

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
