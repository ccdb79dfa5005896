//! What the wire tests of the generated clients are made of. Each of them includes this folder by its path.
//!
//! A client's test writes down a table by hand: for every operation the call as a person would write it, the request that must
//! arrive, and what the caller gets for each documented response.
//!
//! ```text
//! operation!("deleteUser", client => client.users().delete_user("ann@example.com"))
//!     .sends("DELETE /v1/api/users/ann%40example.com")
//!     .headers(&[("softr-api-key", KEY), ("softr-domain", DOMAIN)])
//!     .answers(200, (), ())
//!     .fails(401, (), DeleteUserError::Unauthorized(Empty))
//! ```
//!
//! [`rules`] then drives the whole table over HTTP, once for each thing that must hold of every operation, and [`document`] sees to
//! it that nothing the vendor's document mentions is missing in the table. Neither knows what the generator made of the document.

pub mod answer;
pub mod document;
pub mod host;
pub mod outcome;
pub mod rules;
pub mod table;

pub use self::answer::Answer;
pub use self::host::Host;
pub use self::table::Operation;
