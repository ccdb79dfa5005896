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
/// `Debug` and `Display` name the method, the path's *template*, the status, and the length and media type of a body; where no response
/// came, or not from there, the scheme, host and port as well. They show no argument, no query, no header and no byte of a body: services echo secrets. What came is there for who asks for it:
/// [`ApiError::body`], [`DecodeError::body`], [`RedirectError::location`].
#[non_exhaustive]
pub enum Error<E = Untyped> {
    /// The request could not be made: nothing was sent.
    Build(BuildError),
    /// No response came, or not all of it.
    Transport(TransportError),
    /// No response came in time, or not all of it, or it was not decoded in time.
    Timeout(TimeoutError),
    /// The service answered with a redirect that is not followed.
    Redirect(Box<RedirectError>),
    /// The response's body, or what it is decoded to, is larger than the client takes.
    Limit(LimitError),
    /// The service answered with a status that is no success.
    Api(Box<ApiError<E>>),
    /// The service answered with a success whose body is not what the document promises.
    Decode(Box<DecodeError>),
    /// A page contradicts itself or the one before it.
    Paging(PagingError),
}

/// Stands for the documented errors where they are left aside: in [`Error`] without a parameter, which every other one turns into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Untyped;

impl<E> Error<E> {
    /// The status of the response, where one came.
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

    /// The `operationId` of what was called; `None` while a client was built.
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

    /// Whether it took too long: to connect, or in all.
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

    /// Whether the same call may succeed a little later: no response came, for a reason that may pass (a certificate does not), or its
    /// status is 408, 425, 429, 500, 502, 503 or 504.
    ///
    /// It says nothing about whether it is *safe* to call again: a request that got no response may have had its effect.
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

    /// How long the service asks to wait before the next call: its `Retry-After` header, in either form (RFC 9110, 10.2.3), counted
    /// from when the response came. A time that has passed is zero.
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
