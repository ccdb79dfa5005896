// Generated from specs/softr/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// A client of the Softr API. Cheap to clone: clones share their
/// connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Begins a client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder(v1::ClientBuilder::new(&API))
    }

    /// List and manage Softr Databases.
    #[cfg(feature = "databases")]
    #[must_use]
    pub fn databases(&self) -> crate::operations::databases::Databases {
        crate::operations::databases::Databases(self.0.clone())
    }

    /// Create, read, update, delete, and search records.
    #[cfg(feature = "records")]
    #[must_use]
    pub fn records(&self) -> crate::operations::records::Records {
        crate::operations::records::Records(self.0.clone())
    }

    /// Manage end users of a published Softr app.
    #[cfg(feature = "users")]
    #[must_use]
    pub fn users(&self) -> crate::operations::users::Users {
        crate::operations::users::Users(self.0.clone())
    }
}

/// Settings of a [`Client`]. Nothing is checked or sent before [`build`](Self::build).
#[derive(Clone, Debug)]
pub struct ClientBuilder(v1::ClientBuilder);

impl ClientBuilder {
    /// The server to talk to, in place of the first one.
    #[must_use]
    pub fn server(self, server: Server) -> Self {
        Self(self.0.server(server.0))
    }

    /// Personal access token generated from the Softr workspace settings.
    ///
    /// Sent in the header `Softr-Api-Key`.
    #[must_use]
    pub fn softr_api_key(self, softr_api_key: impl Into<Secret>) -> Self {
        Self(self.0.credential(0, softr_api_key))
    }

    /// The domain or subdomain of the target Softr app (Users Management API
    /// only).
    #[must_use]
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.client_parameter(0, &softr_domain.into()))
    }

    /// A URL in place of `https://tables-api.softr.io/api/v1`, which some
    /// operations go to whatever the server is.
    #[must_use]
    pub fn tables_base_url(self, url: impl Into<String>) -> Self {
        Self(self.0.operation_base_url(0, url))
    }
}

v1::client_builder!(ClientBuilder -> Client);

/// A server of the API.
#[derive(Clone, Debug)]
pub struct Server(v1::ServerUrl);

impl Server {
    /// Users Management API.
    ///
    /// `https://studio-api.softr.io/v1/api`
    #[must_use]
    pub fn studio() -> Self {
        Self(v1::ServerUrl::new(&API.servers[0], []))
    }

    /// Softr Database API.
    ///
    /// `https://tables-api.softr.io/api/v1`
    #[must_use]
    pub fn tables() -> Self {
        Self(v1::ServerUrl::new(&API.servers[1], []))
    }
}

static API: v1::Api = v1::Api {
    name: "softr-client",
    version: env!("CARGO_PKG_VERSION"),
    servers: &[
        v1::ServerTemplate {
            url: "https://studio-api.softr.io/v1/api",
            variables: &[],
            placeholder: false,
        },
        v1::ServerTemplate {
            url: "https://tables-api.softr.io/api/v1",
            variables: &[],
            placeholder: false,
        },
    ],
    operation_servers: &[
        v1::ServerTemplate {
            url: "https://tables-api.softr.io/api/v1",
            variables: &[],
            placeholder: false,
        },
    ],
    security_schemes: &[
        v1::SecurityScheme {
            name: "SoftrApiKey",
            setter: "softr_api_key",
            kind: v1::SecurityKind::ApiKey {
                location: v1::Location::Header,
                name: "Softr-Api-Key",
                prefix: "",
            },
        },
    ],
    client_parameters: &[
        v1::ClientParameter {
            parameter: v1::header("Softr-Domain"),
            setter: "softr_domain",
        },
    ],
};
