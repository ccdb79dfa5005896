//! How a body is read: kinds of content, and what is wrong with a body that is something else.

use std::marker::PhantomData;

use bytes::Bytes;

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
