// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! A client of the PropelAuth User API.
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
//! use propelauth_client::{Client, Server};
//!
//! # #[cfg(feature = "users")]
//! # async fn example() -> Result<(), propelauth_client::Error> {
//! let client = Client::builder()
//!     .server(Server::propelauthtest("1234567890"))
//!     .backend_api_key("…")
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
//! Credentials show up in no `Debug` output and in no error, and follow no
//! redirect to another origin.
//!
//! # Bodies
//!
//! A type of [`types`] takes in `new` what the description requires, and
//! has a method for each thing more.
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
//! # Paging
//!
//! `items()` gives every item, and fetches the pages as they are needed;
//! `pages()` gives the pages.
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
//! * [`Users::query_users`](operations::users::Users::query_users)
//!
//! # Errors
//!
//! `send` gives an [`Error`] of its operation's own error type:
//! [`Error::Api`] holds status, headers, body and the documented error for
//! the status. With `?`, all of them become one [`Error`].
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
//!         CreateUserError::BadRequest(body) => eprintln!("400: {body:?}"),
//!         CreateUserError::Undocumented => eprintln!("{}: {:?}", response.status(), response.decode_error()),
//!         other => eprintln!("{other:?}"),
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
