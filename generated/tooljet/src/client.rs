// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// Client for the ToolJet API. Cheap to clone: clones share connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Starts building a client.
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

/// Builder for [`Client`]. Settings are checked by [`build`](Self::build).
#[derive(Clone, Debug)]
pub struct ClientBuilder(v1::ClientBuilder);

impl ClientBuilder {
    /// The server to call. `base_url` wins over it.
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
        Self(self.0.credential(auth::ACCESS_TOKEN, access_token))
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
        Self(v1::ServerUrl::new(&SELF_HOSTED_SERVER, [host.into()]))
    }
}

/// Positions of the security schemes.
pub(crate) mod auth {
    pub(crate) const ACCESS_TOKEN: usize = 0;
}

const SELF_HOSTED_SERVER: v1::ServerTemplate = v1::ServerTemplate::new("https://{host}")
    .variables(&[v1::ServerVariable::new("host", "tooljet.example.com").placeholder()])
    .setter("Server::self_hosted");

static API: v1::Api = v1::Api::new("tooljet-client", env!("CARGO_PKG_VERSION"))
    .servers(&[SELF_HOSTED_SERVER])
    .security_schemes(
        &[
            v1::SecurityScheme::api_key("access_token", v1::header("Authorization"))
                .prefix("Basic "),
        ],
    );
