//! Names of headers that a description gives: of a parameter, and of an `apiKey`.

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

/// Checks that a client may send a header of this name. An error says what the header is.
pub(super) fn check(name: &str) -> Result<(), Reason> {
    match HeaderName::try_from(name) {
        Ok(name) if FRAMING.contains(&name.as_str()) => Err(format!(
            "the header `{name}`, which frames the request: the transport alone writes it"
        )),
        Ok(_) => Ok(()),
        Err(_) => Err("a header whose name is no token (RFC 9110, 5.1)".to_owned()),
    }
}
