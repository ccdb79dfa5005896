//! One call of an operation: its arguments are collected here, [encoded](encode) as a request, [sent](send), and its response is
//! [read](read) and decoded by what [`response`](crate::response) says.
//!
//! ```text
//! Call -> http::Request -> RawResponse -> a success or an error
//! ```

mod deadline;
mod encode;
mod page_parameter;
mod read;
mod redirect;
mod send;
mod sending;
mod url;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};
use serde::Serialize;

use crate::argument::{Argument, Unfit};
use crate::client::Client;
use crate::form;
use crate::header::header;
use crate::json::{self, Value, in_request};
use crate::operation::{Location, Operation, Parameter};
use crate::response::{OperationError, Success};

pub use self::sending::{Sending, SendingWithResponse};

impl Client {
    /// Creates a call of an operation.
    #[must_use]
    pub fn call(&self, operation: &'static Operation) -> Call {
        Call::new(self.clone(), operation)
    }
}

/// A call that is not sent yet: an operation and its arguments so far. Invalid arguments are reported by `send`.
///
/// Boxed, since chains of setters in generated code would move a large struct otherwise.
#[derive(Clone)]
pub struct Call(Box<Parts>);

#[derive(Clone)]
struct Parts {
    client: Client,
    operation: &'static Operation,
    /// Beside `operation.parameters`.
    arguments: Vec<Option<Argument>>,
    /// Beside `operation.client_parameters`: what this call sets in place of the client's.
    client_arguments: Vec<Option<Argument>>,
    headers: HeaderMap,
    body: Bytes,
    content_type: Option<HeaderValue>,
    timeout: Option<Duration>,
    /// The first thing that went wrong.
    fault: Option<String>,
}

impl Call {
    fn new(client: Client, operation: &'static Operation) -> Self {
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
        self.argument(Location::Path, name, Argument::of(value))
    }

    /// Sets a query parameter. An absent value unsets it.
    #[must_use]
    pub fn query(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Query, name, Argument::of(value))
    }

    /// Sets a header parameter. An absent value unsets it.
    #[must_use]
    pub fn header(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Header, name, Argument::of(value))
    }

    /// Sets a cookie parameter. An absent value unsets it.
    #[must_use]
    pub fn cookie(self, name: &str, value: &impl Value) -> Self {
        self.argument(Location::Cookie, name, Argument::of(value))
    }

    fn argument(
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
        self.json_body(in_request(|| json::encode(value)).ok())
    }

    fn json_body(mut self, json: Option<Vec<u8>>) -> Self {
        if json.is_none() {
            self.0
                .fail("the body contains NaN, infinity or bytes that are not UTF-8, which JSON cannot represent".to_owned());
        }
        self.body("application/json", json.unwrap_or_default().into())
    }

    /// Sets a JSON body without a schema.
    #[must_use]
    pub fn free_form(self, value: &impl Serialize) -> Self {
        self.free_json(serde_json::to_vec(value).ok())
    }

    /// Sets a JSON body whose schema is any object.
    #[must_use]
    pub fn free_object(mut self, value: &impl Serialize) -> Self {
        let json = serde_json::to_vec(value).ok();
        if json.as_ref().is_some_and(|json| !json.starts_with(b"{")) {
            self.0
                .fail("the body is not an object, as the API requires".to_owned());
        }
        self.free_json(json)
    }

    fn free_json(mut self, json: Option<Vec<u8>>) -> Self {
        if json.is_none() {
            self.0
                .fail("the body cannot be serialized: JSON has strings as keys alone, and its `Serialize` must not fail".to_owned());
        }
        self.body("application/json", json.unwrap_or_default().into())
    }

    /// Sets a form as the body, `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn form(mut self, value: &impl Value) -> Self {
        match form::url_encoded(value, self.0.operation.form_fields) {
            Ok(body) => return self.body("application/x-www-form-urlencoded", body),
            Err(fault) => self.0.fail(fault),
        }
        self
    }

    /// Sets a multipart body, such as `multipart/form-data`.
    #[must_use]
    pub fn multipart(mut self, media_type: &'static str, value: &impl Value) -> Self {
        match form::multipart(value, media_type, self.0.operation.form_fields) {
            Ok((body, content_type)) => {
                self.0.body = body;
                self.0.content_type = Some(content_type);
            }
            Err(fault) => self.0.fail(fault),
        }
        self
    }

    /// Sets a text body.
    #[must_use]
    pub fn text(self, media_type: &'static str, text: String) -> Self {
        self.body(media_type, text.into())
    }

    /// Sets a body from bytes.
    #[must_use]
    pub fn bytes(self, media_type: &'static str, bytes: Bytes) -> Self {
        self.body(media_type, bytes)
    }

    /// Unsets the body and its media type.
    #[must_use]
    pub fn without_body(mut self) -> Self {
        self.0.body = Bytes::new();
        self.0.content_type = None;
        self
    }

    fn body(mut self, media_type: &'static str, body: Bytes) -> Self {
        self.0.body = body;
        self.media_type(media_type)
    }

    /// Overrides the media type of the body, for example with a vendor's JSON type.
    #[must_use]
    pub fn media_type(mut self, media_type: &'static str) -> Self {
        match HeaderValue::try_from(media_type) {
            Ok(content_type) => self.0.content_type = Some(content_type),
            Err(_) => self.0.fail(format!("invalid media type `{media_type}`")),
        }
        self
    }

    /// Sets a header. Replaces any other header of this name.
    #[must_use]
    pub fn extra_header(mut self, name: &str, value: &str) -> Self {
        match header(name, value) {
            Ok((name, value)) => drop(self.0.headers.insert(name, value)),
            Err(fault) => self.0.fail(fault),
        }
        self
    }

    /// Sets the total timeout of this call.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.timeout = Some(timeout);
        self
    }

    /// Sends the call.
    pub fn send<S: Success, E: OperationError>(self) -> Sending<S::Output, E> {
        Sending::new::<S>(self)
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.0.operation
    }

    fn into_parts(self) -> Parts {
        *self.0
    }
}

impl Parts {
    fn fail(&mut self, fault: String) {
        self.fault.get_or_insert(fault);
    }

    fn slot(&mut self, location: Location, name: &str) -> Option<&mut Option<Argument>> {
        let is_it =
            |parameter: &Parameter| parameter.location == location && parameter.name == name;
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
