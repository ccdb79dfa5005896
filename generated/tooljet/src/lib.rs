// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! A client of the ToolJet API.
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
//! use tooljet_client::{Client, Server};
//!
//! # #[cfg(feature = "users")]
//! # async fn example() -> Result<(), tooljet_client::Error> {
//! let client = Client::builder()
//!     .server(Server::self_hosted("tooljet.acme.com"))
//!     .access_token("…")
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
//! Credentials show up in no `Debug` output and in no error, and follow no
//! redirect to another origin.
//!
//! # Bodies
//!
//! A type of [`types`] takes in `new` what the description requires, and
//! has a method for each thing more.
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
//! # Errors
//!
//! `send` gives an [`Error`] of its operation's own error type:
//! [`Error::Api`] holds status, headers, body and the documented error for
//! the status. With `?`, all of them become one [`Error`].
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
//!         GetUserByIdError::Forbidden(body) => eprintln!("403: {body:?}"),
//!         GetUserByIdError::Undocumented => eprintln!("{}: {:?}", response.status(), response.decode_error()),
//!         other => eprintln!("{other:?}"),
//!     },
//!     Err(other) => return Err(other.into()),
//! }
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

mod client;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
