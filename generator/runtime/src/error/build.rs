//! A request or a client that could not be built.

use std::error::Error as StdError;
use std::fmt;

use crate::body::BoxError;
use crate::operation::Operation;

/// A request or a client that could not be built. Nothing was sent. The message names the method to call, and contains no values.
pub struct BuildError(Box<Inner>);

struct Inner {
    operation: Option<&'static Operation>,
    message: String,
    source: Option<BoxError>,
}

impl BuildError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            operation: None,
            message: message.into(),
            source: None,
        }))
    }

    /// Adds the operation to the message.
    pub(crate) fn of(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// Adds the source of the error.
    #[cfg(feature = "reqwest")]
    pub(crate) fn because(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.operation {
            Some(operation) => write!(formatter, "{operation}: {}", self.0.message),
            None => formatter.write_str(&self.0.message),
        }
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "BuildError({self})")
    }
}

impl StdError for BuildError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}
