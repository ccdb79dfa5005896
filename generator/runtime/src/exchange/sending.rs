//! A call under way, as a future of what its operation gives. The generic part of a call, and all of it.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::error::{ApiError, DecodeError, Error, Untyped};
use crate::exchange::{Reply, exchange};
use crate::outcome::{OperationError, Received, Success};
use crate::request::call::Call;
use crate::response::Response;
use crate::transport::BoxFuture;

/// A call under way.
#[must_use = "nothing is sent before it is awaited"]
pub struct Sending<S, E> {
    exchange: BoxFuture<'static, Result<Reply, Error<Untyped>>>,
    reads: PhantomData<fn() -> (S, E)>,
}

/// A call under way that gives status and headers as well.
#[must_use = "nothing is sent before it is awaited"]
pub struct SendingWithResponse<S, E>(Sending<S, E>);

/// What a success says, with the reply that it was read from.
type Reading<S, E> = Result<(<S as Success>::Output, Reply), Error<E>>;

impl<S: Success, E: OperationError> Sending<S, E> {
    pub(crate) fn new(call: Call) -> Self {
        Self {
            exchange: exchange(call.into_parts()),
            reads: PhantomData,
        }
    }

    /// Gives status and headers as well.
    pub fn with_response(self) -> SendingWithResponse<S, E> {
        SendingWithResponse(self)
    }

    pub(crate) fn poll_reply(&mut self, cx: &mut Context<'_>) -> Poll<Reading<S, E>> {
        let outcome = ready!(self.exchange.as_mut().poll(cx));
        Poll::Ready(
            outcome
                .map_err(|error| error.with_error(E::undocumented))
                .and_then(read::<S, E>),
        )
    }
}

impl<S: Success, E: OperationError> Future for Sending<S, E> {
    type Output = Result<S::Output, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.poll_reply(cx).map_ok(|(output, _)| output)
    }
}

impl<S: Success, E: OperationError> Future for SendingWithResponse<S, E> {
    type Output = Result<Response<S::Output>, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.0
            .poll_reply(cx)
            .map_ok(|(output, reply)| Response::new(reply.status, reply.headers, output))
    }
}

/// Reads a reply by its status: never by trying shapes.
fn read<S: Success, E: OperationError>(reply: Reply) -> Reading<S, E> {
    if reply.status.is_success() {
        return match S::success(Received(&reply)) {
            Ok(output) => Ok((output, reply)),
            Err(fault) => Err(Error::Decode(Box::new(DecodeError::new(reply, fault)))),
        };
    }
    let (error, fault) = match E::documented(Received(&reply)) {
        Ok(error) => (error.unwrap_or_else(E::undocumented), None),
        Err(fault) => (E::undocumented(), Some(fault)),
    };
    Err(Error::Api(Box::new(ApiError::new(reply, error, fault))))
}
