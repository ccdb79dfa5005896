//! The future of a call. All code that is generic over the operation is here.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::send::{Exchange, exchange};
use crate::error::{ApiError, DecodeError, Error, LimitError, TimeoutError, Untyped};
use crate::json::{Exceeded, Listing, limit};

use super::Call;
use crate::response::{ErrorResponse, OperationError, RawResponse, Response, Success};
use crate::transport::BoxFuture;

/// Future of a request that is being sent: a `Result<T, Error<E>>`.
///
/// A named type, since thousands of `impl Future` would slow down the compiler.
#[must_use = "nothing is sent before it is awaited"]
pub struct Sending<T, E> {
    exchange: BoxFuture<'static, Result<Exchange, Error<Untyped>>>,
    read: fn(Exchange) -> Reading<T, E>,
}

/// Future of a request that is being sent: a `Result<Response<T>, Error<E>>`, with status and headers.
#[must_use = "nothing is sent before it is awaited"]
pub struct SendingWithResponse<T, E>(Sending<T, E>);

/// What a success says, with the response that it was read from.
type Reading<T, E> = Result<(T, RawResponse), Error<E>>;

impl<T, E: OperationError> Sending<T, E> {
    pub(crate) fn new<S: Success<Output = T>>(call: Call) -> Self {
        Self {
            exchange: exchange(call.into_parts()),
            read: read::<S, E>,
        }
    }

    /// Returns status and headers as well.
    #[doc(hidden)]
    pub fn with_response(self) -> SendingWithResponse<T, E> {
        SendingWithResponse(self)
    }

    pub(crate) fn poll_response(&mut self, cx: &mut Context<'_>) -> Poll<Reading<T, E>> {
        let outcome = ready!(self.exchange.as_mut().poll(cx));
        Poll::Ready(
            outcome
                .map_err(|error| error.with_error(E::undocumented))
                .and_then(self.read),
        )
    }
}

impl<T, E: OperationError> Future for Sending<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.poll_response(cx).map_ok(|(output, _)| output)
    }
}

impl<T, E: OperationError> Future for SendingWithResponse<T, E> {
    type Output = Result<Response<T>, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0
            .poll_response(cx)
            .map_ok(|(output, response)| Response::new(response, output))
    }
}

/// Reads a response by its status: never by trying shapes.
fn read<S: Success, E: OperationError>(exchange: Exchange) -> Reading<S::Output, E> {
    let Exchange {
        endpoint,
        mut response,
        limits,
        timeout,
    } = exchange;
    let memory = limits.memory;
    limit::within(limits, || {
        if response.status.is_success() {
            let listing = Listing::begin();
            let success = S::success(&response);
            response.unread = listing.end();
            return match success {
                Ok(output) => Ok((output, response)),
                Err(fault) => Err(match fault.exceeded() {
                    Some(Exceeded::Time) => {
                        Error::Timeout(TimeoutError::decoding(endpoint, timeout, response))
                    }
                    Some(Exceeded::Memory) => Error::Limit(LimitError::of_values(response, memory)),
                    Some(Exceeded::Stack) | None => {
                        Error::Decode(Box::new(DecodeError::new(response, fault)))
                    }
                }),
            };
        }
        let listing = Listing::begin();
        let (error, fault) = ErrorResponse::read(&response);
        response.unread = listing.end();
        Err(Error::Api(Box::new(ApiError::new(response, error, fault))))
    })
}
