//! What an API sends to a server of the caller's own: webhooks and callbacks, decoded by name.

mod decode;

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;

use crate::response::Fault;

pub use self::decode::{Incoming, decode_webhook};

/// A webhook or a callback that this version of a client does not know, as it came.
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

    /// The name that was given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The body as it came.
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

/// The body of a webhook or a callback that is not what the description promises.
///
/// Neither `Debug` nor `Display` shows anything of the body.
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

    /// The place in the body that does not fit, as a JSON pointer (RFC 6901): `/pet/name`. Empty for the body itself. It may hold
    /// keys of maps, which `Display` leaves out.
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
