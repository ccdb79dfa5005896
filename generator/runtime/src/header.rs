//! Headers of the caller.

use http::{HeaderName, HeaderValue};

/// The headers that frame a message or steer the connection (RFC 9110, 7.2, 7.6, 8.6, 10.1): with a value of somebody's choice, a
/// request would end elsewhere, or go elsewhere. In lower case.
pub(crate) const FRAMING: [&str; 10] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// A header that may be sent: no control characters, and none that frames the request.
///
/// # Errors
///
/// Why a header is invalid. Does not contain its value.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parsed = HeaderName::try_from(name)
        .map_err(|_| format!("invalid header name `{}`", name.escape_debug()))?;
    if FRAMING.contains(&parsed.as_str()) {
        return Err(format!("header `{name}` is the transport's own"));
    }
    Ok((parsed, header_value(name, value)?))
}

/// Whether a header loses some of a value on its way (RFC 9110, 5.5).
pub(crate) fn has_outer_blanks(text: &str) -> bool {
    text.starts_with([' ', '\t']) || text.ends_with([' ', '\t'])
}

/// A header's value, marked as sensitive: who prints a request sees none of it.
pub(crate) fn header_value(name: &str, value: &str) -> Result<HeaderValue, String> {
    if has_outer_blanks(value) {
        return Err(format!("header `{name}`: blanks at its ends would be lost"));
    }
    let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| {
        format!("header `{name}`: a control character, such as a line break, cannot be sent")
    })?;
    value.set_sensitive(true);
    Ok(value)
}
