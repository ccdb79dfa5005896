//! Headers that callers give.

use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue};

/// A header that may be sent: no control characters, and none that says where the request ends.
///
/// # Errors
///
/// What is wrong, without the value.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parsed = HeaderName::try_from(name)
        .map_err(|_| format!("invalid header name `{}`", name.escape_debug()))?;
    if parsed == CONTENT_LENGTH || parsed == TRANSFER_ENCODING {
        return Err(format!("header `{name}` is the transport's own"));
    }
    Ok((parsed, header_value(name, value)?))
}

/// A header's value, marked as sensitive: who prints a request sees none of it.
pub(crate) fn header_value(name: &str, value: &str) -> Result<HeaderValue, String> {
    let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| {
        format!("header `{name}`: a control character, such as a line break, cannot be sent")
    })?;
    value.set_sensitive(true);
    Ok(value)
}
