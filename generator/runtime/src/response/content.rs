//! How a response's body is read: what an operation promises, as types, and its documented errors.

use std::marker::PhantomData;

use bytes::Bytes;

use super::raw::RawResponse;
use crate::json::{DecodeFault, Value, decode};
use crate::unknown::Empty;

/// What is wrong with a body.
pub enum Fault {
    /// It is empty.
    Empty,
    /// It is no UTF-8.
    NotText,
    /// It is no JSON, or JSON of another shape.
    Json(DecodeFault),
}

/// A kind of content: `Content` of Response Object.
pub trait Content: 'static {
    /// What it is read as.
    type Output: Send + 'static;

    /// Reads a body.
    ///
    /// # Errors
    ///
    /// When it is something else.
    fn read(body: &Bytes) -> Result<Self::Output, Fault>;
}

/// JSON that must be there.
pub struct Json<T>(PhantomData<fn() -> T>);

impl<T: Value + Send + 'static> Content for Json<T> {
    type Output = T;

    fn read(body: &Bytes) -> Result<T, Fault> {
        json(body)
    }
}

/// JSON, or nothing at all.
pub struct OptionalJson<T>(PhantomData<fn() -> T>);

impl<T: Value + Send + 'static> Content for OptionalJson<T>
where
    Option<T>: Value,
{
    type Output = Option<T>;

    fn read(body: &Bytes) -> Result<Option<T>, Fault> {
        if is_blank(body) { Ok(None) } else { json(body) }
    }
}

/// Text: UTF-8.
pub struct Text;

impl Content for Text {
    type Output = String;

    fn read(body: &Bytes) -> Result<String, Fault> {
        String::from_utf8(body.to_vec()).map_err(|_| Fault::NotText)
    }
}

/// Bytes as they come.
pub struct Raw;

impl Content for Raw {
    type Output = Bytes;

    fn read(body: &Bytes) -> Result<Bytes, Fault> {
        Ok(body.clone())
    }
}

/// No body is promised: whatever comes is left aside.
pub struct Nothing;

impl Content for Nothing {
    type Output = Empty;

    fn read(_body: &Bytes) -> Result<Empty, Fault> {
        Ok(Empty)
    }
}

/// What an operation gives when it succeeds.
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

    fn success(_received: &RawResponse) -> Result<(), Fault> {
        Ok(())
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

fn json<T: Value>(body: &Bytes) -> Result<T, Fault> {
    if is_blank(body) {
        return Err(Fault::Empty);
    }
    // RFC 8259, 8.1: a byte order mark may be left aside.
    decode(body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)).map_err(Fault::Json)
}

fn is_blank(body: &Bytes) -> bool {
    body.iter().all(u8::is_ascii_whitespace)
}
