//! Inconsistent pages.

use std::fmt;

use crate::operation::Operation;

/// A page that contradicts itself or the one before it: reading on would lose items, repeat them, or never end.
#[derive(Clone)]
pub struct PagingError {
    operation: &'static Operation,
    kind: PagingErrorKind,
    parameter: &'static str,
    position: i64,
}

/// Why a page is inconsistent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagingErrorKind {
    /// It holds items of an earlier page once more: the service leaves the position aside, or the list grew while it was read.
    Repeated,
    /// It is the last one, and fewer items came than it says there are.
    Incomplete,
    /// It is one of many without items, each of which says that more follow.
    NoProgress,
    /// Its items are not an array.
    NoItems,
}

impl PagingError {
    pub(crate) fn new(
        operation: &'static Operation,
        kind: PagingErrorKind,
        parameter: &'static str,
        position: i64,
    ) -> Self {
        Self {
            operation,
            kind,
            parameter,
            position,
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The kind of inconsistency.
    #[must_use]
    pub fn kind(&self) -> PagingErrorKind {
        self.kind
    }

    /// The position of the page that could not be given, in the count of the parameter that moves from page to page. A call with
    /// that parameter set to it goes on from there.
    #[must_use]
    pub fn position(&self) -> i64 {
        self.position
    }
}

impl fmt::Display for PagingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            operation,
            kind,
            parameter,
            position,
        } = self;
        let what = match kind {
            PagingErrorKind::Repeated => "repeats items of an earlier one",
            PagingErrorKind::Incomplete => {
                "does not follow, though fewer items came than there are in all"
            }
            PagingErrorKind::NoProgress => {
                "is one of many without items, each of which says that more follow"
            }
            PagingErrorKind::NoItems => "has no array of items",
        };
        write!(
            formatter,
            "{operation}: the page at `{parameter}` {position} {what}"
        )
    }
}

impl fmt::Debug for PagingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PagingError({self})")
    }
}

impl std::error::Error for PagingError {}
