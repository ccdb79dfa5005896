// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// Client for the PropelAuth User API. Cheap to clone: clones share
/// connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Starts building a client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder(v1::ClientBuilder::new(&API))
    }

    /// Mint short-lived access tokens for impersonation and testing.
    #[cfg(feature = "access-tokens")]
    #[must_use]
    pub fn access_tokens(&self) -> crate::operations::access_tokens::AccessTokens {
        crate::operations::access_tokens::AccessTokens(self.0.clone())
    }

    /// Inspect PropelAuth dashboard employees (internal team).
    #[cfg(feature = "employees")]
    #[must_use]
    pub fn employees(&self) -> crate::operations::employees::Employees {
        crate::operations::employees::Employees(self.0.clone())
    }

    /// Issue one-time magic links for login flows.
    #[cfg(feature = "magic-links")]
    #[must_use]
    pub fn magic_links(&self) -> crate::operations::magic_links::MagicLinks {
        crate::operations::magic_links::MagicLinks(self.0.clone())
    }

    /// Migrate users from external authentication providers.
    #[cfg(feature = "migration")]
    #[must_use]
    pub fn migration(&self) -> crate::operations::migration::Migration {
        crate::operations::migration::Migration(self.0.clone())
    }

    /// Manage user sessions and forced logout.
    #[cfg(feature = "sessions")]
    #[must_use]
    pub fn sessions(&self) -> crate::operations::sessions::Sessions {
        crate::operations::sessions::Sessions(self.0.clone())
    }

    /// Create, query, update, disable, delete, and inspect users.
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
    /// The server to call, the first one by default. `base_url` wins over it.
    #[must_use]
    pub fn server(self, server: Server) -> Self {
        Self(self.0.server(server.0))
    }

    /// PropelAuth Backend Integration API key.
    ///
    /// Sent as a bearer token.
    #[must_use]
    pub fn backend_api_key(self, backend_api_key: impl Into<Secret>) -> Self {
        Self(self.0.credential(auth::BACKEND_API_KEY, backend_api_key))
    }
}

v1::client_builder!(ClientBuilder -> Client);

/// A server of the API.
///
/// `https://auth.example.com` (Production / Staging custom domain) stands
/// for a host of your own: pass its URL to [`ClientBuilder::base_url`].
#[derive(Clone, Debug)]
pub struct Server(v1::ServerUrl);

impl Server {
    /// Test environment (auto-generated subdomain).
    ///
    /// `https://{authId}.propelauthtest.com`
    ///
    /// * `auth_id`: Your PropelAuth test environment ID.
    #[must_use]
    pub fn propelauthtest(auth_id: impl Into<String>) -> Self {
        Self(v1::ServerUrl::new(&PROPELAUTHTEST_SERVER, [auth_id.into()]))
    }
}

/// Positions of the security schemes.
pub(crate) mod auth {
    pub(crate) const BACKEND_API_KEY: usize = 0;
}

const PROPELAUTHTEST_SERVER: v1::ServerTemplate = v1::ServerTemplate::new(
        "https://{authId}.propelauthtest.com",
    )
    .variables(&[v1::ServerVariable::new("authId", "0000000000").placeholder()])
    .setter("Server::propelauthtest");
const AUTH_SERVER: v1::ServerTemplate = v1::ServerTemplate::new(
        "https://auth.example.com",
    )
    .placeholder();

static API: v1::Api = v1::Api::new("propelauth-client", env!("CARGO_PKG_VERSION"))
    .servers(&[PROPELAUTHTEST_SERVER, AUTH_SERVER])
    .security_schemes(&[v1::SecurityScheme::bearer("backend_api_key")]);
