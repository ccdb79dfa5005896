//! The timeout of a whole call.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use crate::endpoint::Endpoint;
use crate::error::{Error, TimeoutError, Untyped};
use crate::json::{IsLate, Limits};
use crate::transport::{BoxFuture, Transport};

/// Bodies that are smaller are decoded before anybody would have looked at the clock.
const SMALL: usize = 64 * 1024;

/// How many bytes the values of a body may take for each byte that the body may have.
const VALUES: usize = 8;

/// The end of the timeout.
pub(super) struct Deadline<'t> {
    timeout: Duration,
    /// When it ends, by [`Transport::elapsed`].
    end: Duration,
    /// `None` without a timeout.
    sleep: Option<BoxFuture<'t, ()>>,
}

impl<'t> Deadline<'t> {
    /// This long from now on; [`Duration::MAX`] for ever.
    pub(super) fn new(transport: &'t dyn Transport, timeout: Duration) -> Self {
        let sleep = (timeout < Duration::MAX).then(|| transport.sleep(timeout));
        let end = transport.elapsed().saturating_add(timeout);
        Self {
            timeout,
            end,
            sleep,
        }
    }

    /// What decoding a body of this length may take, where a body may have `limit` bytes.
    pub(super) fn limits(
        &self,
        transport: &Arc<dyn Transport>,
        length: usize,
        limit: u64,
    ) -> Limits {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let is_late = (length > SMALL && self.timeout < Duration::MAX).then(|| {
            let (transport, end) = (Arc::clone(transport), self.end);
            Arc::new(move || transport.elapsed() >= end) as IsLate
        });
        Limits {
            memory: limit.saturating_mul(VALUES),
            is_late,
            is_strict: false,
        }
    }

    /// The output of a future, or `None` if the timeout ends first.
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

    /// The timeout of the call.
    pub(super) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// The error of a call that timed out.
    pub(super) fn passed(&self, endpoint: &Endpoint) -> Error<Untyped> {
        Error::Timeout(TimeoutError::total(endpoint.clone(), self.timeout))
    }
}
