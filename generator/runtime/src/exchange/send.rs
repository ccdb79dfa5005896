//! The exchange itself. Nothing here is generic over the operation: it is compiled once.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::StatusCode;

use crate::body::Body;
use crate::describe::operation::Operation;
use crate::error::{
    BuildError, Error, LimitError, RedirectError, RedirectErrorKind, TimeoutError, Untyped,
    retry_after,
};
use crate::exchange::Reply;
use crate::exchange::redirect::{MAX_REDIRECTS, is_redirect, redirect, target};
use crate::exchange::request::{Prepared, prepare};
use crate::request::call::Parts;
use crate::transport::{BoxFuture, Transport, TransportError, TransportErrorKind};

/// How much is kept of a body whose status is no success.
const KEPT_OF_ERRORS: u64 = 64 * 1024;

type Failure = Error<Untyped>;
type Outcome = Result<Reply, Failure>;

/// Sends a call and reads what comes back, in the time it may take.
pub(crate) fn exchange(parts: Parts) -> BoxFuture<'static, Outcome> {
    Box::pin(async move {
        let operation = parts.operation;
        let request = prepare(&parts)
            .map_err(|fault| Failure::Build(BuildError::new(fault).of(operation)))?;
        let settings = parts.client.settings();
        let timeout = parts.timeout.unwrap_or(settings.timeout);
        let transport = &*settings.transport;
        let answer = Box::pin(follow(
            transport,
            operation,
            request,
            settings.max_response_bytes,
        ));
        match in_time(transport, timeout, answer).await {
            Some(outcome) => outcome,
            None => Err(Error::Timeout(TimeoutError::total(operation, timeout))),
        }
    })
}

/// The answer, or `None` where the time is over before it is there.
async fn in_time(
    transport: &dyn Transport,
    timeout: Duration,
    mut answer: BoxFuture<'_, Outcome>,
) -> Option<Outcome> {
    if timeout == Duration::MAX {
        return Some(answer.await);
    }
    let mut sleep = transport.sleep(timeout);
    poll_fn(|cx| {
        if let Poll::Ready(outcome) = answer.as_mut().poll(cx) {
            return Poll::Ready(Some(outcome));
        }
        sleep.as_mut().poll(cx).map(|()| None)
    })
    .await
}

async fn follow(
    transport: &dyn Transport,
    operation: &'static Operation,
    mut request: Prepared,
    limit: u64,
) -> Outcome {
    let failed = |error: TransportError| match error.kind() {
        TransportErrorKind::ConnectTimeout => {
            Failure::Timeout(TimeoutError::connect(operation, error))
        }
        TransportErrorKind::Connect | TransportErrorKind::Request | TransportErrorKind::Body => {
            Failure::Transport(error)
        }
    };
    let mut redirects = 0;
    loop {
        let response = transport.send(request.to_http()).await.map_err(failed)?;
        let (head, body) = response.into_parts();
        if !is_redirect(head.status, &head.headers) {
            let retry_after = retry_after(&head.headers, transport.now());
            let (body, truncated) = read(operation, head.status, body, limit).await?;
            return Ok(Reply {
                operation,
                status: head.status,
                headers: head.headers,
                body,
                truncated,
                retry_after,
            });
        }
        let next = if redirects == MAX_REDIRECTS {
            Err(RedirectErrorKind::TooMany)
        } else {
            target(&request.uri, &head.headers)
        };
        match next {
            Ok(uri) => redirect(&mut request, head.status, uri),
            Err(kind) => {
                let error = RedirectError {
                    operation,
                    status: head.status,
                    headers: head.headers,
                    kind,
                };
                return Err(Error::Redirect(Box::new(error)));
            }
        }
        redirects += 1;
    }
}

/// The body: all of a success's, the beginning of another's.
async fn read(
    operation: &'static Operation,
    status: StatusCode,
    mut body: Body,
    limit: u64,
) -> Result<(Bytes, bool), Failure> {
    let kept = if status.is_success() {
        limit
    } else {
        limit.min(KEPT_OF_ERRORS)
    };
    let kept = usize::try_from(kept).unwrap_or(usize::MAX);
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    let broken = |error: crate::body::BoxError| match error.downcast::<TransportError>() {
        Ok(error) => Failure::Transport(*error),
        Err(error) => Failure::Transport(TransportError::new(TransportErrorKind::Body, error)),
    };
    while let Some(chunk) = body.chunk().await.map_err(broken)? {
        if rest.is_empty() && first.is_empty() {
            // Most bodies come in one chunk, which needs no copy.
            first = chunk;
        } else {
            if rest.is_empty() {
                rest.extend_from_slice(&first);
            }
            rest.extend_from_slice(&chunk);
        }
        if first.len().max(rest.len()) > kept {
            if status.is_success() {
                return Err(Error::Limit(LimitError::new(operation, status, limit)));
            }
            let whole = if rest.is_empty() {
                first
            } else {
                rest.freeze()
            };
            return Ok((whole.slice(..kept), true));
        }
    }
    Ok((
        if rest.is_empty() {
            first
        } else {
            rest.freeze()
        },
        false,
    ))
}

impl Prepared {
    fn to_http(&self) -> http::Request<Body> {
        let mut request = http::Request::new(if self.body.is_empty() {
            Body::empty()
        } else {
            Body::from(self.body.clone())
        });
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
        request
    }
}
