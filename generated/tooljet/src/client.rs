// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// A client of the ToolJet API. Cheap to clone: clones share their
/// connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Begins a client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder(v1::ClientBuilder::new(&API))
    }

    /// Manage users, the workspaces they belong to and their roles.
    #[cfg(feature = "users")]
    #[must_use]
    pub fn users(&self) -> crate::operations::users::Users {
        crate::operations::users::Users(self.0.clone())
    }

    /// See the workspaces of the instance.
    #[cfg(feature = "workspaces")]
    #[must_use]
    pub fn workspaces(&self) -> crate::operations::workspaces::Workspaces {
        crate::operations::workspaces::Workspaces(self.0.clone())
    }
}

/// Settings of a [`Client`]. Nothing is checked or sent before [`build`](Self::build).
#[derive(Clone, Debug)]
pub struct ClientBuilder(v1::ClientBuilder);

impl ClientBuilder {
    /// The server to talk to.
    #[must_use]
    pub fn server(self, server: Server) -> Self {
        Self(self.0.server(server.0))
    }

    /// The access token of your instance: the value of
    /// `EXTERNAL_API_ACCESS_TOKEN` in its `.env` file.
    ///
    /// It is sent as it stands there. In spite of the word `Basic` there is no
    /// user name, and nothing is encoded.
    ///
    /// Sent in the header `Authorization`, after `Basic`.
    #[must_use]
    pub fn access_token(self, access_token: impl Into<Secret>) -> Self {
        Self(self.0.credential(0, access_token))
    }
}

v1::client_builder!(ClientBuilder -> Client);

/// A server of the API.
#[derive(Clone, Debug)]
pub struct Server(v1::ServerUrl);

impl Server {
    /// Your own ToolJet instance.
    ///
    /// `https://{host}`
    ///
    /// * `host`: The host name of your instance, followed by `:` and a port where it has one of its own.
    #[must_use]
    pub fn self_hosted(host: impl Into<String>) -> Self {
        Self(v1::ServerUrl::new(&API.servers[0], [host.into()]))
    }
}

static API: v1::Api = v1::Api {
    name: "tooljet-client",
    version: env!("CARGO_PKG_VERSION"),
    servers: &[
        v1::ServerTemplate {
            url: "https://{host}",
            variables: &[
                v1::ServerVariable {
                    name: "host",
                    default: "tooljet.example.com",
                    values: &[],
                    placeholder: true,
                },
            ],
            placeholder: false,
        },
    ],
    operation_servers: &[],
    security_schemes: &[
        v1::SecurityScheme {
            name: "accessToken",
            setter: "access_token",
            kind: v1::SecurityKind::ApiKey {
                location: v1::Location::Header,
                name: "Authorization",
                prefix: "Basic ",
            },
        },
    ],
    client_parameters: &[],
};
