//! Sends a request, follows redirects, and ends in time. Nothing here is generic over the operation: it is compiled once.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Request;

use super::Parts;
use super::deadline::Deadline;
use super::encode::encode;
use super::read::{Failure, failure, read};
use super::redirect::{MAX_REDIRECTS, is_redirect, redirect, target};
use crate::body::Body;
use crate::endpoint::Endpoint;
use crate::error::{BuildError, RedirectError, RedirectErrorKind, retry_after};
use crate::json::Limits;
use crate::response::RawResponse;
use crate::transport::{BoxFuture, Transport};

type Outcome = Result<Exchange, Failure>;

/// A response, and the budget for decoding it.
pub(super) struct Exchange {
    pub(super) endpoint: Endpoint,
    pub(super) response: RawResponse,
    pub(super) limits: Limits,
    pub(super) timeout: Duration,
}

/// Sends a call and reads its response within the timeout.
pub(super) fn exchange(parts: Parts) -> BoxFuture<'static, Outcome> {
    Box::pin(async move {
        let operation = parts.operation;
        let request =
            encode(&parts).map_err(|fault| Failure::Build(BuildError::new(fault).of(operation)))?;
        let settings = parts.client.settings();
        let timeout = parts.timeout.unwrap_or(settings.timeout);
        let transport = &settings.transport;
        let endpoint = Endpoint::new(operation, request.uri());
        let deadline = Deadline::new(&**transport, timeout);
        let limit = settings.max_response_bytes;
        let mut exchange = follow(transport, deadline, &endpoint, request, limit).await?;
        exchange.limits.is_strict = settings.is_strict;
        Ok(exchange)
    })
}

/// The first response that is not a redirect, with its body.
async fn follow(
    transport: &Arc<dyn Transport>,
    mut deadline: Deadline<'_>,
    endpoint: &Endpoint,
    mut request: Request<Bytes>,
    limit: u64,
) -> Outcome {
    let mut redirects = 0;
    loop {
        let sending = transport.send(request.clone().map(Body::from));
        let response = deadline.before(sending).await;
        let response = response.ok_or_else(|| deadline.passed(endpoint))?;
        let response = response.map_err(|error| failure(endpoint, error))?;
        let (head, body) = response.into_parts();
        if !is_redirect(head.status, &head.headers) {
            let retry_after = retry_after(&head.headers, transport.now());
            let reading = read(&mut deadline, endpoint, head.status, body, limit);
            let (body, cut) = reading.await?;
            return Ok(Exchange {
                endpoint: endpoint.clone(),
                limits: deadline.limits(transport, body.len(), limit),
                timeout: deadline.timeout(),
                response: RawResponse {
                    operation: endpoint.operation(),
                    status: head.status,
                    headers: head.headers,
                    body,
                    cut,
                    retry_after,
                    unread: Vec::new(),
                },
            });
        }
        let next = match redirects {
            MAX_REDIRECTS => Err(RedirectErrorKind::TooMany),
            _ => target(request.uri(), &head.headers),
        };
        match next {
            Ok(uri) => redirect(&mut request, head.status, uri),
            Err(kind) => {
                let error = RedirectError {
                    endpoint: endpoint.clone(),
                    status: head.status,
                    headers: head.headers,
                    kind,
                };
                return Err(Failure::Redirect(Box::new(error)));
            }
        }
        redirects += 1;
    }
}
