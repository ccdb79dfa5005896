//! Inconsistent pages.

use std::fmt;

use crate::operation::Operation;

/// An inconsistent page. Reading on would lose items, repeat them, or never end.
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
    /// It repeats items of an earlier page: the service ignores the position, or the list grew meanwhile.
    Repeated,
    /// It is the last page, but fewer items arrived than its total says.
    Incomplete,
    /// It is one of many consecutive empty pages that all announce more.
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

    /// The value of the page parameter for the inconsistent page. Call the operation with it to continue from there.
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
