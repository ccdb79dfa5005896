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
mod nullable;
mod secret;
mod unknown;
#[doc(hidden)]
pub mod v1;

pub use crate::base64::Base64;
pub use crate::nullable::Nullable;
pub use crate::secret::Secret;
pub use crate::unknown::{Empty, UnknownValue};
pub use {bytes, chrono, serde_json, uuid};
