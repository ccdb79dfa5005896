//! Checks that what a schema allows goes through the generated type and back: `cargo xtask round-trip`.
//!
//! ```text
//! document --Schemas--> JSON Schema --synthesize--> proposals --Judge--> valid instances
//!     `----generate----> crate, compiled with a small program --------> what came back == what was sent
//! ```
//!
//! The reading of the document's schemas, the proposals and the judgement share nothing with the generator but the parser of
//! its text: a mistake there cannot hide itself here.

mod dialect;
pub mod document;
pub mod equality;
pub mod examine;
mod flat;
mod heirs;
mod judge;
pub mod schemas;
mod subject;
mod synthesize;
