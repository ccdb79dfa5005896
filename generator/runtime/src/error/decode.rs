//! A response body that failed to decode.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::error::shown::Shown;
use crate::error::{ApiError, Error};
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

    /// The body as it came, as far as it came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// The place in the body that does not fit, as a JSON pointer (RFC 6901): `/users/3/email`. Empty for the body itself. It may
    /// hold keys of maps, which `Display` leaves out.
    #[must_use]
    pub fn path(&self) -> &str {
        self.fault.path()
    }
}

impl RawResponse {
    fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        serde_json::from_slice(self.json()).map_err(|error| {
            let fault = Fault::Json(DecodeFault::of(&error));
            Error::Decode(Box::new(DecodeError::new(self.clone(), fault)))
        })
    }
}

impl<T> Response<T> {
    /// The body as another type than the document promises.
    ///
    /// ```
    /// # fn count(response: &client_runtime::Response<()>) -> Result<Option<u64>, client_runtime::Error> {
    /// let body: client_runtime::serde_json::Value = response.decode()?;
    /// # Ok(body["count"].as_u64()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When it is not JSON, or JSON of another shape.
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        self.raw().decode()
    }
}

impl<E> ApiError<E> {
    /// The body as another type than the document promises: that of an undocumented status, for one.
    ///
    /// # Errors
    ///
    /// Like [`Response::decode`].
    pub fn decode<U: DeserializeOwned>(&self) -> Result<U, Error> {
        self.response().decode()
    }
}

impl DecodeError {
    /// The body as another type than the document promises.
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
