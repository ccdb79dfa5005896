//! What holds for a whole API: Server Objects, Security Scheme Objects, and the parameters that a client is given once.

use crate::describe::parameter::{Location, Parameter};

/// An API.
#[derive(Debug)]
pub struct Api {
    /// The generated crate's name, for the `User-Agent` header.
    pub name: &'static str,
    /// The generated crate's version, for the `User-Agent` header.
    pub version: &'static str,
    /// The root's Server Objects. The first one is the default.
    pub servers: &'static [ServerTemplate],
    /// The hosts of operations that have `servers` of their own.
    pub operation_servers: &'static [ServerTemplate],
    /// Security Scheme Objects.
    pub security_schemes: &'static [SecurityScheme],
    /// Parameters that the client is given once.
    pub client_parameters: &'static [ClientParameter],
}

/// Server Object.
#[derive(Debug)]
pub struct ServerTemplate {
    /// `url`
    pub url: &'static str,
    /// `variables`, in the order of the template.
    pub variables: &'static [ServerVariable],
    /// Whether the host stands for the customer's own, as `example.com` does (RFC 2606).
    pub placeholder: bool,
}

/// Server Variable Object.
#[derive(Debug)]
pub struct ServerVariable {
    /// What stands between the braces.
    pub name: &'static str,
    /// `default`
    pub default: &'static str,
    /// `enum`; empty where any value will do.
    pub values: &'static [&'static str],
    /// Whether the default stands for the customer's own value.
    pub placeholder: bool,
}

/// Security Scheme Object.
#[derive(Debug)]
pub struct SecurityScheme {
    /// Its key below `components.securitySchemes`.
    pub name: &'static str,
    /// The builder's method that takes the credential: `backend_api_key`.
    pub setter: &'static str,
    /// How the credential travels.
    pub kind: SecurityKind,
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityKind {
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

/// A parameter that the client is given once.
#[derive(Debug)]
pub struct ClientParameter {
    /// The parameter.
    pub parameter: Parameter,
    /// The methods that set it, on the builder and on a call: `softr_domain`.
    pub setter: &'static str,
}
