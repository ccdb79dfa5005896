//! The builder of clients.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::USER_AGENT;
use http::{HeaderMap, Uri};

use crate::argument::Argument;
use crate::client::server::{absolute, default_url};
use crate::client::{
    Client, Credential, Credentials, EMPTY, EXPOSED, ServerUrl, Settings, is_exposed,
};
use crate::error::{BuildError, Error};
use crate::header::{header, header_value};
use crate::json::Value;
use crate::operation::Api;
use crate::secret::Secret;
use crate::transport::Transport;

const TIMEOUT: Duration = Duration::from_secs(60);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const MAX_RESPONSE_BYTES: u64 = 64 * 1024 * 1024;

/// The builder of a client. Invalid settings are reported by `build`.
#[derive(Clone)]
pub struct ClientBuilder(Box<Parts>);

#[derive(Clone)]
struct Parts {
    api: &'static Api,
    server: Option<ServerUrl>,
    base_url: Option<String>,
    operation_base_urls: Vec<Option<String>>,
    credentials: Credentials,
    arguments: Vec<Option<Argument>>,
    headers: HeaderMap,
    allow_http: bool,
    timeout: Duration,
    connect_timeout: Duration,
    max_response_bytes: u64,
    is_strict: bool,
    transport: Option<Arc<dyn Transport>>,
    /// The first thing that went wrong.
    fault: Option<String>,
}

impl ClientBuilder {
    /// The default settings.
    #[must_use]
    pub fn new(api: &'static Api) -> Self {
        Self(Box::new(Parts {
            api,
            server: None,
            base_url: None,
            operation_base_urls: vec![None; api.operation_servers.len()],
            credentials: Credentials(vec![None; api.security_schemes.len()]),
            arguments: vec![None; api.client_parameters.len()],
            headers: HeaderMap::new(),
            allow_http: false,
            timeout: TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            max_response_bytes: MAX_RESPONSE_BYTES,
            is_strict: false,
            transport: None,
            fault: None,
        }))
        .user_agent(&format!("{}/{}", api.name, api.version))
    }

    /// Sets one of the API's servers.
    #[must_use]
    pub fn server(mut self, server: ServerUrl) -> Self {
        self.0.server = Some(server);
        self
    }

    /// Sets a base URL instead of the API's servers.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.0.base_url = Some(url.into());
        self
    }

    /// Sets a base URL instead of a server of some operations.
    #[must_use]
    pub fn operation_base_url(mut self, index: usize, url: impl Into<String>) -> Self {
        if let Some(slot) = self.0.operation_base_urls.get_mut(index) {
            *slot = Some(url.into());
        }
        self
    }

    /// The key or token of a security scheme.
    #[must_use]
    pub fn credential(self, index: usize, key: impl Into<Secret>) -> Self {
        self.set_credential(index, Credential::Key(key.into()))
    }

    /// The user and password of a security scheme.
    #[must_use]
    pub fn basic_credential(
        self,
        index: usize,
        username: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        self.set_credential(
            index,
            Credential::Password {
                username: username.into(),
                password: password.into(),
            },
        )
    }

    fn set_credential(mut self, index: usize, credential: Credential) -> Self {
        if let Some(slot) = self.0.credentials.0.get_mut(index) {
            *slot = Some(credential);
        }
        self
    }

    /// Sets a client parameter: one that is sent with every operation that declares it.
    #[must_use]
    pub fn client_parameter(mut self, index: usize, value: &impl Value) -> Self {
        match (Argument::of(value), self.0.arguments.get_mut(index)) {
            (Ok(argument), Some(slot)) => *slot = argument,
            (Ok(_), None) => self.fail("a client parameter is not declared".to_owned()),
            (Err(unfit), _) => self.fail(unfit.to_string()),
        }
        self
    }

    /// Allows sending credentials to other machines over `http`.
    #[must_use]
    pub fn allow_http(mut self, allow_http: bool) -> Self {
        self.0.allow_http = allow_http;
        self
    }

    /// Sets the total timeout of a call.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.0.timeout = timeout;
        self
    }

    /// Sets the connect timeout of the default transport.
    #[must_use]
    pub fn connect_timeout(mut self, connect_timeout: Duration) -> Self {
        self.0.connect_timeout = connect_timeout;
        self
    }

    /// The transport.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.0.transport = Some(Arc::new(transport));
        self
    }

    /// The `User-Agent` header.
    #[must_use]
    pub fn user_agent(mut self, user_agent: &str) -> Self {
        match header_value("User-Agent", user_agent) {
            Ok(value) => drop(self.0.headers.insert(USER_AGENT, value)),
            Err(fault) => self.fail(fault),
        }
        self
    }

    /// Limits the size of a response's body, in bytes.
    #[must_use]
    pub fn max_response_bytes(mut self, max_response_bytes: u64) -> Self {
        self.0.max_response_bytes = max_response_bytes;
        self
    }

    /// Makes unreadable optional values errors.
    #[must_use]
    pub fn strict(mut self, strict: bool) -> Self {
        self.0.is_strict = strict;
        self
    }

    /// Sets a header of all requests. Operations may override it.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match header(name, value) {
            Ok((name, value)) => drop(self.0.headers.insert(name, value)),
            Err(fault) => self.fail(fault),
        }
        self
    }

    fn fail(&mut self, fault: String) {
        self.0.fault.get_or_insert(fault);
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`Error::Build`] if a setting is invalid, a credential is empty, or no server is known; it names the method to call.
    pub fn build(self) -> Result<Client, Error> {
        let parts = *self.0;
        let fault = |message: String| Error::Build(BuildError::new(message));
        if let Some(message) = parts.fault {
            return Err(fault(message));
        }
        parts.credentials.check(parts.api).map_err(fault)?;
        parts.check_arguments().map_err(fault)?;
        let root = parts.root().map_err(fault)?;
        let operation_servers = parts.operation_servers().map_err(fault)?;
        let transport = match parts.transport {
            Some(transport) => transport,
            None => {
                let scheme = root.as_ref().ok().and_then(|url| url.get(..6));
                let is_https = scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:"));
                default_transport(parts.connect_timeout, is_https)?
            }
        };
        Ok(Client(Arc::new(Settings {
            api: parts.api,
            transport,
            root,
            operation_servers,
            credentials: parts.credentials,
            arguments: parts.arguments,
            headers: parts.headers,
            allow_http: parts.allow_http,
            timeout: parts.timeout,
            max_response_bytes: parts.max_response_bytes,
            is_strict: parts.is_strict,
        })))
    }
}

