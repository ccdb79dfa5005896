//! `cargo xtask round-trip`: checks that generated types decode and encode every value that their schema allows.
//!
//! ```text
//! document --Schemas--> JSON Schema --synthesize--> proposals --Judge--> valid instances
//!     `----generate----> crate, compiled with a small program --------> values that come back == values sent
//! ```
//!
//! Of the generator, only the parser is used here: schemas are read, and instances proposed and validated, by other code, so
//! that a mistake of the generator does not hide itself.

mod dialect;
pub mod document;
pub mod equality;
pub mod examine;
mod flat;
mod judge;
pub mod schemas;
mod subject;
mod subtypes;
mod synthesize;
