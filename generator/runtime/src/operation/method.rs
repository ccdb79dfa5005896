//! The method of an operation (Path Item Object, fixed fields; `additionalOperations` of OpenAPI 3.2).

use std::fmt;

/// A method of HTTP, in a form that a constant can have whatever method it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Method(&'static str);

impl Method {
    /// `GET`
    pub const GET: Self = Self("GET");
    /// `PUT`
    pub const PUT: Self = Self("PUT");
    /// `POST`
    pub const POST: Self = Self("POST");
    /// `DELETE`
    pub const DELETE: Self = Self("DELETE");
    /// `OPTIONS`
    pub const OPTIONS: Self = Self("OPTIONS");
    /// `HEAD`
    pub const HEAD: Self = Self("HEAD");
    /// `PATCH`
    pub const PATCH: Self = Self("PATCH");
    /// `TRACE`
    pub const TRACE: Self = Self("TRACE");
    /// `QUERY`
    pub const QUERY: Self = Self("QUERY");

    /// Any other: a token of HTTP (RFC 9110, section 5.6.2), to the letter.
    #[must_use]
    pub const fn other(token: &'static str) -> Self {
        Self(token)
    }

    /// The method as a request has it.
    pub(crate) fn to_http(self) -> Result<http::Method, String> {
        let token = self.0.as_bytes();
        http::Method::from_bytes(token).map_err(|_| format!("`{self}` is no method of HTTP"))
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
