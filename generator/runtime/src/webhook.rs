//! Decodes webhooks and callbacks, which an API sends to a server of the caller.

mod decode;

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;

use crate::response::Fault;

pub use self::decode::{Incoming, decode_webhook};

/// A webhook or a callback that this version of the client does not know.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownWebhook {
    name: String,
    body: Bytes,
}

impl UnknownWebhook {
    pub(crate) fn new(name: &str, body: Bytes) -> Self {
        Self {
            name: name.to_owned(),
            body,
        }
    }

    /// Its name, as passed to `decode`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The raw body.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// Shows the length of the body, and nothing of what is in it.
impl fmt::Debug for UnknownWebhook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "UnknownWebhook({:?}, {} bytes)",
            self.name,
            self.body.len()
        )
    }
}

/// A body of a webhook or a callback that failed to decode.
///
/// `Debug` and `Display` do not show the body.
pub struct WebhookError {
    name: &'static str,
    fault: Fault,
}

impl WebhookError {
    pub(crate) fn new(name: &'static str, fault: Fault) -> Self {
        Self { name, fault }
    }

    /// The name of the webhook or callback.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name
    }

    /// The JSON pointer (RFC 6901) of the value that failed to decode: `/pet/name`. Empty for the whole body. It may contain keys
    /// of maps, which `Display` does not show.
    #[must_use]
    pub fn path(&self) -> &str {
        self.fault.path()
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.name, self.fault)
    }
}

impl fmt::Debug for WebhookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "WebhookError({self})")
    }
}

impl StdError for WebhookError {}
