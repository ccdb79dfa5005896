// Generated from specs/softr/openapi.yaml. Do not edit.

//! A client of the Softr API.
//!
//! Public REST APIs for Softr - the no-code app and client-portal builder.
//! Covers the Users Management API (studio-api.softr.io) for managing the
//! end users of a published Softr app, and the Softr Database API
//! (tables-api.softr.io) for reading and writing records in the native
//! Softr Database. Both APIs authenticate with a Softr-Api-Key header; the
//! Users Management API additionally requires a Softr-Domain header
//! identifying the target app.
//!
//! # A first call
//!
//! ```no_run
//! use softr_client::Client;
//!
//! # #[cfg(feature = "databases")]
//! # async fn example() -> Result<(), softr_client::Error> {
//! let client = Client::builder()
//!     .softr_api_key("…")
//!     .softr_domain("…")
//!     .build()?;
//!
//! let response = client.databases().list_databases().send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! * [`databases`](Client::databases): List and manage Softr Databases.
//! * [`records`](Client::records): Create, read, update, delete, and search
//!   records.
//! * [`users`](Client::users): Manage end users of a published Softr app.
//!
//! # Authentication
//!
//! * [`softr_api_key`](ClientBuilder::softr_api_key): Personal access token
//!   generated from the Softr workspace settings.
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
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use softr_client::types::CreateUserRequest;
//!
//! let body = CreateUserRequest::new("full_name…", "email…").password("password…");
//! let response = client.users().create_user(body).send().await?;
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
//! # #[cfg(feature = "records")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! let mut items = client.records().list_records("…", "…").items();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! * [`Records::list_records`](operations::records::Records::list_records)
//!
//! # Errors
//!
//! `send` gives an [`Error`] of its operation's own error type:
//! [`Error::Api`] holds status, headers, body and the documented error for
//! the status. With `?`, all of them become one [`Error`].
//!
//! ```no_run
//! # #[cfg(feature = "databases")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use softr_client::Error;
//! use softr_client::operations::databases::ListDatabasesError;
//!
//! match client.databases().list_databases().send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         ListDatabasesError::Unauthorized(_) => eprintln!("401"),
//!         ListDatabasesError::Undocumented => eprintln!("{}: {:?}", response.status(), response.decode_error()),
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
//! * Terms of service: <https://www.softr.io/terms>
//! * Contact: <https://docs.softr.io>

#![forbid(unsafe_code)]

mod client;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
