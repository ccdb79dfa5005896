// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! A client for the ToolJet API.
//!
//! ToolJet API allows you to interact with the ToolJet platform
//! programmatically. You can use the APIs to manage users and their
//! workspaces relations. The API endpoints are secured with an access
//! token.
//!
//! ToolJet API is available on paid plans. It is currently in beta and not
//! recommended for production use.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "users")]
//! # async fn example() -> Result<(), tooljet_client::Error> {
//! use tooljet_client::{Client, Server};
//!
//! let client = Client::builder()
//!     .server(Server::self_hosted(std::env::var("TOOLJET_HOST").expect("TOOLJET_HOST is set")))
//!     .access_token(std::env::var("TOOLJET_ACCESS_TOKEN").expect("TOOLJET_ACCESS_TOKEN is set"))
//!     .build()?;
//!
//! let response = client.users().get_all_users().send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! * [`users`](Client::users): Manage users, the workspaces they belong to
//!   and their roles.
//! * [`workspaces`](Client::workspaces): See the workspaces of the
//!   instance.
//!
//! # Authentication
//!
//! * [`access_token`](ClientBuilder::access_token): The access token of
//!   your instance: the value of `EXTERNAL_API_ACCESS_TOKEN` in its `.env`
//!   file.
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
//! # #[cfg(feature = "users")]
//! # async fn example(client: tooljet_client::Client) -> Result<(), tooljet_client::Error> {
//! use tooljet_client::types::CreateUserRequest;
//!
//! let body = CreateUserRequest::new("name…", "email…", Vec::new()).password("password…");
//! let response = client.users().create_user(body).send().await?;
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
//! # async fn example(client: tooljet_client::Client) -> Result<(), tooljet_client::Error> {
//! use std::time::Duration;
//!
//! let call = client.users().get_all_users().timeout(Duration::from_secs(5));
//! let response = call.send_with_response().await?;
//! println!("{}, request {:?}", response.status(), response.headers().get("x-request-id"));
//! println!("{:#?}", response.into_inner());
//! # Ok(())
//! # }
//! ```
//!
//! A value that is one of several types is an enum. `Unknown` keeps a value
//! of which no type keeps all; `as_<variant>()` reads any value as one of
//! them.
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
//! # async fn example(client: tooljet_client::Client) -> Result<(), tooljet_client::Error> {
//! use tooljet_client::Error;
//! use tooljet_client::operations::users::GetUserByIdError;
//!
//! match client.users().get_user_by_id("…").send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         GetUserByIdError::Forbidden(Some(body)) => eprintln!("403: {body:?}"),
//!         _ => eprintln!("{}: {:?}", response.status(), response.message()),
//!     },
//!     Err(other) => return Err(other.into()),
//! }
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

mod client;
pub mod errors;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
