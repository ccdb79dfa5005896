//! Errors returned by API calls.

mod api;
mod build;
mod decode;
mod limit;
mod paging;
mod redirect;
mod retry_after;
mod shown;
mod timeout;
mod undocumented;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::response::OperationError;
use crate::transport::TransportError;

pub use self::api::ApiError;
pub use self::build::BuildError;
pub use self::decode::DecodeError;
pub use self::limit::LimitError;
pub use self::paging::{PagingError, PagingErrorKind};
pub use self::redirect::{RedirectError, RedirectErrorKind};
pub(crate) use self::retry_after::retry_after;
pub use self::timeout::TimeoutError;
pub use self::undocumented::UndocumentedError;

/// Errors returned by API calls. `E` is the operation's own enum of documented errors.
///
/// `?` turns an `Error<E>` of any operation into an [`Error`], which is `Error<Untyped>`.
///
/// `Debug` and `Display` show the method, the path's *template*, the status, and the length and media type of the body; for errors
/// of the connection also scheme, host and port. They never show arguments, queries, headers or content of bodies, since services
/// echo secrets. Read those explicitly: [`ApiError::body`], [`DecodeError::body`], [`RedirectError::location`].
#[non_exhaustive]
pub enum Error<E = Untyped> {
    /// The request could not be built. Nothing was sent.
    Build(BuildError),
    /// The connection failed before the end of the response.
    Transport(TransportError),
    /// The response was not complete, or not decoded, within the timeout.
    Timeout(TimeoutError),
    /// The service returned a redirect that is not followed.
    Redirect(Box<RedirectError>),
    /// The response's body, or the values that it is decoded to, exceed the size limit.
    Limit(LimitError),
    /// The service returned a status other than 2xx.
    Api(Box<ApiError<E>>),
    /// The service returned a success whose body does not match the description.
    Decode(Box<DecodeError>),
    /// A page contradicts itself or the one before it.
    Paging(PagingError),
}

/// Placeholder for the operation's enum in an [`Error`] without type parameter, into which `?` converts every `Error<E>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Untyped;

impl<E> Error<E> {
    /// The status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(error) => Some(error.status()),
            Self::Decode(error) => Some(error.status()),
            Self::Redirect(error) => Some(error.status()),
            Self::Limit(error) => Some(error.status()),
            Self::Timeout(error) => error.status(),
            Self::Build(_) | Self::Transport(_) | Self::Paging(_) => None,
        }
    }

    /// The `operationId` of the called operation. `None` for errors of building a client.
    #[must_use]
    pub fn operation_id(&self) -> Option<&'static str> {
        let operation = match self {
            Self::Build(error) => error.operation(),
            Self::Transport(error) => error.operation(),
            Self::Timeout(error) => Some(error.operation()),
            Self::Redirect(error) => Some(error.endpoint.operation()),
            Self::Limit(error) => Some(error.operation()),
            Self::Api(error) => Some(error.response().operation),
            Self::Decode(error) => Some(error.response().operation),
            Self::Paging(error) => Some(error.operation()),
        };
        operation.map(|operation| operation.id)
    }

    /// Whether the call timed out, while connecting or in total.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Timeout(_) => true,
            Self::Build(_)
            | Self::Transport(_)
            | Self::Redirect(_)
            | Self::Limit(_)
            | Self::Api(_)
            | Self::Decode(_)
            | Self::Paging(_) => false,
        }
    }

    /// Whether the same call may succeed later: after temporary connection failures (not after invalid certificates), and after the
    /// statuses 408, 425, 429, 500, 502, 503 and 504.
    ///
    /// This does not mean that a retry is *safe*: a request without a response may have had its effect.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Transport(error) => error.is_retryable(),
            // Decoding the same success takes as long once more.
            Self::Timeout(error) => error.status().is_none(),
            Self::Api(error) => matches!(
                error.status().as_u16(),
                408 | 425 | 429 | 500 | 502 | 503 | 504
            ),
            Self::Build(_)
            | Self::Redirect(_)
            | Self::Limit(_)
            | Self::Decode(_)
            | Self::Paging(_) => false,
        }
    }

    /// The delay that the service asks for in `Retry-After` (RFC 9110, 10.2.3), as seconds or as a date, counted from the arrival
    /// of the response. Zero if it has passed.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Api(error) => error.retry_after(),
            Self::Build(_)
            | Self::Transport(_)
            | Self::Timeout(_)
            | Self::Redirect(_)
            | Self::Limit(_)
            | Self::Decode(_)
            | Self::Paging(_) => None,
        }
    }
}

impl<E> Error<E> {
    /// The same with another operation's enum, in the place of what this one documents.
    pub(crate) fn with_error<F>(self, documented: impl FnOnce() -> F) -> Error<F> {
        match self {
            Self::Build(error) => Error::Build(error),
            Self::Transport(error) => Error::Transport(error),
            Self::Timeout(error) => Error::Timeout(error),
            Self::Redirect(error) => Error::Redirect(error),
            Self::Limit(error) => Error::Limit(error),
            Self::Api(error) => Error::Api(Box::new(error.with_error(documented()))),
            Self::Decode(error) => Error::Decode(error),
            Self::Paging(error) => Error::Paging(error),
        }
    }
}

impl<E: OperationError> From<Error<E>> for Error {
    fn from(error: Error<E>) -> Self {
        error.with_error(|| Untyped)
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(formatter),
            Self::Transport(error) => error.fmt(formatter),
            Self::Timeout(error) => error.fmt(formatter),
            Self::Redirect(error) => error.fmt(formatter),
            Self::Limit(error) => error.fmt(formatter),
            Self::Api(error) => error.fmt(formatter),
            Self::Decode(error) => error.fmt(formatter),
            Self::Paging(error) => error.fmt(formatter),
        }
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(formatter),
            Self::Transport(error) => error.fmt(formatter),
            Self::Timeout(error) => error.fmt(formatter),
            Self::Redirect(error) => error.fmt(formatter),
            Self::Limit(error) => error.fmt(formatter),
            Self::Api(error) => error.fmt(formatter),
            Self::Decode(error) => error.fmt(formatter),
            Self::Paging(error) => error.fmt(formatter),
        }
    }
}

impl<E> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Build(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Timeout(error) => error.source(),
            Self::Redirect(_) | Self::Limit(_) | Self::Api(_) | Self::Paging(_) => None,
            Self::Decode(error) => error.source(),
        }
    }
}
