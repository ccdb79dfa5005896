//! What readers and writers know beside their input: thread-locals, since serde's traits have no room for more arguments.
//!
//! | | while | because |
//! |---|---|---|
//! | [`path`] | a body is decoded | an error names the value that does not fit |
//! | [`budget`] | the variants of a union are tried | unions in unions multiply |
//! | [`score`] | a value is read | of the variants that take a value, the best one is meant |
//! | [`request`] | a request is written | it leaves `readOnly` fields out |
//!
//! Each is set for the time of one call and put back after it, so that reading and writing may be nested.

pub(super) mod budget;
pub(super) mod path;
pub(crate) mod request;
pub(super) mod score;

use std::cell::{Cell, RefCell};

thread_local! {
    static PATH: RefCell<Option<Vec<path::Segment>>> = const { RefCell::new(None) };
    static BUDGET: Cell<Option<budget::Remaining>> = const { Cell::new(None) };
    static SCORE: Cell<score::Score> = const { Cell::new(score::Score::NONE) };
    static IN_REQUEST: Cell<bool> = const { Cell::new(false) };
}
