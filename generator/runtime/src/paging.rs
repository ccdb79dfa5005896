//! Streams of pages and of their items.

mod items;
mod state;

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub use self::items::Items;
pub use self::state::PageState;

use self::state::Contents;
use crate::call::{Call, Sending};
use crate::error::{Error, PagingError, PagingErrorKind};
use crate::json::Value;
use crate::operation::{Counts, PageParameter};
use crate::response::{Json, One, OperationError};

/// How many pages without items may come one after the other, each of which says that more follow.
const MAX_EMPTY_PAGES: usize = 10;

/// A stream of pages. Each page is fetched on demand.
///
/// It ends after a page that announces no more pages, after the announced total of items, or after an empty page. A page that
/// contradicts itself is [`Error::Paging`], and so is one that repeats items of an earlier page: such a service ignores the
/// position, and its pages would never end.
///
/// An error does not end the stream: the next poll fetches the same page again.
#[must_use = "nothing is fetched before it is asked for"]
pub struct Pages<P, E> {
    call: Call,
    parameter: PageParameter,
    state: fn(&P) -> PageState,
    /// Where the next page begins, in the parameter's own count.
    position: i64,
    /// How many items came and were skipped, where that is known.
    received: Option<i64>,
    previous: Contents,
    /// The keys of all pages that held something, so that a service that begins anew is found out.
    seen: HashSet<u64>,
    empty_pages: usize,
    under_way: Option<Sending<P, E>>,
    next: Next,
}

/// What is known of the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Follows,
    /// The list is over.
    None,
    /// The list should be over, and is not complete.
    Missing,
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
            Counts::Items => (given.unwrap_or(0), Some(given.unwrap_or(0))),
            Counts::Pages { first } => {
                let position = given.unwrap_or(first);
                (position, (position == first).then_some(0))
            }
        };
        Pages {
            call: self,
            parameter,
            state,
            position,
            received,
            previous: Contents::default(),
            seen: HashSet::new(),
            empty_pages: 0,
            under_way: None,
            next: Next::Follows,
        }
    }
}

impl<P: Value + Send + 'static, E: OperationError> Pages<P, E> {
    /// The next page; `None` after the last one.
    ///
    /// # Errors
    ///
    /// The errors of the call, and [`Error::Paging`]. The next call fetches the same page again.
    pub async fn try_next(&mut self) -> Result<Option<P>, Error<E>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx))
            .await
            .transpose()
    }

    /// The items of all pages.
    pub fn items<T: Send + 'static>(self, items: fn(P) -> Vec<T>) -> Items<T, E> {
        Items::new(self, items)
    }

    fn fetch(&self) -> Sending<P, E> {
        self.call
            .clone()
            .at_page(self.parameter, self.position)
            .send::<One<Json<P>>, E>()
    }

    /// Moves on behind a page.
    fn advance(&mut self, page: &P) -> Result<(), PagingErrorKind> {
        let PageState { items, total, more } = (self.state)(page);
        let items = items.ok_or(PagingErrorKind::NoItems)?;
        let is_empty = items.len() == 0;
        if !is_empty && (self.seen.contains(&items.key()) || items.repeats(&self.previous)) {
            return Err(PagingErrorKind::Repeated);
        }
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let received = self.received.map(|received| received.saturating_add(count));
        // A total below what came already counts something else, and -1 stands for an unknown one.
        let total = total.filter(|total| received.is_some_and(|received| received <= *total));
        let is_complete = total.map(|total| received == Some(total));
        self.next = match (more, is_complete) {
            (Some(true), _) if is_empty && self.empty_pages >= MAX_EMPTY_PAGES => {
                return Err(PagingErrorKind::NoProgress);
            }
            (Some(false) | None, Some(false)) if is_empty => {
                return Err(PagingErrorKind::Incomplete);
            }
            (Some(true), _) => Next::Follows,
            (Some(false), Some(false)) => Next::Missing,
            (None, Some(false) | None) if !is_empty => Next::Follows,
            (Some(false) | None, _) => Next::None,
        };
        self.empty_pages = if is_empty { self.empty_pages + 1 } else { 0 };
        self.received = received;
        self.position = self.position.saturating_add(match self.parameter.counts {
            Counts::Items => count,
            Counts::Pages { .. } => 1,
        });
        if !is_empty {
            self.seen.insert(items.key());
            self.previous = items;
        }
        Ok(())
    }

    fn error(&self, kind: PagingErrorKind) -> Error<E> {
        let error = PagingError::new(
            self.call.operation(),
            kind,
            self.parameter.name,
            self.position,
        );
        Error::Paging(error)
    }
}

impl<P: Value + Send + 'static, E: OperationError> Stream for Pages<P, E> {
    type Item = Result<P, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.next {
            Next::Follows => {}
            Next::None => return Poll::Ready(None),
            Next::Missing => {
                // What is missing may be there when it is asked for once more.
                self.next = Next::Follows;
                return Poll::Ready(Some(Err(self.error(PagingErrorKind::Incomplete))));
            }
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
            Poll::Ready(Ok((page, _))) => Poll::Ready(Some(match self.advance(&page) {
                Ok(()) => Ok(page),
                Err(kind) => Err(self.error(kind)),
            })),
            Poll::Ready(Err(error)) => Poll::Ready(Some(Err(error))),
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
