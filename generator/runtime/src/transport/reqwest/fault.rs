//! What an error of `reqwest` means.

use std::error::Error;
use std::io;

use crate::transport::{TransportError, TransportErrorKind};

/// The error without its URL, which may hold a credential, and where it happened.
pub(super) fn transport_error(error: reqwest::Error) -> TransportError {
    let kind = match (error.is_connect(), error.is_timeout()) {
        _ if has_source(&error, is_no_tls) => TransportErrorKind::PlainHttp,
        _ if has_source(&error, is_tls) => TransportErrorKind::Tls,
        (true, true) => TransportErrorKind::ConnectTimeout,
        (true, false) => TransportErrorKind::Connect,
        (false, _) if has_source(&error, is_no_http) => TransportErrorKind::Protocol,
        (false, _) if error.is_body() || error.is_decode() => TransportErrorKind::Body,
        (false, _) => TransportErrorKind::Request,
    };
    TransportError::new(kind, error.without_url())
}

/// Whether an error, or what caused it, is one of a kind. `io::Error` does not name what it holds as its source.
fn has_source(error: &(dyn Error + 'static), is_it: fn(&(dyn Error + 'static)) -> bool) -> bool {
    let inner = error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref);
    is_it(error)
        || inner.is_some_and(|inner| has_source(inner, is_it))
        || error
            .source()
            .is_some_and(|source| has_source(source, is_it))
}

/// A certificate or a handshake that fails will fail again; a connection that breaks during a handshake is no error of rustls.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    error.is::<rustls::Error>()
}

/// The first bytes that a server sends are those of no TLS message.
fn is_no_tls(error: &(dyn Error + 'static)) -> bool {
    use rustls::InvalidMessage::InvalidContentType;
    matches!(
        error.downcast_ref(),
        Some(rustls::Error::InvalidMessage(InvalidContentType))
    )
}

fn is_no_http(error: &(dyn Error + 'static)) -> bool {
    error
        .downcast_ref::<hyper::Error>()
        .is_some_and(hyper::Error::is_parse)
}
