//! Turns an OpenAPI document into the files of a Rust client crate.

pub mod ir;
pub mod node;
