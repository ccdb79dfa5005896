//! Page after page, as streams.

use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use crate::error::Error;
use crate::exchange::Sending;
use crate::outcome::{Json, One, OperationError};
use crate::request::call::Call;
use crate::request::cursor::Place;
use crate::v1::Value;

/// What moves from page to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// The parameter counts the items to leave out.
    Offset {
        /// Its `name`.
        parameter: &'static str,
    },
    /// The parameter counts pages.
    PageNumber {
        /// Its `name`.
        parameter: &'static str,
        /// The number of the first page.
        first: i64,
    },
}

/// What a page says about the ones that follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageState {
    /// How many items it holds.
    pub items: usize,
    /// How many items there are in all, where the page says so.
    pub total: Option<i64>,
    /// Whether there is another page, where the page says so.
    pub more: Option<bool>,
}

/// Pages, each fetched when it is asked for. It ends where a page says that it is the last, where as many items came as there are
/// in all, or after an empty page. An error is the last thing it gives.
///
/// A service that leaves the position aside answers with the same page for ever: a page that equals the one before it, to the byte, ends
/// the stream and is not given, unless pages tell how many items there are.
#[must_use = "nothing is fetched before it is asked for"]
pub struct Pages<P, E> {
    call: Call,
    cursor: Cursor,
    place: Place,
    state: fn(&P) -> PageState,
    /// Where the next page begins, in the cursor's own count.
    position: i64,
    /// How many items came, and where the first of them stands where that is known.
    received: i64,
    previous: Option<Bytes>,
    under_way: Option<Sending<One<Json<P>>, E>>,
    is_over: bool,
}

impl Call {
    /// Page after page of an operation whose query parameter `cursor` moves.
    pub fn pages<P, E>(self, cursor: Cursor, state: fn(&P) -> PageState) -> Pages<P, E>
    where
        P: Value + Send + 'static,
        E: OperationError,
    {
        Pages::new(self, cursor, Place::Query, state)
    }

    /// Page after page of an operation of whose JSON body `cursor` moves a property.
    pub fn pages_by_body<P, E>(self, cursor: Cursor, state: fn(&P) -> PageState) -> Pages<P, E>
    where
        P: Value + Send + 'static,
        E: OperationError,
    {
        Pages::new(self, cursor, Place::Body, state)
    }
}

impl<P: Value + Send + 'static, E: OperationError> Pages<P, E> {
    fn new(call: Call, cursor: Cursor, place: Place, state: fn(&P) -> PageState) -> Self {
        let given = |name: &str| call.position(place, name);
        let (position, received) = match cursor {
            Cursor::Offset { parameter } => {
                let start = given(parameter).unwrap_or(0);
                (start, start)
            }
            Cursor::PageNumber { parameter, first } => (given(parameter).unwrap_or(first), 0),
        };
        Self {
            call,
            cursor,
            place,
            state,
            position,
            received,
            previous: None,
            under_way: None,
            is_over: false,
        }
    }

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

    fn fetch(&self) -> Sending<One<Json<P>>, E> {
        let (Cursor::Offset { parameter } | Cursor::PageNumber { parameter, .. }) = self.cursor;
        self.call
            .clone()
            .at_position(self.place, parameter, self.position)
            .send()
    }

    /// Notes what a page says; whether it is one at all.
    fn advance(&mut self, page: &P, body: Bytes) -> bool {
        let state = (self.state)(page);
        let is_repeated =
            state.total.is_none() && state.items > 0 && self.previous.as_ref() == Some(&body);
        let items = i64::try_from(state.items).unwrap_or(i64::MAX);
        self.previous = Some(body);
        self.received = self.received.saturating_add(items);
        self.position = match self.cursor {
            Cursor::Offset { .. } => self.position.saturating_add(items),
            Cursor::PageNumber { .. } => self.position.saturating_add(1),
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
        match sending.poll_reply(cx) {
            Poll::Pending => {
                self.under_way = Some(sending);
                Poll::Pending
            }
            Poll::Ready(Ok((page, reply))) => {
                let is_page = self.advance(&page, reply.body);
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
