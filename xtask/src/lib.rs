//! The maintainer's tool: `cargo xtask codegen` turns `specs/` into `generated/`, `cargo xtask test` checks the workspace.
//!
//! All of the project's I/O, printing and flags are here; the generator itself is a function.

pub mod bench;
pub mod cargo;
pub mod checks;
pub mod cli;
pub mod codegen;
pub mod corpus;
pub mod disk;
pub mod fuzz;
pub mod loader;
pub mod memory;
pub mod round_trip;
pub mod terminal;
pub mod timings;
pub mod verdict;
pub mod workspace;
