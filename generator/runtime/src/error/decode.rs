//! A response body that failed to decode.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::error::shown::Shown;
use crate::json::DecodeFault;
use crate::response::{Fault, RawResponse, Response};

/// A response whose body does not match the description.
pub struct DecodeError {
    response: RawResponse,
    fault: Fault,
}

impl DecodeError {
    pub(crate) fn new(response: RawResponse, fault: Fault) -> Self {
        Self { response, fault }
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.response
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The raw body, or its received part.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// The JSON pointer (RFC 6901) of the value that failed to decode: `/users/3/email`. Empty for the whole body. It may contain
    /// keys of maps, which `Display` does not show.
    #[must_use]
    pub fn path(&self) -> &str {
        self.fault.path()
    }
}

impl RawResponse {
    pub(super) fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        serde_json::from_slice(self.json()).map_err(|error| {
            let fault = Fault::Json(DecodeFault::of(&error));
            Error::Decode(Box::new(DecodeError::new(self.clone(), fault)))
        })
    }
}

impl<T> Response<T> {
    /// Decodes the body as another type than the documented one.
    ///
    /// ```
    /// # fn count(response: &client_runtime::Response<()>) -> Result<Option<u64>, client_runtime::Error> {
    /// let body: client_runtime::serde_json::Value = response.decode()?;
    /// # Ok(body["count"].as_u64()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is not JSON or does not match the type.
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        self.raw().decode()
    }
}

impl DecodeError {
    /// Decodes the body as another type than the documented one.
    ///
    /// # Errors
    ///
    /// Like [`Response::decode`].
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        self.response.decode()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RawResponse {
            operation,
            status,
            headers,
            body,
            ..
        } = &self.response;
        write!(
            formatter,
            "{operation}: {status}, {}: {}",
            Shown { headers, body },
            self.fault
        )
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "DecodeError({self})")
    }
}

impl StdError for DecodeError {}
