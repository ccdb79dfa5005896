//! A client written by hand as the generator emits it: what the tests of the runtime call.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "as in a generated crate, and not every test calls everything"
)]

use std::collections::BTreeMap;

use client_runtime::bytes::Bytes;
use client_runtime::{Empty, Error, Items, Pages, Secret, v1};

const SPECIMEN: v1::ServerTemplate = v1::ServerTemplate::new("https://{authId}.specimen.test/base")
    .variables(&[v1::ServerVariable::new("authId", "0000000000").placeholder()])
    .setter("Server::specimen");

const OWN: v1::ServerTemplate = v1::ServerTemplate::new("{scheme}://{host}:{port}/{version}")
    .variables(&[
        v1::ServerVariable::new("scheme", "https").values(&["http", "https"]),
        v1::ServerVariable::new("host", "localhost").placeholder(),
        v1::ServerVariable::new("port", "443"),
        v1::ServerVariable::new("version", "v1"),
    ])
    .setter("Server::own");

const EXAMPLE: v1::ServerTemplate = v1::ServerTemplate::new("https://example.com").placeholder();

const ALONE: v1::ServerTemplate = v1::ServerTemplate::new("https://{host}/api")
    .variables(&[v1::ServerVariable::new("host", "localhost").placeholder()])
    .setter("Server::alone");

static API: v1::Api = v1::Api::new("specimen-client", env!("CARGO_PKG_VERSION"))
    .servers(&[SPECIMEN, OWN, EXAMPLE, ALONE])
    .operation_servers(&[
        v1::ServerTemplate::new("https://tables.specimen.test/api/v1").setter("tables_base_url"),
    ])
    .security_schemes(&[
        v1::SecurityScheme::bearer("backend_api_key"),
        v1::SecurityScheme::api_key("header_key", v1::header("X-Key")).prefix("Basic "),
        v1::SecurityScheme::api_key("query_key", v1::query("api key")),
        v1::SecurityScheme::api_key("cookie_key", v1::cookie("session")),
        v1::SecurityScheme::basic("login"),
    ])
    .client_parameters(&[v1::ClientParameter::new(
        v1::header("Softr-Domain"),
        "softr_domain",
    )]);

#[derive(Clone, Debug)]
pub struct Client(v1::Client);

impl Client {
    pub fn builder() -> ClientBuilder {
        ClientBuilder(v1::ClientBuilder::new(&API))
    }

    pub fn users(&self) -> Users {
        Users(self.0.clone())
    }

    /// For tests of operations that the specimen does not declare.
    pub fn call(&self, operation: &'static v1::Operation) -> v1::Call {
        self.0.call(operation)
    }
}

#[derive(Clone, Debug)]
pub struct ClientBuilder(v1::ClientBuilder);

impl ClientBuilder {
    #[must_use]
    pub fn server(self, server: Server) -> Self {
        Self(self.0.server(server.0))
    }

    #[must_use]
    pub fn backend_api_key(self, key: impl Into<Secret>) -> Self {
        Self(self.0.credential(0, key))
    }

    #[must_use]
    pub fn header_key(self, key: impl Into<Secret>) -> Self {
        Self(self.0.credential(1, key))
    }

    #[must_use]
    pub fn query_key(self, key: impl Into<Secret>) -> Self {
        Self(self.0.credential(2, key))
    }

    #[must_use]
    pub fn cookie_key(self, key: impl Into<Secret>) -> Self {
        Self(self.0.credential(3, key))
    }

    #[must_use]
    pub fn login(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self(self.0.basic_credential(4, username, password))
    }

    #[must_use]
    pub fn softr_domain(self, value: impl Into<String>) -> Self {
        Self(self.0.client_parameter(0, &value.into()))
    }

    #[must_use]
    pub fn tables_base_url(self, url: impl Into<String>) -> Self {
        Self(self.0.operation_base_url(0, url))
    }
}

v1::client_builder!(ClientBuilder -> Client);

#[derive(Clone, Debug)]
pub struct Server(v1::ServerUrl);

impl Server {
    pub fn specimen(auth_id: impl Into<String>) -> Self {
        Self(v1::ServerUrl::new(&SPECIMEN, [auth_id.into()]))
    }

    pub fn own(
        scheme: impl Into<String>,
        host: impl Into<String>,
        port: impl Into<String>,
        version: impl Into<String>,
    ) -> Self {
        Self(v1::ServerUrl::new(
            &OWN,
            [scheme.into(), host.into(), port.into(), version.into()],
        ))
    }

    pub fn example() -> Self {
        Self(v1::ServerUrl::new(&EXAMPLE, []))
    }

