// Generated from specs/userfront/openapi.yaml. Do not edit.

//! The client, its builder, and the servers it can talk to.

use client_runtime::{Secret, v1};

/// Client for the Userfront API. Cheap to clone: clones share connections.
#[derive(Clone, Debug)]
pub struct Client(pub(crate) v1::Client);

impl Client {
    /// Starts building a client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder(v1::ClientBuilder::new(&API))
    }

    /// Roles are labels you can use to determine each user's access control
    /// within your application.
    ///
    /// You can assign one or more roles to each user, and roles can apply to
    /// your entire application or to tenants within your application.
    #[cfg(feature = "roles")]
    #[must_use]
    pub fn roles(&self) -> crate::operations::roles::Roles {
        crate::operations::roles::Roles(self.0.clone())
    }

    /// The user records within one of your account's tenants.
    #[cfg(feature = "tenant-users")]
    #[must_use]
    pub fn tenant_users(&self) -> crate::operations::tenant_users::TenantUsers {
        crate::operations::tenant_users::TenantUsers(self.0.clone())
    }

    /// Tenants allow you to sub-divide your application so that certain users
    /// only have access to certain parts.
    ///
    /// For example, your account could have Tenant A and Tenant B. You could
    /// give some users access to Tenant A, some users access to Tenant B, some
    /// users access to both Tenants, and some users access to neither Tenant.
    ///
    /// You can create and read tenants with standard REST operations.
    #[cfg(feature = "tenants")]
    #[must_use]
    pub fn tenants(&self) -> crate::operations::tenants::Tenants {
        crate::operations::tenants::Tenants(self.0.clone())
    }

    /// Users are the user records within your account or within your account's
    /// tenants.
    ///
    /// You can create, read, update, and delete a user with standard REST
    /// operations.
    ///
    /// Additionally, there are POST operations for inviting a user to a tenant,
    /// creating or updating a user (if you don't know whether they already
    /// exist), and marking a user as "active" for data purposes.
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

    /// Test mode keys have the prefix `uf_test_` and live mode keys have the
    /// prefix `uf_live_`. You can view and manage your API keys in the
    /// Userfront Dashboard.
    ///
    /// There are Admin and Readonly API keys for your project, such as
    /// `uf_live_admin_abcdefgh_1z2x3y4w5v6u7t8s9r0q`.
    ///
    /// Your API keys carry many privileges, so be sure to keep them secure! Do
    /// not share your API keys in publicly accessible areas such as GitHub,
    /// client-side code, and so forth.
    ///
    /// All API requests must be made over HTTPS. Calls made over plain HTTP
    /// will fail. API requests without authentication will also fail.
    ///
    /// Sent as a bearer token.
    #[must_use]
    pub fn api_key(self, api_key: impl Into<Secret>) -> Self {
        Self(self.0.credential(auth::API_KEY, api_key))
    }
}

v1::client_builder!(ClientBuilder -> Client);

/// A server of the API.
#[derive(Clone, Debug)]
pub struct Server(v1::ServerUrl);

impl Server {
    /// Test mode and live mode, told apart by the API key.
    ///
    /// `https://api.userfront.com`
    #[must_use]
    pub fn userfront() -> Self {
        Self(v1::ServerUrl::new(&USERFRONT_SERVER, []))
    }
}

/// Positions of the security schemes.
pub(crate) mod auth {
    pub(crate) const API_KEY: usize = 0;
}

const USERFRONT_SERVER: v1::ServerTemplate = v1::ServerTemplate::new(
    "https://api.userfront.com",
);

static API: v1::Api = v1::Api::new("userfront-client", env!("CARGO_PKG_VERSION"))
    .servers(&[USERFRONT_SERVER])
    .security_schemes(&[v1::SecurityScheme::bearer("api_key")]);
