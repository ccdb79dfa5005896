// Generated from specs/userfront/openapi.yaml. Do not edit.

//! A client for the Userfront API.
//!
//! Read and manipulate user, tenant, and role records in your project.
//!
//! The Userfront API is organized around
//! [REST](http://en.wikipedia.org/wiki/Representational_State_Transfer).
//! Our API has predictable resource-oriented URLs, accepts
//! [JSON-encoded](http://www.json.org/) request bodies, returns
//! JSON-encoded responses, and uses standard HTTP response codes,
//! authentication, and verbs.
//!
//! This documentation covers requests made by your server to Userfront's
//! server using an API key.
//!
//! You can use the Userfront API in test mode, which does not affect your
//! live data. The API key you use to authenticate the request determines
//! whether the request is live mode or test mode.
//!
//! Userfront uses conventional HTTP response codes to indicate the success
//! or failure of an API request. In general: Codes in the `2xx` range
//! indicate success. Codes in the `4xx` range indicate an error that failed
//! given the information provided (e.g., a required parameter was omitted,
//! a charge failed, etc.). Codes in the `5xx` range indicate an error with
//! Userfront's servers (these are rare).
//!
//! Some `4xx` errors that could be handled programmatically (e.g. a token
//! is expired) include an error code that briefly explains the error
//! reported.
//!
//! # A first call
//!
//! ```no_run
//! # #[cfg(feature = "roles")]
//! # async fn example() -> Result<(), userfront_client::Error> {
//! use userfront_client::Client;
//!
//! let client = Client::builder()
//!     .api_key(std::env::var("USERFRONT_API_KEY").expect("USERFRONT_API_KEY is set"))
//!     .build()?;
//!
//! let response = client.roles().list_roles().send().await?;
//! println!("{response:#?}");
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! * [`roles`](Client::roles): Roles are labels you can use to determine
//!   each user's access control within your application.
//! * [`tenant_users`](Client::tenant_users): The user records within one of
//!   your account's tenants.
//! * [`tenants`](Client::tenants): Tenants allow you to sub-divide your
//!   application so that certain users only have access to certain parts.
//! * [`users`](Client::users): Users are the user records within your
//!   account or within your account's tenants.
//! * [`get_status`](Client::get_status): Get status.
//!
//! # Authentication
//!
//! * [`api_key`](ClientBuilder::api_key): Test mode keys have the prefix
//!   `uf_test_` and live mode keys have the prefix `uf_live_`. You can view
//!   and manage your API keys in the Userfront Dashboard.
//!
//! Credentials appear in no `Debug` output and in no error, and no redirect
//! takes them to another origin.
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
//! # #[cfg(feature = "roles")]
//! # async fn example(client: userfront_client::Client) -> Result<(), userfront_client::Error> {
//! use userfront_client::types::InviteToRoleRequest;
//!
//! let body = InviteToRoleRequest::new("email…", vec!["roles…".into()]).name("name…");
//! let response = client.roles().invite_user_to_role(body).send().await?;
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
//! # #[cfg(feature = "roles")]
//! # async fn example(client: userfront_client::Client) -> Result<(), userfront_client::Error> {
//! use std::time::Duration;
//!
//! let call = client.roles().list_roles().timeout(Duration::from_secs(5));
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
//! [`TenantUsers::find_tenant_users`](operations::tenant_users::TenantUsers::find_tenant_users),
//! [`Users::search_users`](operations::users::Users::search_users).
//!
//! ```no_run
//! # #[cfg(feature = "tenant-users")]
//! # async fn example(client: userfront_client::Client) -> Result<(), userfront_client::Error> {
//! let mut items = client.tenant_users().find_tenant_users("…").items();
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
//! # #[cfg(feature = "roles")]
//! # async fn example(client: userfront_client::Client) -> Result<(), userfront_client::Error> {
//! use userfront_client::Error;
//! use userfront_client::operations::roles::ListRolesError;
//!
//! match client.roles().list_roles().send().await {
//!     Ok(response) => println!("{response:#?}"),
//!     Err(Error::Api(response)) => match response.error() {
//!         ListRolesError::BadRequest(Some(body)) => eprintln!("400: {body:?}"),
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
//! * Documentation: <https://userfront.com/guide>

#![forbid(unsafe_code)]

mod client;
pub mod errors;
pub mod operations;
pub mod types;

pub use self::client::{Client, ClientBuilder, Server};
pub use client_runtime::{self, Error};
