//! Bodies of requests and responses, in memory or streamed.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

/// A boxed error of any type.
pub type BoxError = Box<dyn StdError + Send + Sync>;

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// The bytes of a request or of a response: held in memory, or a stream of chunks.
///
/// Requests of generated clients have bodies in memory. A [`Transport`](crate::Transport) may return a stream. `Debug` shows the
/// length if it is known, and no content.
///
/// ```
/// use client_runtime::Body;
///
/// let body = Body::from("{\"ok\":true}");
/// assert_eq!(body.as_bytes(), Some(&b"{\"ok\":true}"[..]));
/// ```
#[derive(Default)]
pub struct Body(Content);

#[derive(Default)]
enum Content {
    #[default]
    Empty,
    Whole(Bytes),
    Stream(Chunks),
}

impl Body {
    /// An empty body.
    #[must_use]
    pub fn empty() -> Self {
        Self(Content::Empty)
    }

    /// A stream of chunks. Reading stops at the first error.
    pub fn from_stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self(Content::Stream(Box::pin(BoxErrors(Box::pin(stream)))))
    }

    /// The bytes, if the body is in memory and unread.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Content::Empty => Some(&[]),
            Content::Whole(bytes) => Some(bytes),
            Content::Stream(_) => None,
        }
    }

    /// The bytes, or the stream itself.
    #[cfg(feature = "reqwest")]
    pub(crate) fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Content::Empty => Ok(Bytes::new()),
            Content::Whole(bytes) => Ok(bytes),
            Content::Stream(stream) => Err(Self(Content::Stream(stream))),
        }
    }

    /// The next chunk; `None` at the end.
    pub fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        match &mut self.0 {
            Content::Empty => Poll::Ready(None),
            Content::Whole(bytes) => {
                let chunk = std::mem::take(bytes);
                self.0 = Content::Empty;
                Poll::Ready((!chunk.is_empty()).then_some(Ok(chunk)))
            }
            Content::Stream(stream) => stream.as_mut().poll_next(cx),
        }
    }

    /// The next chunk; `None` at the end.
    ///
    /// # Errors
    ///
    /// Any error of the stream.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, BoxError> {
        std::future::poll_fn(|cx| self.poll_chunk(cx))
            .await
            .transpose()
    }

    /// Whether the body is known to be empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_bytes().is_some_and(<[u8]>::is_empty)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_bytes() {
            Some(bytes) => write!(formatter, "Body({} bytes)", bytes.len()),
            None => formatter.write_str("Body(stream)"),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Content::Whole(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::from(Bytes::from(bytes))
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self::from(Bytes::from(text))
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Self::from(Bytes::from_static(text.as_bytes()))
    }
}

/// The stream, its errors in boxes.
struct BoxErrors<S>(Pin<Box<S>>);

impl<S, E> Stream for BoxErrors<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0
            .as_mut()
            .poll_next(cx)
            .map(|next| next.map(|chunk| chunk.map_err(Into::into)))
    }
}
