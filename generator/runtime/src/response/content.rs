//! Decodes bodies by their kind of content.

use std::fmt;
use std::marker::PhantomData;

use bytes::Bytes;

use crate::json::{DecodeFault, Exceeded, Value, decode};
use crate::media_type::MediaType;
use crate::unknown::Empty;

/// Why a body failed to decode.
pub enum Fault {
    /// It is empty.
    Empty,
    /// It is not UTF-8.
    NotText,
    /// It is not JSON, or does not match the type.
    Json(DecodeFault),
    /// Its media type is not documented.
    MediaType,
    /// Its charset is not supported.
    Charset,
    /// Its content encoding is not supported.
    Encoded,
    /// It is an incomplete body of an error response.
    Cut(Cut),
}

/// Why the body of an error response is incomplete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// It is longer than the part that is kept.
    Kept,
    /// The call timed out.
    Time,
    /// The connection broke, or decompression failed.
    Broken,
}

impl Fault {
    /// The place in the body, as a JSON pointer; empty for the body itself.
    pub(crate) fn path(&self) -> &str {
        match self {
            Self::Json(fault) => &fault.path,
            _ => "",
        }
    }

    /// What reading it exceeded, where that is what is wrong.
    pub(crate) fn exceeded(&self) -> Option<Exceeded> {
        match self {
            Self::Json(fault) => fault.exceeded,
            _ => None,
        }
    }
}

/// Without a byte of the body.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "a body is promised",
            Self::NotText => "not UTF-8",
            Self::Json(fault) => return fault.fmt(formatter),
            Self::MediaType => "another media type is documented",
            Self::Charset => "a charset other than UTF-8 is not read",
            Self::Encoded => "a content encoding is left that is not undone",
            Self::Cut(Cut::Kept) => "more came than is kept of an error",
            Self::Cut(Cut::Time) => "the time of the call ended within the body",
            Self::Cut(Cut::Broken) => "the connection broke within the body",
        })
    }
}

/// The kinds of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentKind {
    /// JSON.
    Json,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// None.
    Nothing,
}

impl ContentKind {
    /// What is wrong with a body of a media type. `documented` are those of the response, as in an `Accept` header; what says that it
    /// is JSON is documented for JSON.
    pub(super) fn fault(
        self,
        media_type: MediaType<'_>,
        documented: &str,
        body: &[u8],
    ) -> Option<Fault> {
        let is_documented = match self {
            // Many services call their JSON by a name that says less.
            Self::Json => {
                media_type.is_json()
                    || media_type.is("text/plain")
                    || media_type.is("application/octet-stream")
                    || media_type.is_one_of(documented)
            }
            Self::Text | Self::Bytes => media_type.is_one_of(documented),
            Self::Nothing => !media_type.is_page(),
        };
        let is_text = matches!(self, Self::Json | Self::Text);
        match is_documented {
            false => Some(Fault::MediaType),
            true if is_text && !media_type.is_utf8(body) => Some(Fault::Charset),
            true => None,
        }
    }
}

/// A kind of content: `Content` of Response Object.
pub trait Content: 'static {
    /// What it is read as.
    type Output: Send + 'static;

    /// What the variant for a documented error holds: an `Option`, unless no body is promised.
    type Payload;

    /// Which one it is.
    const KIND: ContentKind;

    /// Reads a body.
    ///
    /// # Errors
    ///
    /// When it is something else.
    fn read(body: &Bytes) -> Result<Self::Output, Fault>;

    /// What a variant holds, given what was read, if it could be read.
    fn payload(read: Option<Self::Output>) -> Self::Payload;
}

/// JSON that must be there.
pub struct Json<T>(PhantomData<fn() -> T>);

impl<T: Value + Send + 'static> Content for Json<T> {
    type Output = T;
    type Payload = Option<T>;
    const KIND: ContentKind = ContentKind::Json;

    fn read(body: &Bytes) -> Result<T, Fault> {
        json(body)
    }

    fn payload(read: Option<T>) -> Option<T> {
        read
    }
}

/// JSON, or nothing at all.
pub struct OptionalJson<T>(PhantomData<fn() -> T>);

impl<T: Value + Send + 'static> Content for OptionalJson<T>
where
    Option<T>: Value,
{
    type Output = Option<T>;
    type Payload = Option<T>;
    const KIND: ContentKind = ContentKind::Json;

    fn read(body: &Bytes) -> Result<Option<T>, Fault> {
        if is_blank(body) { Ok(None) } else { json(body) }
    }

    fn payload(read: Option<Option<T>>) -> Option<T> {
        read.flatten()
    }
}

/// Text: UTF-8.
pub struct Text;

impl Content for Text {
    type Output = String;
    type Payload = Option<String>;
    const KIND: ContentKind = ContentKind::Text;

    fn read(body: &Bytes) -> Result<String, Fault> {
        String::from_utf8(body.to_vec()).map_err(|_| Fault::NotText)
    }

    fn payload(read: Option<String>) -> Option<String> {
        read
    }
}

/// Bytes as they come.
pub struct Raw;

impl Content for Raw {
    type Output = Bytes;
    type Payload = Option<Bytes>;
    const KIND: ContentKind = ContentKind::Bytes;

    fn read(body: &Bytes) -> Result<Bytes, Fault> {
        Ok(body.clone())
    }

    fn payload(read: Option<Bytes>) -> Option<Bytes> {
        read
    }
}

/// No body is promised: whatever comes is left aside.
pub struct Nothing;

impl Content for Nothing {
    type Output = Empty;
    type Payload = Empty;
    const KIND: ContentKind = ContentKind::Nothing;

    fn read(_body: &Bytes) -> Result<Empty, Fault> {
        Ok(Empty)
    }

    fn payload(_read: Option<Empty>) -> Empty {
        Empty
    }
}

fn json<T: Value>(body: &Bytes) -> Result<T, Fault> {
    if is_blank(body) {
        return Err(Fault::Empty);
    }
    decode(body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body)).map_err(Fault::Json)
}

/// RFC 8259, 8.1: it may be left aside.
pub(super) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

fn is_blank(body: &Bytes) -> bool {
    body.iter().all(u8::is_ascii_whitespace)
}
