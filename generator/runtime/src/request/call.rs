//! A call that is not sent yet.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::client::Client;
use crate::exchange::Sending;
use crate::operation::Location;
use crate::operation::Operation;
use crate::outcome::{OperationError, Success};
use crate::request::argument::Argument;
use crate::request::serializer::{ArgumentSerializer, Unfit};
use crate::v1::request::in_request;
use crate::v1::{Value, encode};

/// A call that is not sent yet: an operation and its arguments so far. What is wrong with them shows when it is sent.
///
/// A pointer, so that the chains of setters in generated code move eight bytes.
#[derive(Clone)]
pub struct Call(pub(super) Box<Parts>);

#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    /// Beside `operation.parameters`.
    pub(crate) arguments: Vec<Option<Argument>>,
    /// Beside `operation.client_parameters`: what this call sets in place of the client's.
    pub(crate) client_arguments: Vec<Option<Argument>>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) content_type: Option<HeaderValue>,
    pub(crate) timeout: Option<Duration>,
    /// The first thing that went wrong.
    pub(crate) fault: Option<String>,
}

impl Call {
    pub(crate) fn new(client: Client, operation: &'static Operation) -> Self {
        Self(Box::new(Parts {
            client,
            operation,
            arguments: vec![None; operation.parameters.len()],
            client_arguments: vec![None; operation.client_parameters.len()],
            headers: HeaderMap::new(),
            body: Bytes::new(),
            content_type: None,
            timeout: None,
            fault: None,
        }))
    }

    /// Sets a path parameter.
    #[must_use]
    pub fn path(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Path, name, written(value))
    }

    /// Sets a query parameter, or unsets it where the value is absent.
    #[must_use]
    pub fn query(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Query, name, written(value))
    }

    /// Sets a header parameter, or unsets it where the value is absent.
    #[must_use]
    pub fn header(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Header, name, written(value))
    }

    /// Sets a cookie parameter, or unsets it where the value is absent.
    #[must_use]
    pub fn cookie(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Cookie, name, written(value))
    }

    pub(super) fn argument(
        mut self,
        location: Location,
        name: &str,
        argument: Result<Option<Argument>, Unfit>,
    ) -> Self {
        match argument {
            Ok(argument) => match self.0.slot(location, name) {
                Some(slot) => *slot = argument,
                None => self.0.fail(format!(
                    "{} parameter `{name}` is not declared",
                    location.as_str()
                )),
            },
            Err(unfit) => self
                .0
                .fail(format!("{} parameter `{name}`: {unfit}", location.as_str())),
        }
        self
    }

    /// Sets a JSON body.
    #[must_use]
    pub fn json(self, value: &impl Value) -> Self {
        self.json_body(in_request(|| encode(value)).ok())
    }

    fn json_body(mut self, json: Option<Vec<u8>>) -> Self {
        if json.is_none() {
            self.0
                .fail("the body holds a number that JSON has not".to_owned());
        }
        self.body("application/json", json.unwrap_or_default().into())
    }

    /// Sets a body of text.
    #[must_use]
    pub fn text(self, media_type: &'static str, text: String) -> Self {
        self.body(media_type, text.into())
    }

    /// Sets a body of bytes.
    #[must_use]
    pub fn bytes(self, media_type: &'static str, bytes: Bytes) -> Self {
        self.body(media_type, bytes)
    }

    /// Takes back what was set as the body: nothing is sent, and no media type.
    #[must_use]
    pub fn without_body(mut self) -> Self {
        self.0.body = Bytes::new();
        self.0.content_type = None;
        self
    }

    pub(super) fn body(mut self, media_type: &'static str, body: Bytes) -> Self {
        self.0.body = body;
        self.media_type(media_type)
    }

    /// Says that the body is of another media type: JSON of a vendor's own.
    #[must_use]
    pub fn media_type(mut self, media_type: &'static str) -> Self {
        match HeaderValue::try_from(media_type) {
            Ok(content_type) => self.0.content_type = Some(content_type),
            Err(_) => self.0.fail(format!("media type `{media_type}` is none")),
        }
        self
    }

    /// Sets a header in place of whatever would be sent.
    #[must_use]
    pub fn extra_header(mut self, name: &str, value: &str) -> Self {
        match header(name, value) {
            Ok((name, value)) => drop(self.0.headers.insert(name, value)),
            Err(fault) => self.0.fail(fault),
        }
        self
    }

    /// How long this call may take in all.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.timeout = Some(timeout);
        self
    }

    /// Sends it.
    pub fn send<S: Success, E: OperationError>(self) -> Sending<S, E> {
        Sending::new(self)
    }

    pub(crate) fn into_parts(self) -> Parts {
        *self.0
    }
}

impl Parts {
    pub(super) fn fail(&mut self, fault: String) {
        self.fault.get_or_insert(fault);
    }

    fn slot(&mut self, location: Location, name: &str) -> Option<&mut Option<Argument>> {
        let is_it = |parameter: &crate::v1::Parameter| {
            parameter.location == location && parameter.name == name
        };
        if let Some(at) = self.operation.parameters.iter().position(is_it) {
            return self.arguments.get_mut(at);
        }
        let declared = self.client.api().client_parameters;
        let is_client_s = |index: &usize| {
            declared
                .get(*index)
                .is_some_and(|declared| is_it(&declared.parameter))
        };
        let at = self
            .operation
            .client_parameters
            .iter()
            .position(is_client_s)?;
        self.client_arguments.get_mut(at)
    }
}

/// The operation, and nothing of its arguments.
impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Call({})", self.0.operation)
    }
}

/// A value as an argument; `None` where it is absent.
pub(crate) fn written(value: &impl Value) -> Result<Option<Argument>, Unfit> {
    if value.is_absent() {
        Ok(None)
    } else {
        in_request(|| value.write(ArgumentSerializer)).map(Some)
    }
}

/// A header that may be sent: no control characters, and none that says where the request ends.
///
/// # Errors
///
/// What is wrong, without the value.
pub(crate) fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), String> {
    let parsed = HeaderName::try_from(name)
        .map_err(|_| format!("header name `{}` is none", name.escape_debug()))?;
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
