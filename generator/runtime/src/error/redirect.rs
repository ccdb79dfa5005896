//! A redirect that is not followed.

use std::fmt;

use http::{HeaderMap, StatusCode};

use crate::endpoint::Endpoint;

/// A redirect that is not followed. Credentials are sent to one origin only.
pub struct RedirectError {
    pub(crate) endpoint: Endpoint,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) kind: RedirectErrorKind,
}

/// Why a redirect is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RedirectErrorKind {
    /// It leads to another scheme, host or port. Nothing was sent there.
    OtherOrigin,
    /// It is the eleventh redirect in a row.
    TooMany,
    /// Its `Location` is not a URL.
    BadLocation,
}

impl RedirectError {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The raw `Location` header. It may be secret, like a signed URL.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.headers.get(http::header::LOCATION)?.to_str().ok()
    }

    /// The reason.
    #[must_use]
    pub fn kind(&self) -> RedirectErrorKind {
        self.kind
    }
}

impl fmt::Display for RedirectError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            endpoint, status, ..
        } = self;
        let why = match self.kind {
            RedirectErrorKind::OtherOrigin => "a redirect to another origin, which is not followed",
            RedirectErrorKind::TooMany => "more than ten redirects",
            RedirectErrorKind::BadLocation => "a redirect whose `Location` is no URL",
        };
        write!(formatter, "{endpoint}: {status}, {why}")
    }
}

impl fmt::Debug for RedirectError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RedirectError({self})")
    }
}

impl std::error::Error for RedirectError {}
