//! Operation Object.

use std::fmt;

use crate::describe::method::Method;
use crate::describe::parameter::Parameter;

/// What goes on the wire for an operation, but for its arguments.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, for messages.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The key in the Paths Object, to the byte: `/users/{email}/activate`.
    pub path: &'static str,
    /// Which host it goes to.
    pub server: OperationServer,
    /// Security Requirement Objects: alternatives, each a set of indices into
    /// [`Api::security_schemes`](crate::v1::Api::security_schemes). No alternative: nothing is sent.
    pub security: &'static [&'static [usize]],
    /// Parameter Objects. What goes into the query goes there in this order.
    pub parameters: &'static [Parameter],
    /// Parameters that the client is given once: indices into [`Api::client_parameters`](crate::v1::Api::client_parameters).
    pub client_parameters: &'static [usize],
    /// The `Accept` header; empty for none.
    pub accept: &'static str,
}

/// The method and the path's template: `GET /users/{email}`. Never the path itself, since arguments are other people's data.
impl fmt::Display for Operation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.path)
    }
}

/// Which host an operation goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationServer {
    /// The client's server.
    Root,
    /// `servers` of the operation or of its path item: an index into
    /// [`Api::operation_servers`](crate::v1::Api::operation_servers).
    Own(usize),
}
