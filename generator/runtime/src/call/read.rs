//! Reads the body of a response within its limit.

use bytes::{Bytes, BytesMut};
use http::StatusCode;

use super::deadline::Deadline;
use crate::body::{Body, BoxError};
use crate::endpoint::Endpoint;
use crate::error::{Error, LimitError, TimeoutError, Untyped};
use crate::response::Cut;
use crate::transport::{TransportError, TransportErrorKind};

/// The error of a call without a response.
pub(super) type Failure = Error<Untyped>;

/// The most bytes that are kept of an error response's body.
const KEPT_OF_ERRORS: u64 = 64 * 1024;

/// All of a success's body, or the beginning of another's and why it is not all of it.
///
/// # Errors
///
/// When a success's body is above the limit, breaks, or takes too long. What came of another one is kept: its status matters more.
pub(super) async fn read(
    deadline: &mut Deadline<'_>,
    endpoint: &Endpoint,
    status: StatusCode,
    mut body: Body,
    limit: u64,
) -> Result<(Bytes, Option<Cut>), Failure> {
    let kept = if status.is_success() {
        limit
    } else {
        limit.min(KEPT_OF_ERRORS)
    };
    let kept = usize::try_from(kept).unwrap_or(usize::MAX);
    let mut chunks = Chunks::default();
    loop {
        let cut = match deadline.before(body.chunk()).await {
            Some(Ok(None)) => return Ok((chunks.into_bytes(), None)),
            Some(Ok(Some(chunk))) => {
                chunks.push(chunk);
                None
            }
            Some(Err(error)) if status.is_success() => {
                return Err(failure(endpoint, broken(error)));
            }
            None if status.is_success() => return Err(deadline.passed(endpoint)),
            Some(Err(_)) => Some(Cut::Broken),
            None => Some(Cut::Time),
        };
        if cut.is_some() {
            return Ok((chunks.into_bytes(), cut));
        }
        if chunks.len() > kept {
            if status.is_success() {
                return Err(Failure::Limit(LimitError::new(
                    endpoint.operation(),
                    status,
                    limit,
                )));
            }
            let mut body = chunks.into_bytes();
            body.truncate(kept);
            return Ok((body, Some(Cut::Kept)));
        }
    }
}

/// A transport's own error, or one of a stream that somebody else made.
fn broken(error: BoxError) -> TransportError {
    match error.downcast::<TransportError>() {
        Ok(error) => *error,
        Err(error) => TransportError::new(TransportErrorKind::Body, error),
    }
}

/// What came so far. Most bodies come in one chunk, which is not copied.
#[derive(Default)]
struct Chunks {
    first: Bytes,
    /// All of it, where there was more than one.
    joined: BytesMut,
}

impl Chunks {
    fn push(&mut self, chunk: Bytes) {
        if self.len() == 0 {
            self.first = chunk;
            return;
        }
        if self.joined.is_empty() {
            self.joined.extend_from_slice(&self.first);
        }
        self.joined.extend_from_slice(&chunk);
    }

    fn len(&self) -> usize {
        self.first.len().max(self.joined.len())
    }

    fn into_bytes(self) -> Bytes {
        if self.joined.is_empty() {
            self.first
        } else {
            self.joined.freeze()
        }
    }
}

/// Converts a transport's error to the call's.
pub(super) fn failure(endpoint: &Endpoint, error: TransportError) -> Failure {
    match error.kind() {
        TransportErrorKind::ConnectTimeout => {
            Failure::Timeout(TimeoutError::connect(endpoint.clone(), error))
        }
        TransportErrorKind::Connect
        | TransportErrorKind::Request
        | TransportErrorKind::Body
        | TransportErrorKind::Tls
        | TransportErrorKind::PlainHttp
        | TransportErrorKind::Protocol
        | TransportErrorKind::Runtime => Failure::Transport(error.of(endpoint.clone())),
    }
}
