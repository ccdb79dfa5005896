//! Page after page, as streams.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::call::{Call, Sending};
use crate::error::Error;
use crate::json::Value;
use crate::operation::{Counts, PageParameter};
use crate::response::{Json, One, OperationError};

/// What a page says about the pages that follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageState {
    items: usize,
    total: Option<i64>,
    more: Option<bool>,
}

impl PageState {
    /// A page of this many items that says no more.
    #[must_use]
    pub const fn new(items: usize) -> Self {
        Self {
            items,
            total: None,
            more: None,
        }
    }

    /// How many items there are on all pages, if the page says so.
    #[must_use]
    pub const fn total(self, total: Option<i64>) -> Self {
        Self { total, ..self }
    }

    /// Whether another page follows, if the page says so.
    #[must_use]
    pub const fn more(self, more: Option<bool>) -> Self {
        Self { more, ..self }
    }
}

/// Pages, each fetched when it is asked for. It ends where a page says that it is the last, where as many items came as there are
/// in all, or after an empty page. An error is the last thing it gives.
///
/// A service that leaves the position aside answers with the same page for ever: a page that equals the one before it, to the byte, ends
/// the stream and is not given, unless pages tell how many items there are.
#[must_use = "nothing is fetched before it is asked for"]
pub struct Pages<P, E> {
    call: Call,
    parameter: PageParameter,
    state: fn(&P) -> PageState,
    /// Where the next page begins, in the parameter's own count.
    position: i64,
    /// How many items came, and where the first of them stands where that is known.
    received: i64,
    previous: Option<Bytes>,
    under_way: Option<Sending<P, E>>,
    is_over: bool,
}

impl Call {
    /// Page after page of an operation.
    pub fn pages<P, E>(self, parameter: PageParameter, state: fn(&P) -> PageState) -> Pages<P, E>
    where
        P: Value + Send + 'static,
        E: OperationError,
    {
        let given = self.page_position(parameter);
        let (position, received) = match parameter.counts {
            Counts::Items => (given.unwrap_or(0), given.unwrap_or(0)),
            Counts::Pages { first } => (given.unwrap_or(first), 0),
        };
        Pages {
            call: self,
            parameter,
            state,
            position,
            received,
            previous: None,
            under_way: None,
            is_over: false,
        }
    }
}

impl<P: Value + Send + 'static, E: OperationError> Pages<P, E> {
    /// The next page; `None` after the last one.
    ///
    /// # Errors
    ///
    /// What the call gives. After an error there is no other page.
    pub async fn try_next(&mut self) -> Result<Option<P>, Error<E>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx))
            .await
            .transpose()
    }

    /// The items of all pages.
    pub fn items<T: Send + 'static>(self, items: fn(P) -> Vec<T>) -> Items<T, E> {
        Items {
            pages: Box::pin(Lists { pages: self, items }),
            ready: VecDeque::new(),
        }
    }

    fn fetch(&self) -> Sending<P, E> {
        self.call
            .clone()
            .at_page(self.parameter, self.position)
            .send::<One<Json<P>>, E>()
    }

    /// Notes what a page says; whether it is one at all.
    fn advance(&mut self, page: &P, body: Bytes) -> bool {
        let state = (self.state)(page);
        let is_repeated =
            state.total.is_none() && state.items > 0 && self.previous.as_ref() == Some(&body);
        let items = i64::try_from(state.items).unwrap_or(i64::MAX);
        self.previous = Some(body);
        self.received = self.received.saturating_add(items);
        self.position = match self.parameter.counts {
            Counts::Items => self.position.saturating_add(items),
            Counts::Pages { .. } => self.position.saturating_add(1),
        };
        let has_all = state.total.is_some_and(|total| self.received >= total);
        self.is_over = is_repeated || has_all || state.more == Some(false) || state.items == 0;
        !is_repeated
    }
}

impl<P: Value + Send + 'static, E: OperationError> Stream for Pages<P, E> {
    type Item = Result<P, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let mut sending = match self.under_way.take() {
            Some(sending) => sending,
            None => self.fetch(),
        };
        match sending.poll_response(cx) {
            Poll::Pending => {
                self.under_way = Some(sending);
                Poll::Pending
            }
            Poll::Ready(Ok((page, response))) => {
                let is_page = self.advance(&page, response.body);
                Poll::Ready(is_page.then_some(Ok(page)))
            }
            Poll::Ready(Err(error)) => {
                self.is_over = true;
                Poll::Ready(Some(Err(error)))
            }
        }
    }
}

impl<P, E> Unpin for Pages<P, E> {}

impl<P, E> fmt::Debug for Pages<P, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}

type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;

/// The items of all pages, fetched page by page as they are needed: see [`Pages`].
#[must_use = "nothing is fetched before it is asked for"]
pub struct Items<T, E> {
    pages: BoxStream<Result<Vec<T>, Error<E>>>,
    ready: VecDeque<T>,
}

impl<T, E> Items<T, E> {
    /// The next item; `None` after the last one.
    ///
    /// # Errors
    ///
    /// What the call gives. After an error there is no other item.
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
