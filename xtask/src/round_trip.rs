//! `cargo xtask round-trip`: a package of its own, since the validator that it needs is not what everybody should wait for.

use std::ffi::OsString;

use anyhow::{Context as _, Result};

use crate::cargo;
use crate::cli::Verdict;
use crate::workspace::Workspace;

/// Builds and runs the package, with the arguments as they are.
///
/// # Errors
///
/// Cargo cannot be run.
pub fn run(arguments: &[OsString], workspace: &Workspace) -> Result<Verdict> {
    let mut cargo = cargo::command(&workspace.root);
    // It takes the arguments' paths as they are meant where the command was given.
    cargo.current_dir(std::env::current_dir()?);
    cargo
        .args([
            "run",
            "--quiet",
            "--package",
            "round-trip",
            "--manifest-path",
        ])
        .arg(workspace.root.join("Cargo.toml"))
        .arg("--")
        .args(arguments);
    let status = cargo.status().context("cargo cannot be run")?;
    Ok(if status.success() {
        Verdict::Good
    } else {
        Verdict::Bad
    })
}