    pub fn alone(host: impl Into<String>) -> Self {
        Self(v1::ServerUrl::new(&ALONE, [host.into()]))
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct User {
    pub email: String,
    pub name: Option<String>,
}

impl User {
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            ..v1::empty()
        }
    }

    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

v1::record! {
    User {
        required email = "email",
        optional name = "name",
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct UserPage {
    pub users: Option<Vec<User>>,
    pub total: Option<i64>,
    pub has_more_results: Option<bool>,
    pub tags: Option<BTreeMap<String, i64>>,
}

v1::record! {
    UserPage {
        optional users = "users",
        optional total = "total",
        optional has_more_results = "has_more_results",
        optional tags = "tags",
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    pub message: String,
}

impl Problem {
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

v1::record! {
    Problem {
        required message = "message",
    }
}

#[derive(Clone, Debug)]
pub struct Users(v1::Client);

impl Users {
    pub fn create_user(&self, body: User) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(&body))
    }

    pub fn fetch_user(&self, email: impl Into<String>) -> FetchUser {
        FetchUser(self.0.call(&FETCH_USER).path("email", &email.into()))
    }

    pub fn maybe_user(&self) -> MaybeUser {
        MaybeUser(self.0.call(&MAYBE_USER))
    }

    pub fn list_users(&self) -> ListUsers {
        ListUsers(self.0.call(&LIST_USERS))
    }

    pub fn query_users(&self) -> QueryUsers {
        QueryUsers(self.0.call(&QUERY_USERS))
    }

    pub fn delete_user(&self, email: impl Into<String>) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("email", &email.into()))
    }

    pub fn magic_link(&self) -> MagicLink {
        MagicLink(self.0.call(&MAGIC_LINK))
    }

    pub fn photo(&self) -> Photo {
        Photo(self.0.call(&PHOTO))
    }

    pub fn start_job(&self, body: Bytes) -> StartJob {
        StartJob(
            self.0
                .call(&START_JOB)
                .bytes("application/octet-stream", body),
        )
    }
}

macro_rules! builders {
    ($($name:ident,)*) => {$(
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct $name(v1::Call);
    )*};
}
builders! { CreateUser, FetchUser, MaybeUser, ListUsers, QueryUsers, DeleteUser, MagicLink, Photo, StartJob, }

impl CreateUser {
    pub fn softr_domain(self, value: impl Into<String>) -> Self {
        Self(self.0.header("Softr-Domain", &value.into()))
    }
}

impl ListUsers {
    pub fn offset(self, offset: i64) -> Self {
        Self(self.0.query("offset", &offset))
    }

    pub fn limit(self, limit: i64) -> Self {
        Self(self.0.query("limit", &limit))
    }

    pub fn limit_opt(self, limit: Option<i64>) -> Self {
        Self(self.0.query("limit", &limit))
    }

    pub fn pages(self) -> Pages<UserPage, ListUsersError> {
        self.0
            .pages(v1::PageParameter::offset("offset"), |page: &UserPage| {
                v1::PageState::of(page.users.as_deref()).total(page.total)
            })
    }

    pub fn items(self) -> Items<User, ListUsersError> {
        self.pages().items(|page| page.users.unwrap_or_default())
    }
}

impl QueryUsers {
    pub fn page_number(self, page_number: i64) -> Self {
        Self(self.0.query("page_number", &page_number))
    }

    pub fn pages(self) -> Pages<UserPage, ListUsersError> {
        self.0.pages(
            v1::PageParameter::page_number("page_number", 0),
            |page: &UserPage| v1::PageState::of(page.users.as_deref()).more(page.has_more_results),
        )
    }

    pub fn items(self) -> Items<User, ListUsersError> {
        self.pages().items(|page| page.users.unwrap_or_default())
    }
}

v1::request!(CreateUser -> json User, CreateUserError);
v1::request!(FetchUser -> json User, FetchUserError);
v1::request!(MaybeUser -> json Option<User>, ListUsersError);
v1::request!(ListUsers -> json UserPage, ListUsersError);
v1::request!(QueryUsers -> json UserPage, ListUsersError);
v1::request!(DeleteUser -> empty, ListUsersError);
v1::request!(MagicLink -> text, ListUsersError);
v1::request!(Photo -> bytes, ListUsersError);
v1::request!(StartJob -> several StartJobSuccess, ListUsersError);

static CREATE_USER: v1::Operation = v1::Operation::post("createUser", "/api/backend/v1/user/")
    .security(&[&[0]])
    .client_parameters(&[0]);
static FETCH_USER: v1::Operation = v1::Operation::get("fetchUser", "/users/{email}")
    .security(&[&[0], &[1]])
    .parameters(&[v1::path("email")]);
static LIST_USERS: v1::Operation = v1::Operation::get("listUsers", "/users")
    .server(0)
    .parameters(&[v1::query("limit"), v1::query("offset")]);
static QUERY_USERS: v1::Operation =
    v1::Operation::get("queryUsers", "/users/query").parameters(&[v1::query("page_number")]);
static DELETE_USER: v1::Operation = v1::Operation::delete("deleteUser", "/users/{email}")
    .security(&[&[2], &[3], &[]])
    .parameters(&[v1::path("email")])
    .accept("");
static MAYBE_USER: v1::Operation = v1::Operation::get("maybeUser", "/maybe");
static MAGIC_LINK: v1::Operation = v1::Operation::post("magicLink", "/magic")
    .accept("*/*")
    .media_types("text/plain");
static PHOTO: v1::Operation = v1::Operation::get("photo", "/photo")
    .accept("*/*")
    .media_types("image/png");
static START_JOB: v1::Operation = v1::Operation::put("startJob", "/jobs");

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateUserError {
    BadRequest(Option<Problem>),
    Unauthorized(Empty),
    Server(Option<String>),
    Default(Option<Problem>),
    Undocumented,
}
v1::operation_error! {
    CreateUserError {
        400 => BadRequest(json Problem),
        401 => Unauthorized(empty),
        500..=599 in "text/plain" => Server(text),
        default => Default(json Option<Problem>),
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FetchUserError {
    NotFound(Option<Problem>),
    Undocumented,
}
v1::operation_error! { FetchUserError { 404 => NotFound(json Problem), } }

/// Its description documents no error.
pub type ListUsersError = client_runtime::UndocumentedError;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StartJobSuccess {
    Ok(User),
    Accepted(Empty),
}
v1::success! { StartJobSuccess { 200 => Ok(json User), 202 => Accepted(empty), } }

/// `?` converges in one type.
pub async fn converge(client: &Client) -> Result<(), Error> {
    client.users().fetch_user("ann@example.com").send().await?;
    client.users().delete_user("ann@example.com").send().await?;
    Ok(())
}
