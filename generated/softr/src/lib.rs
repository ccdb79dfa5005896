// Generated from specs/softr/openapi.yaml. Do not edit.

//! A client for the Softr API.
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
//! # #[cfg(feature = "databases")]
//! # async fn example() -> Result<(), softr_client::Error> {
//! use softr_client::Client;
//!
//! let client = Client::builder()
//!     .softr_api_key(std::env::var("SOFTR_API_KEY").expect("SOFTR_API_KEY is set"))
//!     .softr_domain(std::env::var("SOFTR_DOMAIN").expect("SOFTR_DOMAIN is set"))
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
//! ```no_run
//! # #[cfg(feature = "records")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use std::collections::BTreeMap;
//! use softr_client::client_runtime::serde_json::json;
//! use softr_client::types::CreateRecordRequest;
//!
//! let body = CreateRecordRequest::new(BTreeMap::from([("name…".to_owned(), json!("value…"))]));
//! let response = client.records().create_record("…", "…", body).send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! ```no_run
//! # #[cfg(feature = "records")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use softr_client::client_runtime::serde_json::json;
//!
//! let body = json!({"name…": "value…"});
//! let response = client.records().search_records("…", "…", body).send().await?;
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
//! # #[cfg(feature = "databases")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use std::time::Duration;
//!
//! let call = client.databases().list_databases().timeout(Duration::from_secs(5));
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
//! calls of
//! [`Records::list_records`](operations::records::Records::list_records).
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
//! # #[cfg(feature = "databases")]
//! # async fn example(client: softr_client::Client) -> Result<(), softr_client::Error> {
//! use softr_client::Error;
//! use softr_client::operations::databases::ListDatabasesError;
//!
//! match client.databases().list_databases().send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         ListDatabasesError::Unauthorized(_) => eprintln!("401"),
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
//! * Terms of service: <https://www.softr.io/terms>
//! * Contact: <https://docs.softr.io>

#![forbid(unsafe_code)]

mod client;
pub mod errors;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
