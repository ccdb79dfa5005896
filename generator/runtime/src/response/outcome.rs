//! What an operation promises, as types: its successes and its documented errors.

use std::marker::PhantomData;

use super::content::{Content, Fault, Nothing};
use super::raw::RawResponse;

/// What an operation returns when it succeeds.
pub trait Success: 'static {
    /// What it is.
    type Output: Send + 'static;

    /// Reads a response whose status is a success.
    ///
    /// # Errors
    ///
    /// When the body is something else than the document promises.
    fn success(received: &RawResponse) -> Result<Self::Output, Fault>;
}

/// The same content whatever the status.
pub struct One<C>(PhantomData<fn() -> C>);

impl<C: Content> Success for One<C> {
    type Output = C::Output;

    fn success(received: &RawResponse) -> Result<C::Output, Fault> {
        received.read::<C>()
    }
}

/// Nothing is promised: `()`.
pub struct NoContent;

impl Success for NoContent {
    type Output = ();

    fn success(received: &RawResponse) -> Result<(), Fault> {
        received.read::<Nothing>().map(|_| ())
    }
}

/// An operation's enum of documented errors. Generated code implements it; [`Error`](crate::Error) of any operation turns
/// into the one without a type.
pub trait OperationError: Sized + Send + Sync + 'static {
    /// The error that is documented for a response's status, or `None`.
    ///
    /// # Errors
    ///
    /// When the body is something else than the document promises.
    #[doc(hidden)]
    fn documented(received: &RawResponse) -> Result<Option<Self>, Fault>;

    /// What stands for everything else.
    #[doc(hidden)]
    fn undocumented() -> Self;
}
