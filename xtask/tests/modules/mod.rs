//! The modules of a crate and who names whom, read from the sources.
#![allow(dead_code, reason = "each test file uses its own part of it")]

pub(crate) mod code;
pub(crate) mod graph;
pub(crate) mod paths;
pub(crate) mod tree;

use std::path::{Path, PathBuf};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the workspace").to_owned()
}
