//! The context of readers and writers: thread-locals, since serde's traits cannot take more arguments.
//!
//! | | while | because |
//! |---|---|---|
//! | [`path`] | a body is decoded | an error names the value that does not fit |
//! | [`limit`] | a value is read | a small body may take much of the stack, of memory and of time |
//! | [`score`] | a value is read | of the variants that take a value, the best one is meant |
//! | [`unread`] | a body is decoded | what is left out of it is listed |
//! | [`request`] | a request is written | it leaves `readOnly` fields out |
//!
//! Each is set for the time of one call and put back after it, so that reading and writing may be nested.

pub(crate) mod limit;
pub(super) mod path;
pub(crate) mod request;
pub(super) mod score;
pub(crate) mod unread;

use std::cell::{Cell, RefCell};

thread_local! {
    static PATH: RefCell<Option<Vec<path::Segment>>> = const { RefCell::new(None) };
    static SCORE: Cell<score::Score> = const { Cell::new(score::Score::NONE) };
    static IS_SCORE_ASKED: Cell<bool> = const { Cell::new(false) };
    /// Whether strings that do not fit may be left out.
    static IS_LENIENT: Cell<bool> = const { Cell::new(false) };
    /// Whether it is a whole body that is read: one that can be read once more, on another stack.
    static IS_WHOLE: Cell<bool> = const { Cell::new(false) };
    static IS_STRICT: Cell<bool> = const { Cell::new(false) };
    static IS_MISMATCH: Cell<bool> = const { Cell::new(false) };
    static NOTES: RefCell<Vec<unread::Note>> = const { RefCell::new(Vec::new()) };
    /// How many notes there are.
    static NOTED: Cell<usize> = const { Cell::new(0) };
    static LISTED: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
    static IN_REQUEST: Cell<bool> = const { Cell::new(false) };
    /// Bytes that are left; all there are where there is no limit.
    static MEMORY: Cell<usize> = const { Cell::new(usize::MAX) };
    static IS_LATE: RefCell<Option<limit::IsLate>> = const { RefCell::new(None) };
    static TICKS: Cell<u32> = const { Cell::new(0) };
    static EXCEEDED: Cell<Option<limit::Exceeded>> = const { Cell::new(None) };
    /// Where the stack of the outermost reader begins, and how far those in it may go.
    static BASE: Cell<Option<usize>> = const { Cell::new(None) };
    static REACH: Cell<usize> = const { Cell::new(limit::STACK) };
}
