//! The time that a call may take in all.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use super::read::Failure;
use crate::endpoint::Endpoint;
use crate::error::TimeoutError;
use crate::transport::{BoxFuture, Transport};

/// The end of the time that a call may take.
pub(super) struct Deadline<'t> {
    timeout: Duration,
    /// `None`: there is no end.
    sleep: Option<BoxFuture<'t, ()>>,
}

impl<'t> Deadline<'t> {
    /// This long from now on; [`Duration::MAX`] for ever.
    pub(super) fn new(transport: &'t dyn Transport, timeout: Duration) -> Self {
        let sleep = (timeout < Duration::MAX).then(|| transport.sleep(timeout));
        Self { timeout, sleep }
    }

    /// What a future gives, or `None` where the time is over before.
    pub(super) async fn before<F: Future>(&mut self, future: F) -> Option<F::Output> {
        let Some(sleep) = &mut self.sleep else {
            return Some(future.await);
        };
        let mut future = pin!(future);
        poll_fn(|cx| match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => sleep.as_mut().poll(cx).map(|()| None),
        })
        .await
    }

    /// The error of a call whose time is over.
    pub(super) fn passed(&self, endpoint: &Endpoint) -> Failure {
        Failure::Timeout(TimeoutError::total(endpoint.clone(), self.timeout))
    }
}
