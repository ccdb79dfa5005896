//! `cargo xtask round-trip`: runs a separate package, since only it needs a JSON Schema validator, which takes long to compile.

use std::ffi::OsString;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::cargo;
use crate::verdict::Verdict;
use crate::workspace::Workspace;

/// Decodes and encodes instances of every component schema with the generated types (`-- --help` says more)
///
/// Builds and runs the package `xtask/round-trip`.
#[derive(Debug, Args)]
pub struct Options {
    /// Arguments of that package: folders with descriptions, and options
    #[arg(
        value_name = "ARGUMENT",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub arguments: Vec<OsString>,
}

/// Builds and runs the package, with the arguments as they are.
///
/// # Errors
///
/// Cargo cannot be run.
pub fn run(options: &Options, workspace: &Workspace) -> Result<Verdict> {
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
        .args(&options.arguments);
    let status = cargo.status().context("cargo cannot be run")?;
    Ok(if status.success() {
        Verdict::Good
    } else {
        Verdict::Bad
    })
}