impl Parts {
    /// Refuses what is empty of the parameters that the client is given once.
    fn check_arguments(&self) -> Result<(), String> {
        let declared = self.api.client_parameters.iter();
        let mut given = declared.zip(&self.arguments);
        match given.find(|(_, argument)| argument.as_ref().is_some_and(Argument::is_blank)) {
            Some((declared, _)) => Err(format!("`{}`: it {EMPTY}", declared.setter)),
            None => Ok(()),
        }
    }

    /// The server of operations that have none of their own.
    fn root(&self) -> Result<Result<String, String>, String> {
        let (origin, url) = if let Some(url) = &self.base_url {
            ("base_url", absolute(url))
        } else if let Some(server) = &self.server {
            (server.setter(), server.url())
        } else if let Some(server) = self.api.servers.first() {
            let url = default_url(server).map_err(|why| {
                let what_to_call = if self.has_server_method() {
                    "`server` or `base_url`"
                } else {
                    "`base_url`"
                };
                format!("{why}: call {what_to_call} on the client's builder")
            });
            (server.url, Ok(url?))
        } else {
            let why = "the API names no server: call `base_url` on the client's builder";
            return Ok(Err(why.to_owned()));
        };
        let url = url.and_then(|url| self.unexposed(url));
        url.map(Ok).map_err(|why| format!("`{origin}`: {why}"))
    }

    /// A URL to which the credentials may go.
    fn unexposed(&self, url: String) -> Result<String, String> {
        let has_credentials = self.credentials.0.iter().any(Option::is_some)
            || super::carries_credentials(&self.headers);
        let is_exposed = || Uri::try_from(&url).is_ok_and(|url| is_exposed(&url));
        match has_credentials && !self.allow_http && is_exposed() {
            true => Err(EXPOSED.to_owned()),
            false => Ok(url),
        }
    }

    /// Whether the generated builder has a method `server`: one that takes a server with a host of its own.
    fn has_server_method(&self) -> bool {
        self.api.servers.iter().any(|server| !server.placeholder)
    }

    /// The servers of other operations. One that leads nowhere is an error of the calls that go there, and so is one of the document
    /// beside a `base_url`, which is set to keep calls away from the document's servers.
    fn operation_servers(&self) -> Result<Vec<Result<String, String>>, String> {
        let servers = self
            .api
            .operation_servers
            .iter()
            .zip(&self.operation_base_urls);
        let resolved = servers.map(|(server, url)| {
            let (document, setter) = (server.url, server.setter);
            match url {
                Some(url) => absolute(url)
                    .and_then(|url| self.unexposed(url))
                    .map(Ok)
                    .map_err(|why| format!("`{setter}`: {why}")),
                None => Ok(default_url(server)
                    .map_err(|why| format!("{why}: call `{setter}` on the client's builder"))
                    .and_then(|url| match self.base_url {
                        Some(_) => Err(format!(
                            "it goes to `{document}`, which `base_url` does not replace: call `{setter}` on the client's builder as well"
                        )),
                        None => self.unexposed(url).map_err(|why| format!("`{document}`: {why}")),
                    })),
            }
        });
        resolved.collect()
    }
}

#[cfg(feature = "reqwest")]
fn default_transport(
    connect_timeout: Duration,
    needs_tls: bool,
) -> Result<Arc<dyn Transport>, Error> {
    let transport = crate::transport::ReqwestTransport::builder()
        .connect_timeout(connect_timeout)
        .build()
        .and_then(|transport| match needs_tls {
            true => transport.tls().map(|()| transport),
            false => Ok(transport),
        });
    match transport {
        Ok(transport) => Ok(Arc::new(transport)),
        Err(error) => Err(Error::Build(
            BuildError::new(format!("the default transport cannot be made: {error:?}"))
                .because(error),
        )),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(
    _connect_timeout: Duration,
    _needs_tls: bool,
) -> Result<Arc<dyn Transport>, Error> {
    let message = "there is no default transport without the feature `reqwest`: call `transport` on the client's builder";
    Err(Error::Build(BuildError::new(message)))
}

/// The API alone: no credentials, no URLs.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("api", &self.0.api.name)
            .finish_non_exhaustive()
    }
}
