//! Turns the files of a crate into a folder on disk, so that it can be interrupted at any moment and never touches what it
//! did not write.
//!
//! ```text
//! files, folder --Plan::new--> what differs --steps--> atomic steps --Stage::run--> folder
//!                                    `------diff-----> what `--check` prints
//! ```

pub mod diff;
pub mod folder;
pub mod ledger;
pub mod path;
pub mod plan;
pub mod stage;
pub mod steps;
