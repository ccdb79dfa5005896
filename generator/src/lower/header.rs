//! Names of headers and cookies that a description gives: of a parameter, of an `apiKey`, and of what a response has.

use http::HeaderName;

use super::scope::Reason;

/// The headers that frame a message or steer the connection (RFC 9110, 7.2, 7.6, 8.6, 10.1): with a value of somebody's choice a request
/// would end elsewhere, or go elsewhere.
const FRAMING: [&str; 10] = [
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

/// Checks that a client may send a header or a cookie of this name. An error says what it is. Names in other locations are encoded.
pub(super) fn check(location: &str, name: &str) -> Result<(), Reason> {
    match (location, HeaderName::try_from(name)) {
        ("header", Ok(name)) if FRAMING.contains(&name.as_str()) => Err(format!(
            "the header `{name}`, which frames the request: the transport alone writes it"
        )),
        ("header", Err(_)) => Err("a header whose name is no token (RFC 9110, 5.1)".to_owned()),
        ("cookie", Err(_)) => Err("a cookie whose name is no token (RFC 6265, 4.1.1)".to_owned()),
        (_, _) => Ok(()),
    }
}
