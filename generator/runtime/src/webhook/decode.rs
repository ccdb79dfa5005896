//! Enums of webhooks and of callbacks: a variant for each name and method.

use bytes::Bytes;
use http::Method;

use super::{UnknownWebhook, WebhookError};
use crate::response::Fault;

/// A request that the API sends, and how its body becomes a variant.
pub struct Incoming<T> {
    /// Its method.
    pub method: &'static str,
    /// Its name in the description.
    pub name: &'static str,
    /// Reads its body.
    pub read: fn(&Bytes) -> Result<T, Fault>,
}

/// Decodes what came in: by its name, and by its method where that is known; the first of the name otherwise.
///
/// # Errors
///
/// When the body is not what is promised under this name.
pub fn decode_webhook<T>(
    known: &[Incoming<T>],
    unknown: fn(UnknownWebhook) -> T,
    method: Option<&Method>,
    name: &str,
    body: Bytes,
) -> Result<T, WebhookError> {
    let declared = known.iter().find(|incoming| {
        incoming.name == name && method.is_none_or(|method| incoming.method == method.as_str())
    });
    match declared {
        Some(incoming) => {
            (incoming.read)(&body).map_err(|fault| WebhookError::new(incoming.name, fault))
        }
        None => Ok(unknown(UnknownWebhook::new(name, body))),
    }
}

/// Declares what an enum's variants are called in the description, and what their bodies hold.
///
/// ```text
/// v1::webhooks! { Webhook { "POST" "newPet" => NewPet(json Pet), "DELETE" "newPet" => NewPetDelete(empty), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_webhooks {
    ($type:ident { $($method:literal $name:literal => $variant:ident($($content:tt)+),)* }) => {
        impl $type {
            const KNOWN: &'static [$crate::v1::Incoming<Self>] = &[$(
                $crate::v1::Incoming {
                    method: $method,
                    name: $name,
                    read: |body| <$crate::__v1_content!($($content)+) as $crate::v1::Content>::read(body)
                        .map(Self::$variant),
                },
            )*];

            /// Decodes the body of the webhook of this name. If the name has several methods, the `POST` is meant, else the first
            /// variant listed here. An unknown name decodes as [`Unknown`](Self::Unknown).
            ///
            /// The body is required, whether or not the description says so. Optional values that cannot be read are skipped;
            /// [`list_unread`](client_runtime::list_unread) lists them.
            ///
            /// # Errors
            ///
            /// The body does not match the description of this name.
            pub fn decode(
                name: &str,
                body: impl Into<$crate::bytes::Bytes>,
            ) -> Result<Self, $crate::WebhookError> {
                $crate::v1::decode_webhook(Self::KNOWN, Self::Unknown, None, name, body.into())
            }

            /// Like [`decode`](Self::decode), for the webhook of this name and method.
            ///
            /// # Errors
            ///
            /// The body does not match the description of this name and method.
            pub fn decode_method(
                method: &$crate::http::Method,
                name: &str,
                body: impl Into<$crate::bytes::Bytes>,
            ) -> Result<Self, $crate::WebhookError> {
                $crate::v1::decode_webhook(Self::KNOWN, Self::Unknown, Some(method), name, body.into())
            }

            /// Its name in the description.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $name,)*
                    Self::Unknown(unknown) => unknown.name(),
                }
            }
        }
    };
}
