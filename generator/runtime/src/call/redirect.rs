//! Follows redirects (RFC 9110, 15.4) within one origin.

use bytes::Bytes;
use http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_TYPE, LOCATION,
};
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri};
use url::Url;

use crate::error::RedirectErrorKind;

/// The most redirects that are followed.
pub(crate) const MAX_REDIRECTS: usize = 10;

/// Whether a response asks to go elsewhere. Another 3xx, or one without a `Location` or with an empty one, is an answer like any
/// other.
pub(crate) fn is_redirect(status: StatusCode, headers: &HeaderMap) -> bool {
    let location = headers.get(LOCATION).map(HeaderValue::as_bytes);
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
        && location.is_some_and(|location| !location.trim_ascii().is_empty())
}

/// The URL of the next request.
///
/// # Errors
///
/// The URL has another origin or is invalid.
pub(crate) fn target(from: &Uri, headers: &HeaderMap) -> Result<Uri, RedirectErrorKind> {
    let location = headers
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .ok_or(RedirectErrorKind::BadLocation)?;
    let from = Url::parse(&from.to_string()).map_err(|_| RedirectErrorKind::BadLocation)?;
    let mut to = from
        .join(location)
        .map_err(|_| RedirectErrorKind::BadLocation)?;
    if to.origin() != from.origin() {
        return Err(RedirectErrorKind::OtherOrigin);
    }
    // Neither is sent: a user would come back as credentials of another's choice.
    to.set_fragment(None);
    if !to.username().is_empty() || to.password().is_some() {
        return Err(RedirectErrorKind::BadLocation);
    }
    Uri::try_from(to.as_str()).map_err(|_| RedirectErrorKind::BadLocation)
}

/// Turns the request into the next one: a 303 becomes a GET without a body, and so does a POST after a 301 or a 302. Everything else
/// is sent again as it was.
pub(super) fn redirect(request: &mut Request<Bytes>, status: StatusCode, uri: Uri) {
    *request.uri_mut() = uri;
    let becomes_get = match status.as_u16() {
        303 => *request.method() != Method::HEAD,
        301 | 302 => *request.method() == Method::POST,
        _ => false,
    };
    if becomes_get {
        *request.method_mut() = Method::GET;
        *request.body_mut() = Bytes::new();
        for name in [
            CONTENT_TYPE,
            CONTENT_LENGTH,
            CONTENT_ENCODING,
            CONTENT_LANGUAGE,
            CONTENT_LOCATION,
        ] {
            request.headers_mut().remove(name);
        }
    }
}
