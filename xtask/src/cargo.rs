//! What cargo knows about the workspace.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

/// A package of the workspace.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// The folder of its `Cargo.toml`, with all links followed.
    pub folder: PathBuf,
}

/// What `cargo metadata` prints, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Described>,
}

/// A package in it.
#[derive(Debug, Deserialize)]
struct Described {
    name: String,
    manifest_path: PathBuf,
}

/// The packages of a workspace.
///
/// # Errors
///
/// Cargo cannot load the workspace; it has printed why.
pub fn packages(root: &Path) -> Result<Vec<Package>> {
    let mut cargo = command(root);
    cargo
        .args([
            "metadata",
            "--offline",
            "--no-deps",
            "--format-version",
            "1",
        ])
        .stderr(Stdio::inherit());
    let output = cargo.output().context("cargo cannot be run")?;
    ensure!(output.status.success(), "cargo cannot load the workspace");
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .context("cargo metadata is not what it used to be")?;
    let package = |described: Described| -> Result<Package> {
        let manifest = described.manifest_path.canonicalize()?;
        let folder = manifest.parent().unwrap_or(Path::new(""));
        Ok(Package {
            name: described.name,
            folder: folder.to_owned(),
        })
    };
    metadata.packages.into_iter().map(package).collect()
}

/// The cargo that runs this program, or else the one that is found, to be run in a folder.
#[must_use]
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(
        env::var_os("CARGO")
            .as_deref()
            .unwrap_or(OsStr::new("cargo")),
    );
    // What cargo said about this program is not about what it is going to build, and build scripts would take note of it.
    let is_about_us = |name: &OsStr| {
        ["CARGO_PKG_", "CARGO_MANIFEST_"]
            .iter()
            .any(|start| name.to_string_lossy().starts_with(start))
    };
    for (name, _) in env::vars_os().filter(|(name, _)| is_about_us(name)) {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}
