//! An API as data: one [`Api`] per generated crate, one [`Operation`] per operation.
//!
//! Everything is built by `const` functions that start from OpenAPI's defaults, so that a later version can say more without a change
//! to what was generated earlier.
//!
//! ```text
//! v1::Operation::get("listUsers", "/users").security(&[&[auth::API_KEY]]).parameters(&[v1::query("limit")])
//! ```

mod api;
mod form_field;
mod method;
mod page_parameter;
mod parameter;

use std::fmt;

pub(crate) use self::api::SecurityKind;
pub use self::api::{Api, ClientParameter, SecurityScheme, ServerTemplate, ServerVariable};
pub(crate) use self::form_field::FieldEncoding;
pub use self::form_field::FormField;
pub use self::method::Method;
pub use self::page_parameter::PageParameter;
pub(crate) use self::page_parameter::{Counts, PageParameterLocation};
pub(crate) use self::parameter::Encoding;
pub use self::parameter::{Location, Parameter, Style, cookie, header, path, query};

/// Operation Object: what goes on the wire for it, but for its arguments.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub(crate) method: Method,
    pub(crate) id: &'static str,
    pub(crate) path: &'static str,
    pub(crate) server: OperationServer,
    pub(crate) security: &'static [&'static [usize]],
    pub(crate) parameters: &'static [Parameter],
    pub(crate) client_parameters: &'static [usize],
    pub(crate) accept: &'static str,
    pub(crate) media_types: &'static str,
    pub(crate) form_fields: &'static [FormField],
}

/// Which host an operation goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OperationServer {
    /// The client's server.
    Root,
    /// `servers` of the operation or of its path item: an index into [`Api::operation_servers`].
    Own(usize),
}

impl Operation {
    /// An operation of any method. `id` is its `operationId`, for messages; `path` its key in the Paths Object, to the byte:
    /// `/users/{email}/activate`.
    ///
    /// It goes to the client's server, without credentials and parameters, and accepts JSON.
    #[must_use]
    pub const fn new(method: Method, id: &'static str, path: &'static str) -> Self {
        Self {
            method,
            id,
            path,
            server: OperationServer::Root,
            security: &[],
            parameters: &[],
            client_parameters: &[],
            accept: "application/json",
            media_types: "",
            form_fields: &[],
        }
    }

    /// A `GET`.
    #[must_use]
    pub const fn get(id: &'static str, path: &'static str) -> Self {
        Self::new(Method::GET, id, path)
    }

    /// A `POST`.
    #[must_use]
    pub const fn post(id: &'static str, path: &'static str) -> Self {
        Self::new(Method::POST, id, path)
    }

    /// A `PUT`.
    #[must_use]
    pub const fn put(id: &'static str, path: &'static str) -> Self {
        Self::new(Method::PUT, id, path)
    }

    /// A `PATCH`.
    #[must_use]
    pub const fn patch(id: &'static str, path: &'static str) -> Self {
        Self::new(Method::PATCH, id, path)
    }

    /// A `DELETE`.
    #[must_use]
    pub const fn delete(id: &'static str, path: &'static str) -> Self {
        Self::new(Method::DELETE, id, path)
    }

    /// `servers`: an index into [`Api::operation_servers`].
    #[must_use]
    pub const fn server(self, index: usize) -> Self {
        Self {
            server: OperationServer::Own(index),
            ..self
        }
    }

    /// `security`: alternatives, each a set of indices into [`Api::security_schemes`].
    #[must_use]
    pub const fn security(self, security: &'static [&'static [usize]]) -> Self {
        Self { security, ..self }
    }

    /// `parameters`. What goes into the query goes there in this order.
    #[must_use]
    pub const fn parameters(self, parameters: &'static [Parameter]) -> Self {
        Self { parameters, ..self }
    }

    /// Parameters that the client is given once: indices into [`Api::client_parameters`].
    #[must_use]
    pub const fn client_parameters(self, client_parameters: &'static [usize]) -> Self {
        Self {
            client_parameters,
            ..self
        }
    }

    /// Encoding Objects: properties of a form whose encoding is not that of their kind.
    #[must_use]
    pub const fn form_fields(self, form_fields: &'static [FormField]) -> Self {
        Self {
            form_fields,
            ..self
        }
    }

    /// The `Accept` header, in place of `application/json`; empty for none.
    #[must_use]
    pub const fn accept(self, accept: &'static str) -> Self {
        Self { accept, ..self }
    }

    /// The media types that are documented for a success, as in an `Accept` header, where they do not say that it is JSON.
    #[must_use]
    pub const fn media_types(self, media_types: &'static str) -> Self {
        Self {
            media_types,
            ..self
        }
    }
}

/// The method and the path's template: `GET /users/{email}`. Never the path itself, since arguments are other people's data.
impl fmt::Display for Operation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.method, self.path)
    }
}
