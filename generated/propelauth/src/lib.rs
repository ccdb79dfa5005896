// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! A client for the PropelAuth User API.
//!
//! Backend REST API for managing users in PropelAuth. Create, fetch, query,
//! update, delete, disable / enable, and migrate users; manage 2FA,
//! sessions, magic links, and access tokens. All endpoints are called
//! server-to-server using a PropelAuth Backend Integration API key
//! presented as a Bearer token. The base URL is your PropelAuth Auth URL —
//! `https://<id>.propelauthtest.com` in test environments and your custom
//! domain (e.g. `https://auth.acme.com`) in staging and production.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "users")]
//! # async fn example() -> Result<(), propelauth_client::Error> {
//! use propelauth_client::{Client, Server};
//!
//! let client = Client::builder()
//!     .server(Server::propelauthtest(std::env::var("PROPELAUTH_AUTH_ID").expect("PROPELAUTH_AUTH_ID is set")))
//!     .backend_api_key(std::env::var("PROPELAUTH_BACKEND_API_KEY").expect("PROPELAUTH_BACKEND_API_KEY is set"))
//!     .build()?;
//!
//! let response = client.users().query_users().send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! * [`access_tokens`](Client::access_tokens): Mint short-lived access
//!   tokens for impersonation and testing.
//! * [`employees`](Client::employees): Inspect PropelAuth dashboard
//!   employees (internal team).
//! * [`magic_links`](Client::magic_links): Issue one-time magic links for
//!   login flows.
//! * [`migration`](Client::migration): Migrate users from external
//!   authentication providers.
//! * [`sessions`](Client::sessions): Manage user sessions and forced
//!   logout.
//! * [`users`](Client::users): Create, query, update, disable, delete, and
//!   inspect users.
//!
//! # Authentication
//!
//! * [`backend_api_key`](ClientBuilder::backend_api_key): PropelAuth
//!   Backend Integration API key.
//!
//! Credentials appear in no `Debug` output and in no error, and no redirect
//! takes them to another origin.
//!
//! Fields that are secrets, such as `CreateUserRequest::password`, hold a
//! [`client_runtime::Secret`]: it is made of a string, `Debug` does not
//! show it, and `expose()` returns the string.
//!
//! # Arguments and bodies
//!
//! Required parameters are arguments; optional ones are methods of the
//! call. The types of bodies are in [`types`]: required fields are
//! arguments of `new`; every optional field has a setter.
//! [`client_runtime`] re-exports the crates whose types appear in
//! signatures, such as `uuid`, `chrono` and `serde_json`.
//!
//! ```no_run
//! # #[cfg(feature = "magic-links")]
//! # async fn example(client: propelauth_client::Client) -> Result<(), propelauth_client::Error> {
//! use propelauth_client::types::MagicLinkRequest;
//!
//! let body = MagicLinkRequest::new("email…").redirect_to_url("redirect_to_url…");
//! let response = client.magic_links().create_magic_link(body).send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Calls
//!
//! `send` returns the value; `send_with_response` returns the status, the
//! headers and the bytes with it. [`ClientBuilder::timeout`] limits every
//! call (60 seconds by default), `timeout` of a call limits that one.
//!
//! ```no_run
//! # #[cfg(feature = "users")]
//! # async fn example(client: propelauth_client::Client) -> Result<(), propelauth_client::Error> {
//! use std::time::Duration;
//!
//! let call = client.users().query_users().timeout(Duration::from_secs(5));
//! let response = call.send_with_response().await?;
//! println!("{}, request {:?}", response.status(), response.headers().get("x-request-id"));
//! println!("{:#?}", response.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! # Paging
//!
//! `items()` is a stream of every item, which fetches the pages as they are
//! needed; `pages()` is a stream of the pages. Both are methods of the
//! calls of [`Users::query_users`](operations::users::Users::query_users).
//!
//! ```no_run
//! # #[cfg(feature = "users")]
//! # async fn example(client: propelauth_client::Client) -> Result<(), propelauth_client::Error> {
//! let mut items = client.users().query_users().items();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Errors
//!
//! `send` returns `Result<_, Error<E>>`, where `E` is `<Operation>Error`:
//! an enum with a variant for each documented status, and `Undocumented`
//! for another status. The status alone decides; a variant holds `None` if
//! the body is missing or something else (see `decode_error()`).
//! [`Error::Api`] holds the status, the headers, the body, as `error()`
//! that enum, and as `message()` the service's own sentence.
//! `is_timeout()`, `is_retryable()` and `retry_after()` help to decide what
//! to do next.
//!
//! A function that calls several operations, or several generated clients,
//! returns `Result<_, Error>`: `?` converts every `Error<E>` into
//! [`Error`].
//!
//! ```no_run
//! # #[cfg(feature = "users")]
//! # async fn example(client: propelauth_client::Client) -> Result<(), propelauth_client::Error> {
//! use propelauth_client::Error;
//! use propelauth_client::operations::users::CreateUserError;
//! use propelauth_client::types::CreateUserRequest;
//!
//! let body = CreateUserRequest::new("email…").email_confirmed(true);
//! match client.users().create_user(body).send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         CreateUserError::BadRequest(Some(body)) => eprintln!("400: {body:?}"),
//!         _ => eprintln!("{}: {:?}", response.status(), response.message()),
//!     },
//!     Err(other) => return Err(other.into()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Links
//!
//! * Contact: <https://www.propelauth.com>
//! * License: <https://www.propelauth.com/legal/terms-of-service>

#![forbid(unsafe_code)]

mod client;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
