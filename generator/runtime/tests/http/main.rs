//! The runtime over HTTP: through transports that answer by themselves, and against a server on this machine.

mod answers;
mod api_errors;
mod bodies;
mod builder;
mod edges;
mod forms;
mod limits;
#[cfg(feature = "reqwest")]
mod loopback;
mod media_types;
mod methods;
mod paging;
mod paging_table;
mod paths;
mod redirects;
mod responses;
mod retry_after;
mod secrets;
mod security;
mod servers;
mod specimen;
mod styles;
mod timeouts;
