//! An API as data: Server Objects, Security Scheme Objects, and client parameters.

use super::parameter::{Location, Parameter};

/// An API.
#[derive(Clone, Copy, Debug)]
pub struct Api {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) servers: &'static [ServerTemplate],
    pub(crate) operation_servers: &'static [ServerTemplate],
    pub(crate) security_schemes: &'static [SecurityScheme],
    pub(crate) client_parameters: &'static [ClientParameter],
}

impl Api {
    /// An API without servers and security. The generated crate's name and version are for the `User-Agent` header.
    #[must_use]
    pub const fn new(name: &'static str, version: &'static str) -> Self {
        Self {
            name,
            version,
            servers: &[],
            operation_servers: &[],
            security_schemes: &[],
            client_parameters: &[],
        }
    }

    /// The root's `servers`. The first one is the default.
    #[must_use]
    pub const fn servers(self, servers: &'static [ServerTemplate]) -> Self {
        Self { servers, ..self }
    }

    /// The hosts of operations that have `servers` of their own.
    #[must_use]
    pub const fn operation_servers(self, operation_servers: &'static [ServerTemplate]) -> Self {
        Self {
            operation_servers,
            ..self
        }
    }

    /// `components.securitySchemes`, as far as they are used.
    #[must_use]
    pub const fn security_schemes(self, security_schemes: &'static [SecurityScheme]) -> Self {
        Self {
            security_schemes,
            ..self
        }
    }

    /// Parameters that the client is given once.
    #[must_use]
    pub const fn client_parameters(self, client_parameters: &'static [ClientParameter]) -> Self {
        Self {
            client_parameters,
            ..self
        }
    }
}

/// Server Object.
#[derive(Clone, Copy, Debug)]
pub struct ServerTemplate {
    pub(crate) url: &'static str,
    pub(crate) variables: &'static [ServerVariable],
    pub(crate) placeholder: bool,
    pub(crate) setter: &'static str,
}

impl ServerTemplate {
    /// A server without variables.
    #[must_use]
    pub const fn new(url: &'static str) -> Self {
        Self {
            url,
            variables: &[],
            placeholder: false,
            setter: "server",
        }
    }

    /// `variables`, in the order of the template.
    #[must_use]
    pub const fn variables(self, variables: &'static [ServerVariable]) -> Self {
        Self { variables, ..self }
    }

    /// Marks the host as a placeholder for the customer's own, like `example.com` (RFC 2606).
    #[must_use]
    pub const fn placeholder(self) -> Self {
        Self {
            placeholder: true,
            ..self
        }
    }

    /// The method that sets its variables or a base URL, for messages: `Server::propelauthtest`, `tables_base_url`.
    #[must_use]
    pub const fn setter(self, setter: &'static str) -> Self {
        Self { setter, ..self }
    }
}

/// Server Variable Object.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable {
    pub(crate) name: &'static str,
    pub(crate) default: &'static str,
    pub(crate) values: &'static [&'static str],
    pub(crate) placeholder: bool,
}

impl ServerVariable {
    /// A variable that takes any value. `name` stands between the braces of the template.
    #[must_use]
    pub const fn new(name: &'static str, default: &'static str) -> Self {
        Self {
            name,
            default,
            values: &[],
            placeholder: false,
        }
    }

    /// `enum`.
    #[must_use]
    pub const fn values(self, values: &'static [&'static str]) -> Self {
        Self { values, ..self }
    }

    /// Marks the default as a placeholder for the customer's own value.
    #[must_use]
    pub const fn placeholder(self) -> Self {
        Self {
            placeholder: true,
            ..self
        }
    }
}

/// Security Scheme Object.
#[derive(Clone, Copy, Debug)]
pub struct SecurityScheme {
    pub(crate) setter: &'static str,
    pub(crate) kind: SecurityKind,
}

impl SecurityScheme {
    /// `type: http`, `scheme: basic` (RFC 7617). `setter` is the builder's method that takes the credential.
    #[must_use]
    pub const fn basic(setter: &'static str) -> Self {
        Self {
            setter,
            kind: SecurityKind::Basic,
        }
    }

    /// `type: http`, `scheme: bearer` (RFC 6750).
    #[must_use]
    pub const fn bearer(setter: &'static str) -> Self {
        Self {
            setter,
            kind: SecurityKind::Bearer,
        }
    }

    /// `type: apiKey`: the header, the query parameter or the cookie that carries the key.
    #[must_use]
    pub const fn api_key(setter: &'static str, parameter: Parameter) -> Self {
        let kind = SecurityKind::ApiKey {
            location: parameter.location,
            name: parameter.name,
            prefix: "",
        };
        Self { setter, kind }
    }

    /// The prefix of an `apiKey`, verbatim.
    #[must_use]
    pub const fn prefix(self, prefix: &'static str) -> Self {
        match self.kind {
            SecurityKind::ApiKey { location, name, .. } => Self {
                kind: SecurityKind::ApiKey {
                    location,
                    name,
                    prefix,
                },
                ..self
            },
            SecurityKind::Basic | SecurityKind::Bearer => self,
        }
    }
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SecurityKind {
    /// `type: apiKey`
    ApiKey {
        /// `in`: not the path.
        location: Location,
        /// `name`
        name: &'static str,
        /// What stands before the key, verbatim.
        prefix: &'static str,
    },
    /// `type: http`, `scheme: basic` (RFC 7617).
    Basic,
    /// `type: http`, `scheme: bearer` (RFC 6750).
    Bearer,
}

impl SecurityKind {
    /// What is put before the credential.
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            Self::ApiKey { prefix, .. } => prefix,
            Self::Basic => "Basic ",
            Self::Bearer => "Bearer ",
        }
    }
}

/// A parameter that the client is given once.
#[derive(Clone, Copy, Debug)]
pub struct ClientParameter {
    pub(crate) parameter: Parameter,
    pub(crate) setter: &'static str,
}

impl ClientParameter {
    /// The parameter, and the methods that set it, on the builder and on a request: `softr_domain`.
    #[must_use]
    pub const fn new(parameter: Parameter, setter: &'static str) -> Self {
        Self { parameter, setter }
    }
}
