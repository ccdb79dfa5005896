//! What came of a call, whichever operation it was.

use std::error::Error as _;
use std::fmt::Debug;

use client_runtime::Error;

/// What came of a call, whichever operation it was.
#[derive(Debug)]
pub struct Outcome {
    /// How the call shows in `Debug` before it is sent.
    pub call: String,
    /// What it gave.
    pub result: Result<Value, Failure>,
}

/// A value as it shows in `Debug`.
#[derive(Debug, PartialEq)]
pub struct Value(pub String);

/// An error, and what its caller can learn of it.
#[derive(Debug)]
pub struct Failure {
    /// Which of the runtime's errors it is.
    pub kind: Kind,
    /// The `operationId`, where the error tells it.
    pub operation_id: Option<&'static str>,
    /// The response's status.
    pub status: Option<u16>,
    /// The response's header `x-request-id`.
    pub request_id: Option<String>,
    /// The response's body.
    pub body: Option<Vec<u8>>,
    /// The operation's own error, as it shows in `Debug`.
    pub documented: Option<String>,
    /// All that people may see of it: `Display` and `Debug` of the error, of what it turns into with `?`, and of its sources.
    pub shown: String,
}

/// Which of the runtime's errors it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The request could not be made.
    Build,
    /// An error status.
    Api,
    /// A success whose body is not what was promised.
    Decode,
    /// A redirect that is not followed.
    Redirect,
    /// No response, or not in time, or too much of it.
    Other,
}

impl Outcome {
    /// What came of a call that shows as `call`.
    pub fn new<T: Debug, E: Debug>(call: String, result: Result<T, Error<E>>) -> Self {
        Self {
            call,
            result: result
                .map(|value| Value(format!("{value:?} {value:#?}")))
                .map_err(|error| Failure::new(&error)),
        }
    }

    /// The error, where there is one.
    pub fn failure(self) -> Failure {
        match self.result {
            Ok(value) => panic!("{}: an error was to come, not {value:?}", self.call),
            Err(failure) => failure,
        }
    }

    /// All that people may see of it.
    pub fn shown(&self) -> String {
        match &self.result {
            Ok(value) => format!("{} {}", self.call, value.0),
            Err(failure) => format!("{} {}", self.call, failure.shown),
        }
    }
}

impl Failure {
    fn new<E: Debug>(error: &Error<E>) -> Self {
        let mut shown = format!("{error} {error:#} {error:?} {error:#?}");
        let mut source = error.source();
        while let Some(cause) = source {
            shown.push_str(&format!(" {cause} {cause:?}"));
            source = cause.source();
        }
        let (kind, headers, body, documented) = match error {
            Error::Build(_) => (Kind::Build, None, None, None),
            Error::Api(response) => (
                Kind::Api,
                Some(response.headers()),
                Some(response.body()),
                Some(format!("{:?}", response.error())),
            ),
            Error::Decode(response) => (
                Kind::Decode,
                Some(response.headers()),
                Some(response.body()),
                None,
            ),
            Error::Redirect(response) => (Kind::Redirect, Some(response.headers()), None, None),
            _ => (Kind::Other, None, None, None),
        };
        let request_id = headers
            .and_then(|headers| headers.get("x-request-id"))
            .and_then(|id| id.to_str().ok());
        Self {
            kind,
            operation_id: error.operation_id(),
            status: error.status().map(|status| status.as_u16()),
            request_id: request_id.map(str::to_owned),
            body: body.map(|body| body.to_vec()),
            documented,
            shown,
        }
    }
}
