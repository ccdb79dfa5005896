//! A stream of the items of all pages.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Pages;
use crate::error::Error;
use crate::json::Value;
use crate::response::OperationError;

type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;

/// A stream of the items of all pages. Pages are fetched on demand (see [`Pages`]).
#[must_use = "nothing is fetched before it is asked for"]
pub struct Items<T, E> {
    pages: BoxStream<Result<Vec<T>, Error<E>>>,
    ready: VecDeque<T>,
}

impl<T: Send + 'static, E: OperationError> Items<T, E> {
    pub(super) fn new<P: Value + Send + 'static>(
        pages: Pages<P, E>,
        items: fn(P) -> Vec<T>,
    ) -> Self {
        Self {
            pages: Box::pin(Lists { pages, items }),
            ready: VecDeque::new(),
        }
    }
}

impl<T, E> Items<T, E> {
    /// The next item; `None` after the last one.
    ///
    /// # Errors
    ///
    /// The errors of the call, and [`Error::Paging`]. The next call fetches the same page again: no item is lost.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx))
            .await
            .transpose()
    }
}

impl<T, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.as_mut().poll_next(cx)) {
                Some(Ok(items)) => self.ready = items.into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T, E> Unpin for Items<T, E> {}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Items")
    }
}

/// Pages as the lists of their items.
struct Lists<P, T, E> {
    pages: Pages<P, E>,
    items: fn(P) -> Vec<T>,
}

impl<P: Value + Send + 'static, T, E: OperationError> Stream for Lists<P, T, E> {
    type Item = Result<Vec<T>, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let items = self.items;
        Pin::new(&mut self.pages)
            .poll_next(cx)
            .map(|next| next.map(|page| page.map(items)))
    }
}
