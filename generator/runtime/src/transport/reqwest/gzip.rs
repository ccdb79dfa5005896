//! gzip under the names that `reqwest` does not know: `x-gzip`, which is the same (RFC 9110, 8.4.1.3), and capitals.

use std::io::Write;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;
use futures_core::Stream;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

use super::Incoming;
use crate::transport::{TransportError, TransportErrorKind};

/// How many compressed bytes are decompressed at a time: they become at most about a thousand times as many.
const SLICE: usize = 1024;

/// Whether a body is gzip. The headers then say nothing more of that.
pub(super) fn take(headers: &mut HeaderMap) -> bool {
    let encoding = headers.get(CONTENT_ENCODING);
    let is_gzip = encoding.is_some_and(|encoding| {
        let encoding = encoding.as_bytes().trim_ascii();
        encoding.eq_ignore_ascii_case(b"gzip") || encoding.eq_ignore_ascii_case(b"x-gzip")
    });
    if is_gzip {
        headers.remove(CONTENT_ENCODING);
        headers.remove(CONTENT_LENGTH);
    }
    is_gzip
}

/// A body, decompressed.
pub(super) struct Gunzip {
    /// `None` once it has ended.
    body: Option<Incoming>,
    /// What came and is compressed yet.
    compressed: Bytes,
    decoder: MultiGzDecoder<Vec<u8>>,
}

impl Gunzip {
    pub(super) fn new(body: Incoming) -> Self {
        Self {
            body: Some(body),
            compressed: Bytes::new(),
            decoder: MultiGzDecoder::new(Vec::new()),
        }
    }

    /// What has been decompressed, if anything.
    fn ready(&mut self) -> Option<Bytes> {
        let ready = std::mem::take(self.decoder.get_mut());
        (!ready.is_empty()).then(|| ready.into())
    }
}

impl Stream for Gunzip {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let broken = |error| TransportError::new(TransportErrorKind::Body, error);
        loop {
            if let Some(ready) = self.ready() {
                return Poll::Ready(Some(Ok(ready)));
            }
            if !self.compressed.is_empty() {
                let end = self.compressed.len().min(SLICE);
                let slice = self.compressed.split_to(end);
                if let Err(error) = self.decoder.write_all(&slice) {
                    return Poll::Ready(Some(Err(broken(error))));
                }
                continue;
            }
            let Some(body) = &mut self.body else {
                return Poll::Ready(None);
            };
            match ready!(Pin::new(body).poll_next(cx)) {
                Some(Ok(chunk)) => self.compressed = chunk,
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    self.body = None;
                    // A body that was cut off is no body.
                    if let Err(error) = self.decoder.try_finish() {
                        return Poll::Ready(Some(Err(broken(error))));
                    }
                }
            }
        }
    }
}
