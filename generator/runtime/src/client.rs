//! A client: the servers, credentials and default parameters of requests.

mod auth;
mod builder;
mod server;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};

use crate::argument::Argument;
use crate::operation::{Api, Operation, OperationServer};
use crate::transport::Transport;

pub(crate) use self::auth::{Credential, Credentials, cookie_header};
pub use self::builder::ClientBuilder;
pub use self::server::ServerUrl;
pub(crate) use self::server::is_exposed;

/// Why a setting is not taken, behind what is set.
pub(crate) const EMPTY: &str = "is empty, as an environment variable is that is set to nothing";

/// What is wrong with credentials that others could read.
pub(crate) const EXPOSED: &str = "`http` sends credentials unencrypted: use `https`, or call `allow_http(true)` on the client's builder";

/// Whether headers that a caller writes hold a credential, by their names.
pub(crate) fn carries_credentials(headers: &HeaderMap) -> bool {
    headers.contains_key(AUTHORIZATION) || headers.contains_key(COOKIE)
}

/// A client. Clones share everything.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

pub(crate) struct Settings {
    pub(crate) api: &'static Api,
    pub(crate) transport: Arc<dyn Transport>,
    /// The server, or an error that names the builder method to call.
    pub(crate) root: Result<String, String>,
    pub(crate) operation_servers: Vec<Result<String, String>>,
    pub(crate) credentials: Credentials,
    /// Beside `api.client_parameters`.
    pub(crate) arguments: Vec<Option<Argument>>,
    pub(crate) headers: HeaderMap,
    pub(crate) allow_http: bool,
    pub(crate) timeout: Duration,
    pub(crate) max_response_bytes: u64,
    pub(crate) is_strict: bool,
}

impl Client {
    pub(crate) fn settings(&self) -> &Settings {
        &self.0
    }

    pub(crate) fn api(&self) -> &'static Api {
        self.0.api
    }

    /// The server of an operation.
    ///
    /// # Errors
    ///
    /// What to call so that it goes somewhere.
    pub(crate) fn server(&self, operation: &Operation) -> Result<&str, String> {
        let server = match operation.server {
            OperationServer::Root => Some(&self.0.root),
            OperationServer::Own(index) => self.0.operation_servers.get(index),
        };
        match server {
            Some(Ok(url)) => Ok(url),
            Some(Err(what_to_call)) => Err(what_to_call.clone()),
            None => Err("its server is not declared".to_owned()),
        }
    }
}

/// The API and the server: no credentials, no headers.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = self.0.root.as_deref().unwrap_or("none");
        formatter
            .debug_struct("Client")
            .field("api", &self.0.api.name)
            .field("server", &server)
            .finish_non_exhaustive()
    }
}
