//! The documented successes and errors of an operation, as types.

use std::marker::PhantomData;

use super::content::{Content, ContentKind, Fault, Nothing};
use super::raw::RawResponse;

/// What an operation returns when it succeeds.
pub trait Success: 'static {
    /// What it is.
    type Output: Send + 'static;

    /// Reads a response whose status is a success.
    ///
    /// # Errors
    ///
    /// The body does not match the description.
    fn success(received: &RawResponse) -> Result<Self::Output, Fault>;
}

/// The same content for every status.
pub struct One<C>(PhantomData<fn() -> C>);

impl<C: Content> Success for One<C> {
    type Output = C::Output;

    fn success(received: &RawResponse) -> Result<C::Output, Fault> {
        received.read::<C>(received.operation.media_types)
    }
}

/// No content: `()`.
pub struct NoContent;

impl Success for NoContent {
    type Output = ();

    fn success(received: &RawResponse) -> Result<(), Fault> {
        received.read::<Nothing>("").map(|_| ())
    }
}

/// An operation's enum of documented errors. Generated code implements it; [`Error`](crate::Error) of any operation turns
/// into the one without a type.
pub trait OperationError: Sized + Send + Sync + 'static {
    /// The error for a response, by its status alone.
    #[doc(hidden)]
    fn documented(received: &mut ErrorResponse<'_>) -> Self;

    /// The error for an undocumented status.
    #[doc(hidden)]
    fn undocumented() -> Self;
}

/// A response with a status other than 2xx, while its variant is built.
pub struct ErrorResponse<'r> {
    response: &'r RawResponse,
    fault: Option<Fault>,
}

impl<'r> ErrorResponse<'r> {
    /// The error for a response, and what is wrong with the body that is documented for it.
    pub(crate) fn read<E: OperationError>(response: &'r RawResponse) -> (E, Option<Fault>) {
        let mut received = Self {
            response,
            fault: None,
        };
        (E::documented(&mut received), received.fault)
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status.as_u16()
    }

    /// What the variant for the status holds, and notes what is wrong with the body. `documented` are its media types, as in an `Accept`
    /// header.
    pub fn payload<C: Content>(&mut self, documented: &str) -> C::Payload {
        let is_missing = self.response.body.is_empty() && self.response.cut.is_none();
        let read = match C::KIND {
            // Nothing is documented, so any body is accepted.
            ContentKind::Nothing => return C::payload(None),
            ContentKind::Text | ContentKind::Bytes if is_missing => Err(Fault::Empty),
            ContentKind::Json | ContentKind::Text | ContentKind::Bytes => {
                self.response.read::<C>(documented)
            }
        };
        C::payload(read.map_err(|fault| self.fault = Some(fault)).ok())
    }
}
