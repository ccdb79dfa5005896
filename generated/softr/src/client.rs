// Generated from specs/softr/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// Client for the Softr API. Cheap to clone: clones share connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Starts building a client.
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

/// Builder for [`Client`]. Settings are checked by [`build`](Self::build).
#[derive(Clone, Debug)]
pub struct ClientBuilder(v1::ClientBuilder);

impl ClientBuilder {
    /// The server to call. `base_url` wins over it.
    #[must_use]
    pub fn server(self, server: Server) -> Self {
        Self(self.0.server(server.0))
    }

    /// Personal access token generated from the Softr workspace settings.
    ///
    /// Sent in the header `Softr-Api-Key`.
    #[must_use]
    pub fn softr_api_key(self, softr_api_key: impl Into<Secret>) -> Self {
        Self(self.0.credential(auth::SOFTR_API_KEY, softr_api_key))
    }

    /// The domain or subdomain of the target Softr app (Users Management API
    /// only).
    #[must_use]
    pub fn softr_domain(self, softr_domain: impl Into<String>) -> Self {
        Self(self.0.client_parameter(parameters::SOFTR_DOMAIN, &softr_domain.into()))
    }

    /// Base URL instead of `https://tables-api.softr.io/api/v1`, the server of
    /// some operations. Their calls need it if `base_url` is set.
    #[must_use]
    pub fn tables_base_url(self, url: impl Into<String>) -> Self {
        Self(self.0.operation_base_url(hosts::TABLES, url))
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
        Self(v1::ServerUrl::new(&STUDIO_SERVER, []))
    }
}

/// Positions of the security schemes.
pub(crate) mod auth {
    pub(crate) const SOFTR_API_KEY: usize = 0;
}

/// Positions of the servers of single operations.
pub(crate) mod hosts {
    pub(crate) const TABLES: usize = 0;
}

/// Positions of the client's parameters.
pub(crate) mod parameters {
    pub(crate) const SOFTR_DOMAIN: usize = 0;
}

const STUDIO_SERVER: v1::ServerTemplate = v1::ServerTemplate::new(
    "https://studio-api.softr.io/v1/api",
);

static API: v1::Api = v1::Api::new("softr-client", env!("CARGO_PKG_VERSION"))
    .servers(&[STUDIO_SERVER])
    .operation_servers(
        &[
            v1::ServerTemplate::new("https://tables-api.softr.io/api/v1")
                .setter("tables_base_url"),
        ],
    )
    .security_schemes(
        &[v1::SecurityScheme::api_key("softr_api_key", v1::header("Softr-Api-Key"))],
    )
    .client_parameters(
        &[v1::ClientParameter::new(v1::header("Softr-Domain"), "softr_domain")],
    );
