//! Documents in, documents in the dialect of OpenAPI 3.0 out.

mod documents;
mod reading;
